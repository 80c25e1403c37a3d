import Foundation

/// What one look at the file system tells of a path.
///
/// Foundation's `attributesOfItem` looks for owners, groups and extended attributes too: some ninety calls of the system
/// a file, which made the look at an archive cost a tenth of reading it.
public struct FileStatus: Sendable {
  /// What stands there.
  public let kind: FileKind
  /// Its size in bytes.
  public let size: Int
  /// When it was last changed, in nanoseconds since 1970; beyond the year 2262 a number that serves to tell it from
  /// others.
  public let modified: Int

  /// What stands at a path itself, or `nil` for nothing that can be looked at.
  public init?(at path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What stands at a path once links are followed, which is no link; `nil` for nothing that can be looked at.
  public init?(behind path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
