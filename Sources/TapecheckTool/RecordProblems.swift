import TapecheckArchive
import TapecheckFormats

/// The lines of a command's inputs that are no records.
struct RecordProblems {
  private var told: [String] = []
  private var count = 0

  /// Takes down a line that is none.
  mutating func note(_ path: String, _ line: Int, _ error: RecordError) {
    count += 1
    if told.count < RecordConversion.listed { told.append("\(path):\(line): \(error)") }
  }

  /// Tells the problems, and fails if there were any.
  func finish() throws(ToolFailure) {
    for problem in told { Console.complain(problem) }
    guard count == 0 else { throw .someInputsFailed("\(count) lines are no records") }
  }

  /// Reads the lines of a file or database.
  static func reading(_ path: String, _ body: ([UInt8], Int) throws -> Void) throws {
    do {
      try RecordReader.read(path, body)
    } catch let error as ConversionError {
      throw ToolFailure(error)
    }
  }
}
