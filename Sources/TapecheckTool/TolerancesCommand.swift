import ArgumentParser
import Tapecheck
import TapecheckFormats

/// Which tolerances are in force.
struct ToleranceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of tolerances, a name, a tab and a number on a line, that replaces those it names.",
      valueName: "file"))
  var tolerances: String?

  /// No file of the caller's own.
  static var bundled: ToleranceOptions {
    var options = ToleranceOptions()
    options.tolerances = nil
    return options
  }

  /// The table of the word lists with the caller's file over it.
  func load(_ lexicon: Lexicon) throws(ToolFailure) -> Tolerances {
    do throws(LexiconError) {
      var table = try Tolerances(lexicon: lexicon)
      if let tolerances { try table.override(contentsOf: tolerances) }
      return table
    } catch {
      throw .setUp(error.description)
    }
  }
}

/// The command `tapecheck tolerances`.
struct TolerancesCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "tolerances",
    abstract: "Print how far a computed figure may lie from a written one.",
    discussion: """
      The table decides every verdict on a figure; records name it by its digest. Its text output can be changed
      and given to check, claim, annotate and recheck with --tolerances.

      EXAMPLES
        tapecheck tolerances
        tapecheck tolerances --format json
        tapecheck tolerances > mine.tsv && tapecheck check article.html --tolerances mine.tsv
      """)

  @Option(help: "How to print the table.")
  var format = Format.text

  @OptionGroup var options: ToleranceOptions

  @Option(
    help: ArgumentHelp(
      "A folder of word lists that adds to or replaces the bundled ones.", valueName: "dir"))
  var lexicons: [String] = []

  func run() throws {
    var data = DataOptions.bundled
    data.lexicons = lexicons
    let lexicon = try data.loadLexicon()
    let table = try options.load(lexicon)
    switch format {
    case .text: Console.print(ToleranceTable.text(table, lexicon))
    case .json: Console.print { ToleranceTable.write(table, lexicon, to: &$0) }
    }
  }
}
