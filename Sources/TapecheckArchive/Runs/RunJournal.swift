import Disk
import Foundation
import Tapecheck

/// The file beside an output that says how much of a run is done, so that the same command goes on from there.
///
/// It only ever grows, by a line a batch. A line is written when everything that it speaks of has reached the disk;
/// one that was torn by a crash is dropped on opening, as is what the outputs have beyond the last whole line. So a
/// batch is either done or was never begun.
struct RunJournal {
  /// How far a run had come at the end of a batch.
  struct Batch: Equatable {
    /// Inputs answered.
    var done = 0
    /// Inputs answered with an error record.
    var failed = 0
    /// Articles that a filter passed over.
    var passedOver = 0
    /// Claims by verdict, as named in the record.
    var verdicts: [String: Int] = [:]
    /// How many of ``RunJournal/files`` were begun.
    var fileCount = 0
    /// How many entries of folders and lists were come to.
    var entryNumber = 0
    /// Where reading goes on; `nil` before the first item.
    var position: InputPosition?
    /// Bytes of each output, in their order; 0 for a database.
    var lengths: [Int] = []
  }

  /// The batches that are done.
  private(set) var batches: [Batch]
  /// The files that items came from, in their order.
  private(set) var files: [InputFile] = []
  let path: String
  private let handle: FileHandle
  /// The journal's bytes up to the end of its head and of each batch.
  private var ends: [Int] = []

  /// How far the run has come.
  var state: Batch { batches[batches.count - 1] }

  /// The path of the journal of an output.
  static func path(of output: String) -> String { output + ".journal" }

  /// Opens the journal of some outputs, or begins it, and keeps other runs from it until it is closed.
  ///
  /// - Throws: ``RunError`` where another run is at it, it was begun under something else, is none, or cannot be
  ///   written.
  /// - Complexity: O(*n*) in the inputs that are done.
  init(outputs: [String], identity: RunIdentity, restarts: Bool) throws(RunError) {
    let first = outputs.first ?? ""
    path = RunJournal.path(of: first)
    let isNew = FileKind.of(path) == nil
    if isNew, !restarts, let foreign = outputs.first(where: RunJournal.holdsSomething) {
      throw .foreignOutput(path: foreign)
    }
    batches = [Batch(lengths: outputs.map { _ in 0 })]
    let text: [UInt8]
    do {
      if isNew { try Data().write(to: URL(fileURLWithPath: path)) }
      handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
        throw RunError.busy(output: first)
      }
      text = Array(try handle.readToEnd() ?? Data())
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(OutputError(error, writing: path))
    }
    do throws(OutputError) {
      if restarts || !text.contains(0x0A) {
        try cut(to: 0)
        var json = JSONWriter()
        json.write(JournalHead(identity: identity, outputCount: outputs.count))
        try append(json)
        return
      }
    } catch {
      throw .output(error)
    }
    try read(text, identity)
  }

  /// Writes down that a batch is done, once its output has reached the disk, with the files that its items came from
  /// and no batch before it.
  mutating func commit(_ batch: Batch, newFiles: [InputFile]) throws(OutputError) {
    var json = JSONWriter()
    json.write(batch, newFiles: newFiles)
    try append(json)
    batches.append(batch)
    files += newFiles
  }

  private mutating func read(_ text: [UInt8], _ identity: RunIdentity) throws(RunError) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let head = JournalHead(Array(lines[0])), head.outputCount == state.lengths.count else {
      throw .brokenJournal(path: path, line: 1)
    }
    if let part = identity.firstDifference(from: head.identity) {
      throw .differs(journal: path, part: part)
    }
    ends = [lines[0].count + 1]
    // Behind the last line break there is nothing, or what was torn.
    for (number, line) in lines.enumerated().dropFirst().dropLast() {
      guard let (batch, newFiles) = JournalLine.read(Array(line)),
        batch.done >= state.done, batch.lengths.count == state.lengths.count,
        batch.fileCount == files.count + newFiles.count
      else {
        // A disk that lost power may hold a last line of the right length with something else in it.
        if number == lines.count - 2 { break }
        throw .brokenJournal(path: path, line: number + 1)
      }
      batches.append(batch)
      files += newFiles
      ends.append(ends[ends.count - 1] + line.count + 1)
    }
    do throws(OutputError) {
      try cut(to: ends[ends.count - 1])
    } catch {
      throw .output(error)
    }
  }

  private func cut(to length: Int) throws(OutputError) {
    do {
      try handle.truncate(atOffset: UInt64(length))
    } catch {
      throw OutputError(error, writing: path)
    }
  }

  private mutating func append(_ json: JSONWriter) throws(OutputError) {
    do {
      try handle.write(contentsOf: Data(json.bytes))
      try handle.synchronize()
    } catch {
      throw OutputError(error, writing: path)
    }
    ends.append((ends.last ?? 0) + json.bytes.count)
  }

  private static func holdsSomething(_ path: String) -> Bool {
    FileKind.of(path) == .file && InputFile(at: path).size > 0
  }
}
