import Tapecheck

/// The first line of a journal: what the run was begun with.
struct JournalHead {
  let identity: RunIdentity
  let outputCount: Int

  init(identity: RunIdentity, outputCount: Int) {
    self.identity = identity
    self.outputCount = outputCount
  }

  init?(_ line: [UInt8]) {
    let document = JSONDocument(line)
    guard document.isWellFormed, let root = document.root,
      let outputCount = document.count("outputs", of: root),
      let parts = document.member("run", of: root)
    else { return nil }
    self.outputCount = outputCount
    identity = RunIdentity(
      parts: document.children(of: parts).compactMap { part in
        guard let name = document.string("name", of: part),
          let value = document.string("value", of: part)
        else { return nil }
        return RunIdentity.Part(name: name, value: value)
      })
  }
}

/// Every line of a journal but the first.
enum JournalLine {
  /// The batch that a line tells of and the files that are new in it; `nil` for what is no such line.
  static func read(_ line: [UInt8]) -> (RunJournal.Batch, [InputFile])? {
    let document = JSONDocument(line)
    guard document.isWellFormed, let root = document.root,
      let done = document.count("done", of: root),
      let failed = document.count("failed", of: root),
      let passedOver = document.count("passed_over", of: root),
      let fileCount = document.count("files", of: root),
      let entryNumber = document.count("entries", of: root),
      let position = document.string("position", of: root).flatMap(InputPosition.init),
      let lengths = document.member("lengths", of: root),
      let verdicts = document.member("verdicts", of: root),
      let newFiles = document.member("new_files", of: root)
    else { return nil }
    var batch = RunJournal.Batch()
    batch.done = done
    batch.failed = failed
    batch.passedOver = passedOver
    batch.fileCount = fileCount
    batch.entryNumber = entryNumber
    batch.position = position
    batch.lengths = document.children(of: lengths).compactMap { document.count($0) }
    for child in document.children(of: verdicts) {
      batch.verdicts[String(decoding: document.key(of: child), as: UTF8.self)] =
        document.count(child)
    }
    let files = document.children(of: newFiles).compactMap { document.file($0) }
    return files.count == document.children(of: newFiles).count ? (batch, files) : nil
  }
}

extension JSONDocument {
  /// A count that is a member of an object.
  fileprivate func count(_ name: String, of index: Int) -> Int? {
    member(name, of: index).flatMap { count($0) }
  }

  /// A number that is a count.
  fileprivate func count(_ index: Int) -> Int? {
    guard let number = number(index), let count = Int(exactly: number), count >= 0 else {
      return nil
    }
    return count
  }

  fileprivate func file(_ index: Int) -> InputFile? {
    guard let path = string("path", of: index), let size = count("size", of: index),
      let modified = string("modified", of: index).flatMap({ Int($0) })
    else { return nil }
    return InputFile(path: path, size: size, modified: modified)
  }
}

extension JSONWriter {
  mutating func write(_ head: JournalHead) {
    beginObject()
    key("run")
    beginArray()
    for part in head.identity.parts {
      beginObject()
      key("name")
      string(part.name)
      key("value")
      string(part.value)
      endObject()
    }
    endArray()
    write("outputs", head.outputCount)
    endObject()
    endLine()
  }

  mutating func write(_ batch: RunJournal.Batch, newFiles: [InputFile]) {
    beginObject()
    write("done", batch.done)
    write("failed", batch.failed)
    write("passed_over", batch.passedOver)
    write("files", batch.fileCount)
    write("entries", batch.entryNumber)
    key("verdicts")
    beginObject()
    for (name, count) in batch.verdicts.sorted(by: { $0.key < $1.key }) { write(name, count) }
    endObject()
    key("lengths")
    beginArray()
    for length in batch.lengths { integer(length) }
    endArray()
    key("position")
    string(batch.position?.description ?? "")
    key("new_files")
    beginArray()
    for file in newFiles {
      beginObject()
      key("path")
      string(file.path)
      write("size", file.size)
      key("modified")
      // Nanoseconds since 1970 have more digits than a number of JSON keeps.
      string(String(file.modified))
      endObject()
    }
    endArray()
    endObject()
    endLine()
  }

  private mutating func write(_ name: String, _ count: Int) {
    key(name)
    integer(count)
  }
}
