import ArgumentParser
import Tapecheck

/// The command `tapecheck lexicons`.
struct Lists: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicons",
    abstract: "Show and check the word lists.",
    discussion: """
      EXAMPLES
        tapecheck lexicons list
        tapecheck lexicons check --lexicons my-lexicons/
      """,
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  /// The command `tapecheck lexicons list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the word lists.")

    @OptionGroup var data: DataOptions

    func run() throws {
      let lexicon = try data.loadLexicon()
      for summary in lexicon.tables {
        Console.print(
          "\(summary.name)\t\(summary.rows) rows\t\(summary.columns.joined(separator: " "))")
      }
    }
  }

  /// The command `tapecheck lexicons check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every line of the word lists.",
      discussion:
        """
        Reads every list as a check does, and every example of the mood words as an article. Exits with \
        status 2 at the first line that does not fit, and names file and line.
        """)

    @OptionGroup var data: DataOptions

    func run() throws {
      let toolbox = try Toolbox(data)
      let lexicon = toolbox.lexicon
      do throws(LexiconError) {
        try CueExamples(lexicon: lexicon).check()
      } catch {
        throw ToolFailure.setUp(error.description)
      }
      Console.print(
        "\(lexicon.tables.count) lists, \(lexicon.rows.count) rows, version \(lexicon.version)")
    }
  }
}
