import ArgumentParser
import Corpus
import Tapecheck
import TapecheckFormats

/// The command `tapecheck prices`.
struct Prices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show, check and question the price dataset.",
    discussion: """
      EXAMPLES
        tapecheck prices list
        tapecheck prices show RUT --from 2024-07-01 --to 2024-07-16
        tapecheck prices check --prices my-prices/
        tapecheck prices ask "days RUT > 3% and SPX < 0 since 1979"
      """,
    subcommands: [List.self, Show.self, Check.self, Ask.self], defaultSubcommand: List.self)

  /// The command `tapecheck prices list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the instruments that have prices.")

    @OptionGroup var data: DataOptions

    func run() throws {
      let tape = try data.loadTape()
      Console.print(PriceTable.list(of: tape))
    }
  }

  /// The command `tapecheck prices show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print an instrument's rows with file and line.",
      discussion: """
        Without --from and --to the last ten rows are printed.

        EXAMPLE
          tapecheck prices show RUT --from 2024-07-01 --to 2024-07-16
        """)

    @Argument(help: "The symbol, as in the list.", transform: Value.symbol)
    var symbol: Symbol

    @Option(
      help: ArgumentHelp("The first day, as 2024-07-01.", valueName: "date"),
      transform: Value.day)
    var from: Day?

    @Option(
      help: ArgumentHelp("The last day, as 2024-07-16.", valueName: "date"),
      transform: Value.day)
    var to: Day?

    @OptionGroup var data: DataOptions

    func run() throws {
      let tape = try data.loadTape()
      guard let series = try data.series(symbol, of: tape) else {
        throw ToolFailure.setUp("there are no prices of \(symbol)")
      }
      Console.print(PriceTable.rows(of: series, from: from, to: to))
    }
  }

  /// The command `tapecheck prices check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the price files: every line, the tables beside them, the days.",
      discussion: "Exits with status 2 if a file cannot be used; what is merely odd is listed.")

    @OptionGroup var data: DataOptions

    func run() throws {
      let findings = PriceCheck.findings(folders: try data.priceFolders())
      for finding in findings { Console.print(finding.description) }
      let errors = findings.count { $0.severity == .error }
      Console.print("\(errors) errors, \(findings.count - errors) warnings")
      guard errors == 0 else { throw ToolFailure.setUp("the prices cannot be used") }
    }
  }
}
