/// What a caller wants read.
public struct InputSelection: Sendable, Equatable {
  /// Files, folders, and patterns such as `pages/**/*.html`, in order.
  ///
  /// What exists under a name is never a pattern.
  public var inputs: [String]
  /// Files that hold one path a line, read behind ``inputs``; `-` is standard input.
  public var lists: [String] = []
  /// Patterns of further names in folders and archives to take, beside ``InputFormat/endings``.
  public var include: [String] = []
  /// Patterns of paths in folders and archives to leave out.
  public var ignore: [String] = []

  /// Whether inputs may be addresses of the web, to be fetched.
  public var allowsAddresses = false

  /// Creates a selection of files, folders and patterns.
  public init(_ inputs: [String]) {
    self.inputs = inputs
  }
}

/// Which names below a folder or in an archive are taken.
struct InputRules: Sendable {
  /// The file of further patterns to leave out, in the folder that was named.
  static let ignoreFile = ".tapecheckignore"

  private var include: [PathPattern]
  private var ignore: [PathPattern]

  init(include: [String] = [], ignore: [String] = []) {
    self.include = include.map(PathPattern.init)
    self.ignore = ignore.map(PathPattern.init)
  }

  /// Adds the lines of an ignore file; blank lines and those that begin with `#` say nothing.
  mutating func ignore(linesOf text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingPrefix { $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      ignore.append(PathPattern(String(line)))
    }
  }

  /// Whether a file or member of this path below its folder or archive is to be read.
  func takes(_ path: String) -> Bool {
    let isWanted =
      InputFormat.isArticleName(path) || include.contains { $0.matches(path, isFolder: false) }
    return isWanted && !ignore.contains { $0.matches(path, isFolder: false) }
  }

  /// Whether a folder is left out with all below it.
  func ignores(folder path: String) -> Bool {
    !ignore.isEmpty && ignore.contains { $0.matches(path, isFolder: true) }
  }
}
