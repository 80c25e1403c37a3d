import Tapecheck

/// One output of a run, which holds whole batches.
protocol ArchiveOutput {
  /// Puts an answer in, in memory; its number counts all answers of the run from 1.
  mutating func take(_ answer: Answer, number: Int) throws(OutputError)
  /// Sees to it that all that was put in has reached the disk, and tells the bytes of a file.
  mutating func commit() throws(OutputError) -> Int
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
