import Disk
import Tapecheck

/// One of the inputs that were named.
struct InputRoot: Sendable {
  enum Kind: Sendable {
    case file
    case folder(PathPattern?)
    case list
    case address
  }

  /// The path: of the file, of the folder, of the list.
  let path: String
  let kind: Kind
  let rules: InputRules
  /// What stands before the paths below a folder in their ids: nothing, but for a pattern its folder.
  private(set) var prefix = ""

  /// What a name on the command line stands for.
  ///
  /// - Throws: ``InputError`` where it stands for nothing.
  init(_ name: String, rules: InputRules) throws(InputError) {
    self.rules = rules
    switch FileKind.of(name) {
    case .folder?: (path, kind) = (name, .folder(nil))
    case .file?, .link?, .other?: (path, kind) = (name, .file)
    case nil:
      guard PathPattern.isPattern(name) else { throw .notFound(path: name) }
      let folders = name.split(separator: "/", omittingEmptySubsequences: false)
        .prefix { !PathPattern.isPattern(String($0)) }.joined(separator: "/")
      let isAbsolute = name.hasPrefix("/")
      path = folders.isEmpty ? (isAbsolute ? "/" : ".") : folders
      prefix = folders.isEmpty ? (isAbsolute ? "/" : "") : folders + "/"
      guard FileKind.of(path) == .folder else { throw .noMatch(pattern: name) }
      // The slash makes even a pattern of one name fit the whole path.
      kind = .folder(PathPattern("/" + name.dropFirst(prefix.count)))
    }
    guard case .folder(let pattern) = kind else { return }
    var walk = try FolderWalk(path, rules: rules, pattern: pattern)
    guard walk.next() != nil else {
      throw pattern == nil ? .noArticles(path: path) : .noMatch(pattern: name)
    }
  }

  /// An address of the web.
  init(address: String) {
    path = address
    kind = .address
    rules = InputRules()
  }

  /// A list of paths; `-` is standard input.
  init(list path: String, rules: InputRules) throws(InputError) {
    if path != "-" {
      switch FileKind.of(path) {
      case nil: throw .notFound(path: path)
      case .folder?: throw .isFolder(path: path)
      case .file?, .link?, .other?: break
      }
    }
    self.path = path
    self.rules = rules
    kind = .list
  }

  /// Adds what there is to read, in a folder or list up to the file of a position.
  func measure(into extent: inout InputExtent, through position: InputPosition? = nil) {
    switch kind {
    case .file:
      extent.entries += 1
      add(InputFile(at: path), to: &extent)
    case .address:
      extent.entries += 1
      extent.items = extent.items.map { $0 + 1 }
    case .list:
      extent.items = nil
      guard path != "-", let position else { return }
      var list = PathList(path, skipping: 0)
      while let line = list.next(), line.number - 1 <= position.place {
        extent.entries += 1
        if let status = FileStatus(behind: line.path) {
          add(InputFile(path: line.path, status), to: &extent)
        }
      }
    case .folder(let pattern):
      guard var walk = try? FolderWalk(path, rules: rules, pattern: pattern) else { return }
      var isThrough = false
      while !isThrough, let found = walk.next() {
        isThrough = found.path == position?.path
        extent.entries += 1
        if found.refusal == nil {
          add(found.file, to: &extent)
        } else {
          extent.items = extent.items.map { $0 + 1 }
        }
      }
    }
  }

  private func add(_ file: InputFile, to extent: inout InputExtent) {
    extent.files += 1
    extent.lastSize = file.size
    extent.bytes += extent.lastSize
    extent.items = InputFormat.of(name: file.path) == .page ? extent.items.map { $0 + 1 } : nil
  }
}
