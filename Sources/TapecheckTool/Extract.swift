import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck extract`.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the articles only, without annotations, as flat lines of JSON.",
    discussion: """
      EXAMPLES
        tapecheck extract article.html
        tapecheck extract https://example.com/story
        tapecheck extract crawl.warc.gz -o articles.ndjson
        tapecheck extract article.html --format markdown
        tapecheck extract --stdin < lines.ndjson > articles.ndjson
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, text, markdown
  }

  @Option(
    help: """
      What to write of each article: its record, its text, or Markdown with its links and tables. The last two \
      go to standard output.
      """)
  var format = Format.json

  @OptionGroup var bulk: BulkOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    try bulk.check(formats: [.ndjson])
    guard format == .json || bulk.output.isEmpty else {
      throw ValidationError("With --format \(format.rawValue) leave out --output.")
    }
  }

  func run() async throws {
    let inputs = try bulk.source(allowsAddresses: true)
    let lexicon = try data.loadLexicon()
    let dataset = try data.loadTape().dataset
    var maker = RecordMaker(
      extractor: try data.loadReader(lexicon), latestDay: dataset.lastSession,
      pages: pages(of: inputs))
    maker.hints = page.hints
    try await bulk.run(
      maker, inputs,
      identity: RunIdentity(
        dataset: dataset, lexicon: lexicon,
        options: page.identity + [RunIdentity.Part(name: "command", value: "extract")]),
      words: try lexicon.reportWords())
  }

  /// Pages in place of records, with a rule between several.
  private func pages(of inputs: InputSource) -> RecordMaker.Pages? {
    let form: ArticlePage.Form
    switch format {
    case .json: return nil
    case .text: form = .text
    case .markdown: form = .markdown
    }
    return RecordMaker.Pages(
      ArticlePage(form), separator: inputs.extent.items == 1 ? "" : "\n---\n\n")
  }
}
