import Disk
import Tapecheck
public import TapecheckFormats

/// Takes records from files and lays them out in another form, one after the other.
public struct RecordConversion {
  /// The reviews to put beside the verdicts as records pass.
  public var reviews = ReviewBook()
  /// Records laid out.
  public private(set) var done = 0
  /// What could not be laid out, as file, line and reason; the first ``listed`` of ``refused``.
  public private(set) var problems: [String] = []
  /// Lines that could not be laid out: error records, and what is no record.
  public private(set) var refused = 0
  private var sink: any RecordSink

  /// How many problems are kept to be told.
  public static let listed = 10

  /// Lays records out as a stream of text.
  public init(to stream: RecordStream, _ output: RecordOutput) {
    sink = StreamSink(stream, to: output)
  }

  /// Puts records into a database.
  public init(to store: RecordStore) {
    sink = StoreSink(store)
  }

  /// Lays the one record that there is out as a page.
  public init(toPage output: RecordOutput, _ page: @escaping (Record) -> [UInt8]) {
    sink = PageSink(output, page)
  }

  /// Makes files of their own for every record.
  ///
  /// - Parameters:
  ///   - folder: The folder, which is created where there is none.
  ///   - beside: Files that belong to all records.
  ///   - files: What makes the files of a record, each by its ending.
  /// - Throws: ``OutputError`` where there can be no such folder.
  public init(
    toFolder folder: String, beside: [(name: String, bytes: [UInt8])] = [],
    _ files: @escaping (Record) -> [(ending: String, bytes: [UInt8])]
  ) throws(OutputError) {
    sink = try FolderSink(folder, beside: beside, files)
  }

  /// Converts the records of a file (`-` for standard input): lines of NDJSON, or a database for a path that
  /// ends like one.
  ///
  /// - Throws: ``ConversionError`` where the file cannot be read or the output cannot be written.
  /// - Complexity: O(*n*) in the bytes; memory holds a few records.
  public mutating func convert(_ path: String) throws(ConversionError) {
    if RecordFormat(path: path) == .sqlite { return try convertStore(path) }
    var lines: RecordLines
    do throws(InputError) {
      lines = try RecordLines(path: path)
    } catch {
      throw .input(error)
    }
    while let line = try lines.next(of: path) {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      try take(line, from: path, lines.number)
    }
  }

  /// Writes what is still held back.
  ///
  /// - Throws: ``ConversionError`` where the output cannot be written.
  public mutating func finish() throws(ConversionError) {
    try sink.handOn(isLast: true)
  }

  private mutating func convertStore(_ path: String) throws(ConversionError) {
    guard FileKind.of(path) == .file else { throw .input(.notFound(path: path)) }
    do {
      var number = 0
      try RecordStore(path: path).readLines { line in
        number += 1
        try take(line, from: path, number)
      }
    } catch let error as ConversionError {
      throw error
    } catch {
      throw .store(StoreError(path: path, error))
    }
  }

  private mutating func take(
    _ line: [UInt8], from path: String, _ number: Int
  ) throws(ConversionError) {
    do throws(RecordError) {
      try sink.take(reviews.annotate(line))
      done += 1
    } catch {
      refused += 1
      if problems.count < RecordConversion.listed {
        problems.append("\(path):\(number): \(error)")
      }
    }
    try sink.handOn(isLast: false)
  }
}
