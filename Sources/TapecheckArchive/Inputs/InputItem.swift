import Disk

/// One thing that a run has to answer: an article to be, or an error that stands in its place.
public struct InputItem: Sendable {
  /// The article to be.
  ///
  /// A page that needs decoding is decoded only by ``ArticleInput/open(with:)``, so that workers share that work.
  public var input: ArticleInput
  /// Where reading goes on behind this item.
  public var position: InputPosition
  /// The file on disk that it came from.
  public var file: InputFile
  /// How many entries of folders and lists were come to up to and including that file.
  public var entryNumber: Int
  /// Bytes of all files read up to and including this item, for a measure of progress against
  /// ``InputExtent/bytes``.
  public var bytesRead: Int
}

/// A file on disk as it was when reading it began, by which a later run can tell whether it has changed.
public struct InputFile: Sendable, Hashable {
  /// The path by which it was opened.
  public var path: String
  /// Its size in bytes; 0 for what has none, such as a pipe.
  public var size: Int
  /// When it was last changed, in nanoseconds since 1970, as exact as the file system tells.
  public var modified: Int
}

extension InputFile {
  /// The file at a path, of which one look told this; of what is no file nothing is known.
  init(path: String, _ status: FileStatus?) {
    let isFile = status?.kind == .file
    self.init(
      path: path, size: isFile ? status?.size ?? 0 : 0,
      modified: isFile ? status?.modified ?? 0 : 0)
  }

  /// The file at a path as it stands, links followed.
  init(at path: String) {
    self.init(path: path, FileStatus(behind: path))
  }
}

/// How much there is to read, counted without reading it.
public struct InputExtent: Sendable, Equatable {
  /// Files on disk; an archive is one.
  public var files = 0
  /// Entries of folders and lists: the files, and what must not be read.
  public var entries = 0
  /// Their bytes, as stored.
  public var bytes = 0
  /// The bytes of the last of the files.
  var lastSize = 0
  /// How many items there will be; `nil` where only reading can tell, as with an archive or a list.
  public var items: Int? = 0

  /// Creates the extent of nothing.
  public init() {}
}
