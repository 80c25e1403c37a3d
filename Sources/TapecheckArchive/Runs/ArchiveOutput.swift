import Tapecheck
import TapecheckFormats

/// One output of a run, which holds whole batches.
protocol ArchiveOutput {
  /// Puts an answer in, in memory; its number counts all answers of the run from 1.
  mutating func take(_ answer: Answer, number: Int) throws(OutputError)
  /// Sees to it that all that was put in has reached the disk, and tells the bytes of a file.
  mutating func commit() throws(OutputError) -> Int
  /// Leaves nothing but the output behind, when all is committed.
  func close() throws(OutputError)
}

extension ArchiveOutput {
  func close() throws(OutputError) {}
}

/// Records as they are, a line each.
struct LinesOutput: ArchiveOutput {
  private var file: AppendedFile

  init(_ path: String, length: Int) throws(RunError) {
    file = try AppendedFile(path, length: length)
  }

  mutating func take(_ answer: Answer, number: Int) throws(OutputError) {
    file.json.append(line: answer.line)
    try file.handOnIfLarge()
  }

  mutating func commit() throws(OutputError) -> Int { try file.commit() }
}

/// A table of claims; error records have no rows in it.
struct TableOutput: ArchiveOutput {
  private var file: AppendedFile
  private var stream: RecordStream

  init(_ path: String, length: Int, words: ReportWords) throws(RunError) {
    file = try AppendedFile(path, length: length)
    stream = RecordStream(.csv, words: words)
    if length == 0 { stream.begin(to: &file.json) }
  }

  mutating func take(_ answer: Answer, number: Int) throws(OutputError) {
    guard answer.isGood else { return }
    do throws(RecordError) {
      try stream.write(line: answer.lineWithoutBreak, to: &file.json)
    } catch {
      throw .failed(name: file.path, reason: error.description)
    }
    try file.handOnIfLarge()
  }

  mutating func commit() throws(OutputError) -> Int { try file.commit() }
}

/// A database, in which an article's number is that of its answer.
struct StoreOutput: ArchiveOutput {
  private let path: String
  private let store: RecordStore
  private var entries: [(number: Int, entry: RecordStore.Entry)] = []

  /// Opens a database and removes what was written behind an answer.
  init(_ path: String, answers: Int) throws(RunError) {
    self.path = path
    do throws(StoreError) {
      store = try RecordStore(path: path)
      try store.cut(to: answers)
    } catch {
      throw .output(.failed(name: path, reason: error.description))
    }
  }

  mutating func take(_ answer: Answer, number: Int) throws(OutputError) {
    do throws(RecordError) {
      entries.append((number, try RecordStore.Entry(line: answer.lineWithoutBreak)))
    } catch {
      throw .failed(name: path, reason: error.description)
    }
  }

  mutating func commit() throws(OutputError) -> Int {
    do throws(StoreError) {
      try store.write(entries)
    } catch {
      throw .failed(name: path, reason: error.description)
    }
    entries.removeAll(keepingCapacity: true)
    return 0
  }

  func close() throws(OutputError) {
    do throws(StoreError) {
      try store.close()
    } catch {
      throw .failed(name: path, reason: error.description)
    }
  }
}

extension Answer {
  fileprivate var lineWithoutBreak: [UInt8] {
    line.last == 0x0A ? Array(line.dropLast()) : line
  }
}
