import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck recheck`.
struct RecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Check the claims of records anew, and print the verdicts that change.",
    discussion: """
      Reads what annotate wrote, not the pages, and checks every claim against the prices there are now: forecasts \
      whose day has come, rows that were corrected, series that were added. With --tolerances the claims are checked by \
      another table.

      EXAMPLES
        tapecheck recheck archive.sqlite --prices newer/
        tapecheck recheck records.ndjson --format json > changes.ndjson
        tapecheck recheck records.ndjson --tolerances mine.tsv
      """)

  /// How changes are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "Files of records, or databases.")
  var inputs: [String]

  @Option(help: ArgumentHelp("text, or json for one object a line.", valueName: "format"))
  var format = Format.text

  @OptionGroup var rules: ToleranceOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let toolbox = try Toolbox(data, rules)
    var recheck = Recheck(toolbox.checker)
    var problems = RecordProblems()
    var changed = 0
    for path in inputs {
      try RecordProblems.reading(path) { line, number in
        let record: Record
        do throws(RecordError) {
          record = try Record(line: line)
        } catch {
          if case .failure = error { return }
          return problems.note(path, number, error)
        }
        let changes = try recheck.changes(in: record)
        changed += changes.count
        if !changes.isEmpty { Console.print { write(changes, to: &$0) } }
      }
    }
    Console.complain("\(recheck.claims) claims checked anew, \(changed) verdicts changed")
    if recheck.lost > 0 {
      Console.complain("\(recheck.lost) claims were not found in the texts again")
    }
    try problems.finish()
  }

  private func write(_ changes: [Recheck.Change], to json: inout JSONWriter) {
    for change in changes {
      switch format {
      case .text:
        let body = ExplanationText.body(change.explanation, of: change.text)
        let lines = [
          "\(change.id): “\(change.text)”",
          "  \(change.was.verdict.rawValue) → \(change.verdict.rawValue). \(body)",
        ]
        json.append(line: Array((lines.joined(separator: "\n") + "\n").utf8))
      case .json:
        json.beginObject()
        for (key, value) in [
          ("id", change.id), ("claim", change.was.id), ("text", change.text),
          ("was", change.was.verdict.rawValue), ("is", change.verdict.rawValue),
          ("explanation", change.explanation),
        ] {
          json.key(key)
          json.string(value)
        }
        json.endObject()
        json.endLine()
      }
    }
  }
}
