import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck claim`.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Check one sentence.",
    discussion: """
      EXAMPLES
        tapecheck claim "The Russell 2000 rose more than 3% last Thursday" --published 2024-07-16
        tapecheck claim "The Dow fell 1.2% on Thursday" --published 2024-07-12 --format svg > chart.svg
      """)

  @Argument(help: "The sentence.")
  var sentence: String

  @OptionGroup var page: PageOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let input = ArticleInput(
      source: RecordSource(id: "claim"), content: .page(Page(text: sentence)))
    try report.run(input, page.hints, data) { $0.claims($1) }
  }
}
