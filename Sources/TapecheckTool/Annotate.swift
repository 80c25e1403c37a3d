import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck annotate`.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Annotate articles in bulk, one record (a line of JSON) for each.",
    discussion: """
      Inputs are files, folders and quoted patterns; folders are searched at any depth for pages, texts, files \
      of input lines (.ndjson), zip and tar archives and WARC files, all of which may be gzipped. A folder's \
      .tapecheckignore names what to leave out. With --stdin every \
      line of standard input is a JSON object with "html", "text" or "path", and any of "id", "url", "charset", \
      "published", "language" and "entity", and is answered by one line, in order.

      EXAMPLES
        tapecheck annotate pages/ -o records.ndjson
        tapecheck annotate crawl.warc.gz pages.zip articles.tar.gz lines.ndjson -o records.ndjson
        tapecheck annotate pages/ -o archive.sqlite -o claims.csv
        tapecheck annotate a.html b.html --only mentions,quantities,times
        tapecheck annotate 'pages/2024-*/**/*.html' --ignore 'drafts/' -o records.ndjson
        find pages -newer last-run -name '*.html' | tapecheck annotate --files-from - -o new.ndjson
        tapecheck annotate --stdin < lines.ndjson > records.ndjson
      """)

  @OptionGroup var bulk: BulkOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var rules: ToleranceOptions

  @Option(
    help: ArgumentHelp(
      "Work out and write these parts only: \(PartList.names.joined(separator: ", ")).",
      valueName: "parts"),
    transform: PartList.init(_:))
  var only: PartList?

  func validate() throws {
    try bulk.check()
    if only != nil, bulk.output.contains(where: { RecordFormat(path: $0) != .ndjson }) {
      throw ValidationError("--only goes with .ndjson alone; the other forms need all parts.")
    }
  }

  func run() async throws {
    let inputs = try bulk.source()
    let toolbox = try Toolbox(data, rules)
    var maker = RecordMaker(
      checker: toolbox.checker, writer: toolbox.writer, parts: only?.parts ?? .all)
    maker.hints = page.hints
    let parts = only.map { $0.parts.rawValue } ?? AnnotatedArticle.Parts.all.rawValue
    try await bulk.run(
      maker, inputs,
      identity: RunIdentity(
        dataset: toolbox.tape.dataset, lexicon: toolbox.lexicon,
        options: page.identity + [
          RunIdentity.Part(name: "--only", value: String(parts)),
          RunIdentity.Part(name: "--tolerances", value: toolbox.tolerances.digest),
        ]),
      words: toolbox.words)
  }
}
