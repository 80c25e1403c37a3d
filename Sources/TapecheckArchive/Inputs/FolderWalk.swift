import Disk
import Foundation
import Tapecheck

/// Finds the files below a folder one after the other, in byte order of their paths, with one list of names a level
/// in memory.
struct FolderWalk {
  /// A file to be read, or one that must not be.
  struct Found {
    /// The path below the folder.
    var path: String
    /// The file as it stands.
    var file: InputFile
    /// Why it must not be read.
    var refusal: RecordFailure?
  }

  private let root: String
  private let rules: InputRules
  /// For a pattern, what the paths must fit in place of having an ending.
  private let pattern: PathPattern?
  /// The folder without links in its path, outside of which no link may lead.
  private let realRoot: String
  /// What is still to be visited, the next one last; a folder's path ends in a slash.
  private var waiting: [(path: String, status: FileStatus)] = []
  private let counter: SkipCounter?

  /// Opens a folder.
  ///
  /// What comes before the path to begin with is passed over unread.
  ///
  /// - Throws: ``InputError/unreadable(path:)``.
  init(
    _ root: String, rules: InputRules, pattern: PathPattern? = nil, from first: String = "",
    counter: SkipCounter? = nil
  ) throws(InputError) {
    self.root = root.hasSuffix("/") ? root : root + "/"
    self.pattern = pattern
    self.counter = counter
    var rules = rules
    if let text = try? String(
      contentsOfFile: self.root + InputRules.ignoreFile, encoding: .utf8)
    {
      rules.ignore(linesOf: text)
    }
    self.rules = rules
    let real = FileKind.target(of: root)
    realRoot = real.hasSuffix("/") ? real : real + "/"
    guard let names = list("") else { throw .unreadable(path: root) }
    waiting = names
    skip(to: first)
  }

  /// The full path of a file below.
  func fullPath(_ path: String) -> String { root + path }

  /// The next file, or `nil` at the end.
  mutating func next() -> Found? {
    while let (path, status) = waiting.popLast() {
      switch status.kind {
      case .folder:
        let folder = String(path.dropLast())
        guard !rules.ignores(folder: folder) else { continue }
        guard let names = list(path) else {
          return refuse(folder, .unreadable, "cannot be listed")
        }
        waiting += names
      case .file where takes(path):
        return Found(path: path, file: InputFile(path: fullPath(path), status))
      case .link where takes(path):
        if let found = follow(path) { return found }
      case .other where takes(path):
        return refuse(path, .unreadable, "is a device or a pipe")
      case .file, .link, .other: counter?.count(.name)
      }
    }
    return nil
  }

  private func takes(_ path: String) -> Bool {
    pattern.map { $0.matches(path, isFolder: false) } ?? rules.takes(path)
  }

  /// A link is followed to a file below the same folder only; one to a folder may lead back up.
  private func follow(_ path: String) -> Found? {
    let target = FileKind.target(of: root + path)
    guard target.hasPrefix(realRoot) else {
      return refuse(path, .outsideRoot, "is a link out of the folder")
    }
    let status = FileStatus(at: target)
    return switch status?.kind {
    case .file?: Found(path: path, file: InputFile(path: fullPath(path), status))
    case .folder?: nil
    case .link?, nil: refuse(path, .notFound, "links to nothing")
    case .other?: refuse(path, .unreadable, "is no file")
    }
  }

  private func refuse(_ path: String, _ code: RecordFailure.Code, _ why: String) -> Found {
    Found(
      path: path, file: InputFile(at: fullPath(path)),
      refusal: RecordFailure(code, "\(path): \(why)"))
  }

  /// The entries of a folder, last first; hidden ones are passed over.
  private func list(_ folder: String) -> [(path: String, status: FileStatus)]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root + folder) else {
      return nil
    }
    var entries: [(path: String, status: FileStatus)] = []
    for name in names where !name.hasPrefix(".") {
      let path = folder + name
      guard let status = FileStatus(at: root + path) else { continue }
      // With its slash a folder stands where the files below it do.
      entries.append((status.kind == .folder ? path + "/" : path, status))
    }
    return entries.sorted { $1.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
  }

  /// Passes over all that stands before a path.
  private mutating func skip(to first: String) {
    while let (path, status) = waiting.last, path.utf8.lexicographicallyPrecedes(first.utf8) {
      waiting.removeLast()
      if status.kind == .folder, first.utf8.starts(with: path.utf8),
        !rules.ignores(folder: String(path.dropLast()))
      {
        waiting += list(path) ?? []
      }
    }
  }
}
