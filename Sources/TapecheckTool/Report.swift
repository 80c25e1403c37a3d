import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck report`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Sum an archive up: who claimed what, how much of it was settled, and what was wrong.",
    discussion: """
      Takes what annotate wrote: lines of records, or a database. Counts claims, those that prices settled, and those \
      that do not hold, with their reasons, by publisher, author, type, instrument and month; what came of forecasts, \
      by who made them; stories that several articles tell in nearly the same words, with the figures on which they \
      differ, who was first to print a wrong one and who to print the right one; and how people's reviews agree.

      EXAMPLES
        tapecheck report records.ndjson
        tapecheck report archive.sqlite --by publisher,month --top 20
        tapecheck report archive.sqlite --format html -o report.html
      """)

  @Argument(help: "Files of records, or databases.")
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "Group by these only: \(Scorecard.Dimension.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "list"),
    transform: Report.dimensions)
  var by: [Scorecard.Dimension] = Scorecard.Dimension.allCases

  @Option(help: "Show so many groups, forecasters and stories at most.")
  var top = 10

  @Option(
    help: ArgumentHelp(
      "The form: \(ScorecardExport.Format.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    transform: { name in
      guard let format = ScorecardExport.Format(rawValue: name) else {
        throw ValidationError("'\(name)' is no form of a report.")
      }
      return format
    })
  var format = ScorecardExport.Format.text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write, in place of standard output."))
  var output: String?

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top must be at least 1.") }
  }

  func run() throws {
    var builder = ScorecardBuilder()
    var problems = RecordProblems()
    for path in inputs {
      try RecordProblems.reading(path) { line, number in
        do throws(RecordError) {
          try builder.add(line)
        } catch {
          problems.note(path, number, error)
        }
      }
    }
    var export = ScorecardExport()
    export.dimensions = by
    export.top = top
    export.width = Console.width
    let card = builder.finish()
    var page = ScorecardPage(words: try DataOptions.bundled.loadLexicon().reportWords())
    page.dimensions = by
    try Console.write(to: output) { json in
      switch format {
      case .text: json.append(line: Array(export.text(card).utf8))
      case .json: export.json(card, to: &json)
      case .csv: export.csv(card, to: &json)
      case .html: json.append(line: page.page(card))
      }
    }
    try problems.finish()
  }

  private static func dimensions(_ list: String) throws -> [Scorecard.Dimension] {
    try list.split(separator: ",").map { name in
      guard let dimension = Scorecard.Dimension(rawValue: String(name)) else {
        let known = Scorecard.Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is none of \(known).")
      }
      return dimension
    }
  }
}
