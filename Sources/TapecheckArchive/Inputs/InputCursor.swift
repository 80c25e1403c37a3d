import Disk
import Foundation
import Tapecheck

/// How far reading has come.
struct InputCursor {
  private let roots: [InputRoot]
  let counter = SkipCounter()
  private var walk: FolderWalk?
  private var list: PathList?
  private var reader: (any EntryReader)?
  /// The file being read.
  private var file = InputFile(path: "", size: 0, modified: 0)
  /// Bytes of the files before it.
  private var bytesBefore: Int
  /// How many entries of folders and lists were come to.
  private var entryNumber: Int
  private var position = InputPosition(root: -1, path: "")
  /// The item to read on behind, until that place is reached.
  private var target: InputPosition?

  /// Begins at the first root, or behind an item of earlier reading, given what there is up to and including its
  /// file.
  init(_ roots: [InputRoot], behind target: InputPosition?, come: InputExtent) {
    self.roots = roots
    self.target = target
    // The file itself is opened again, and counted then.
    entryNumber = max(0, come.entries - 1)
    bytesBefore = max(0, come.bytes - come.lastSize)
    if let target { position.root = target.root - 1 }
  }

  mutating func next() -> InputItem? {
    while true {
      if let entry = reader?.next() {
        if position.items == 0 || entry.restart.offset != position.offset
          || entry.restart.ordinal != position.ordinal
        {
          position.offset = entry.restart.offset
          position.ordinal = entry.restart.ordinal
          position.items = 0
        }
        position.items += 1
        if passesOver() { continue }
        return item(entry.input)
      }
      if reader != nil {
        bytesBefore += file.size
        reader = nil
        target = nil
      }
      if let item = openNextFile() { return item }
      if reader == nil, !openNextRoot() { return nil }
    }
  }

  /// Whether the item just read is one that was answered before.
  private mutating func passesOver() -> Bool {
    guard let target else { return false }
    if position.offset == target.offset, position.ordinal == target.ordinal,
      position.items <= target.items
    {
      return true
    }
    self.target = nil
    return false
  }

  private func item(_ input: ArticleInput) -> InputItem {
    let read = position.offset < file.size && position.offset > 0 ? position.offset : file.size
    return InputItem(
      input: input, position: position, file: file, entryNumber: entryNumber,
      bytesRead: bytesBefore + read)
  }

  /// Goes on to the next input named; `false` behind the last.
  private mutating func openNextRoot() -> Bool {
    walk = nil
    list = nil
    position = InputPosition(root: position.root + 1, path: "")
    guard roots.indices.contains(position.root) else { return false }
    let root = roots[position.root]
    if target?.root != position.root { target = nil }
    switch root.kind {
    case .file:
      begin(
        InputName(id: root.path, path: root.path), InputFile(at: root.path), path: root.path)
    case .address:
      move(to: InputFile(path: root.path, size: 0, modified: 0), path: root.path)
      reader = SingleReader(ArticleInput(address: root.path))
    case .folder(let pattern):
      walk = try? FolderWalk(
        root.path, rules: root.rules, pattern: pattern, from: target?.path ?? "", counter: counter)
    case .list:
      list = PathList(root.path, skipping: target?.place ?? 0)
    }
    return true
  }

  /// Opens the next file of a folder or list; an item where it must not or cannot be opened.
  private mutating func openNextFile() -> InputItem? {
    guard roots.indices.contains(position.root) else { return nil }
    let root = roots[position.root]
    while let found = walk?.next() {
      let path = walk?.fullPath(found.path) ?? found.path
      let name = InputName(id: root.prefix + found.path, path: path, folder: root.path)
      guard let refusal = found.refusal else {
        begin(name, found.file, path: found.path)
        return nil
      }
      if let item = refuse(name, found.file, refusal, path: found.path) { return item }
    }
    while let line = list?.next() {
      position.place = line.number - 1
      let name = InputName(id: line.path, path: line.path)
      let status = FileStatus(behind: line.path)
      let file = InputFile(path: line.path, status)
      switch status?.kind {
      case .file?, .other?, .link?:
        begin(name, file, path: line.path)
        return nil
      case .folder?:
        let failure = RecordFailure(.unreadable, "\(line.path): is a folder")
        if let item = refuse(name, file, failure, path: line.path) { return item }
      case nil:
        let failure = RecordFailure(.notFound, "\(line.path): no such file")
        if let item = refuse(name, file, failure, path: line.path) { return item }
      }
    }
    return nil
  }

  /// An item that says why a file is not read, unless that was said before.
  private mutating func refuse(
    _ name: InputName, _ file: InputFile, _ failure: RecordFailure, path: String
  ) -> InputItem? {
    move(to: file, path: path)
    position.items = 1
    guard !passesOver() else { return nil }
    var source = RecordSource(id: name.id)
    source.path = name.path
    return item(ArticleInput(source: source, content: .failure(failure)))
  }

  private mutating func move(to file: InputFile, path: String) {
    self.file = file
    entryNumber += 1
    position.path = path
    position.offset = 0
    position.ordinal = 0
    position.items = 0
    if let target, target.path != path || target.place != position.place { self.target = nil }
  }

  private mutating func begin(_ name: InputName, _ file: InputFile, path: String) {
    move(to: file, path: path)
    let restart = target.map { Restart(offset: $0.offset, ordinal: $0.ordinal) } ?? Restart()
    let rules = roots[position.root].rules
    reader = InputOpener(rules: rules, skips: counter).open(name, from: restart)
  }
}
