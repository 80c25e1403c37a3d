import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check one article and print what was found.",
    discussion: """
      EXAMPLES
        tapecheck check article.html
        tapecheck check article.html --format json > record.json
        tapecheck check https://example.com/story
        tapecheck check article.html --format html > report.html
        tapecheck check article.html --format svg --claim c3 > chart.svg
        curl -s https://example.com/story | tapecheck check - --url https://example.com/story
        tapecheck check article.txt --published 2024-07-16 --fail-on contradicted
      """)

  @Argument(help: "The page or text (.txt) to check, or its http(s) address; - for standard input.")
  var file: String

  @OptionGroup var page: PageOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let input = try report.input(file)
    try report.run(input, page.hints, data) { $0.text($1) }
  }
}
