public import Tapecheck

/// Lays records out one after the other in one of the forms that are a stream of text.
///
/// Holds nothing of a record once it is written, so that memory does not grow with their number.
public struct RecordStream: Sendable {
  /// How to write what the formats leave open.
  public struct Options: Sendable {
    /// What offsets count, in the formats that allow it.
    public var offsets = OffsetUnit.codepoint
    /// The columns of text.
    public var width = 80
    /// Whether text is coloured.
    public var isColoured = false
    /// The address below which claim reviews will be published.
    public var site: String?

    /// Creates the options that suit a file.
    public init() {}
  }

  private let format: RecordFormat
  private let options: Options
  private let words: ReportWords
  private var count = 0

  /// Creates a stream; a format that makes files of its own (``RecordFormat/needsFolder``) or a database writes
  /// nothing here.
  public init(_ format: RecordFormat, words: ReportWords, options: Options = Options()) {
    self.format = format
    self.words = words
    self.options = options
  }

  /// Writes what goes before the first record.
  public func begin(to json: inout JSONWriter) {
    switch format {
    case .csv: CSVExport.head(to: &json)
    case .labelstudio: json.append(line: Array("[\n".utf8))
    default: break
    }
  }

  /// Writes one record, given the line that it stands on, without a line break.
  ///
  /// - Throws: ``RecordError`` where the line is no record of an article.
  /// - Complexity: O(*n*) in the bytes of the line.
  public mutating func write(line: [UInt8], to json: inout JSONWriter) throws(RecordError) {
    if format == .ndjson {
      json.append(line: try RecordEdits.recount(line, in: options.offsets))
      json.endLine()
      return
    }
    write(try Record(line: line), to: &json)
  }

  /// Writes one record that is already read, in any form but NDJSON.
  public mutating func write(_ record: Record, to json: inout JSONWriter) {
    switch format {
    case .text:
      var report = TerminalReport(words: words)
      report.width = options.width
      report.isColoured = options.isColoured
      if count > 0 { json.append(line: [0x0A]) }
      json.append(line: Array(report.text(record).utf8))
    case .markdown: MarkdownExport(words: words).write(record, to: &json)
    case .csv: CSVExport(offsets: options.offsets).write(record, to: &json)
    case .w3c: W3CExport().write(record, to: &json)
    case .claimreview: ClaimReviewExport(site: options.site).write(record, to: &json)
    case .labelstudio:
      if count > 0 { json.append(line: Array(",\n".utf8)) }
      LabelStudioExport(offsets: options.offsets).write(record, to: &json)
      json.separateValues()
    case .doccano: DoccanoExport(offsets: options.offsets).write(record, to: &json)
    case .displacy: DisplacyExport().write(record, to: &json)
    case .ndjson, .html, .sqlite, .brat: break
    }
    count += 1
  }

  /// Writes what goes behind the last record.
  public func end(to json: inout JSONWriter) {
    if format == .labelstudio { json.append(line: Array("\n]\n".utf8)) }
  }
}
