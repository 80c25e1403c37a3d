import Foundation

/// What stands at a path.
public enum FileKind: Sendable {
  /// A file with bytes in it.
  case file
  /// A folder.
  case folder
  /// A link to another path.
  case link
  /// A pipe, a device or a socket.
  case other

  /// What stands at a path once links are followed, which is no link; `nil` for nothing.
  public static func of(_ path: String) -> FileKind? { FileStatus(behind: path)?.kind }

  /// The path without links in it, as far as it stands for something.
  public static func target(of path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
