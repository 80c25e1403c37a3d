import ArgumentParser
import Tapecheck
import TapecheckArchive

/// The command `tapecheck extract`.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the articles only, without annotations, as flat lines of JSON.",
    discussion: """
      EXAMPLES
        tapecheck extract article.html
        tapecheck extract https://example.com/story
        tapecheck extract crawl.warc.gz -o articles.ndjson
        tapecheck extract --stdin < lines.ndjson > articles.ndjson
      """)

  @OptionGroup var bulk: BulkOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var data: DataOptions

  func validate() throws { try bulk.check() }

  func run() async throws {
    let inputs = try bulk.source(allowsAddresses: true)
    let lexicon = try data.loadLexicon()
    let dataset = try data.loadTape().dataset
    var maker = RecordMaker(
      extractor: try data.loadReader(lexicon), latestDay: dataset.lastSession)
    maker.hints = page.hints
    try await bulk.run(
      maker, inputs,
      identity: RunIdentity(
        dataset: dataset, lexicon: lexicon,
        options: page.identity + [RunIdentity.Part(name: "command", value: "extract")]))
  }
}
