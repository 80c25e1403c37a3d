import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck convert`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lay records out in another form, or bring people's reviews back to them.",
    discussion: """
      Records are lines that annotate or check --format json wrote, or a database that convert made; - is \
      standard input. html makes a page an article and brat two files, in the folder that -o names; a single \
      page goes to standard output without it. sqlite needs -o.

      With --from the inputs are reviews instead: an export of Label Studio (JSON), or the table of --to csv \
      with its review columns filled in. They are printed as lines, or, with --records, added to their claims, \
      beside the tool's own verdict.

      EXAMPLES
        tapecheck convert records.ndjson --to csv -o claims.csv
        tapecheck convert records.ndjson --to html -o pages/
        tapecheck convert archive.sqlite --to w3c > annotations.jsonl
        tapecheck convert records.ndjson --to ndjson --offsets utf16
        tapecheck convert reviewed.csv --from csv --records records.ndjson -o reviewed.ndjson
      """)

  @Argument(help: "Files of records, or of reviews with --from.")
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "The form: \(RecordFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    transform: Value.format)
  var to: RecordFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file or folder to write, in place of standard output."))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What offsets count, in ndjson, csv, labelstudio and doccano: codepoint, utf16 or utf8.",
      valueName: "unit"),
    transform: Value.offsets)
  var offsets = OffsetUnit.codepoint

  @Option(
    help: ArgumentHelp("The address below which claim reviews will be published.", valueName: "url")
  )
  var site: String?

  @Option(
    help: ArgumentHelp(
      "Read reviews that people made: labelstudio or csv.", valueName: "tool"),
    transform: Value.reviews)
  var from: ReviewFile.Source?

  @Option(
    help: ArgumentHelp("The records that the reviews are of, with --from.", valueName: "file"))
  var records: [String] = []

  @OptionGroup var data: DataOptions

  /// The form that is written.
  var format: RecordFormat { to ?? output.flatMap(RecordFormat.init(path:)) ?? .ndjson }

  func validate() throws {
    guard from != nil || records.isEmpty else { throw ValidationError("--records needs --from.") }
    guard from == nil || to == nil || !records.isEmpty else {
      throw ValidationError("--from with --to needs --records.")
    }
    guard from != nil || to != nil || output != nil else {
      throw ValidationError("Say with --to what to convert to.")
    }
    guard offsets == .codepoint || format.allowsOffsetUnits else {
      throw ValidationError("\(format.rawValue) counts offsets by a rule of its own.")
    }
    if output == nil, format == .sqlite || format == .brat {
      throw ValidationError("\(format.rawValue) needs -o.")
    }
  }

  func run() throws {
    var book = ReviewBook()
    if let from {
      let files = try inputs.map { path in try Convert.reviews(in: path, from) }
      if records.isEmpty { return try list(files) }
      for file in files { book.add(file) }
    }
    var conversion = try conversion()
    conversion.reviews = book
    do throws(ConversionError) {
      for path in from == nil ? inputs : records { try conversion.convert(path) }
      try conversion.finish()
    } catch {
      throw ToolFailure(error)
    }
    for problem in conversion.problems { Console.complain(problem) }
    let lost = book.count - conversion.reviews.found
    if lost > 0 { Console.complain("\(lost) of \(book.count) reviews found no claim") }
    guard conversion.refused == 0 else {
      throw ToolFailure.someInputsFailed(
        "\(conversion.refused) of \(conversion.refused + conversion.done) lines were not converted")
    }
  }
}
