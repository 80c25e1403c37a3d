import Tapecheck

/// Reads the items of one file, one after the other.
protocol EntryReader: AnyObject {
  /// The next one, or `nil` at the end; never fails, since an error is an entry too.
  func next() -> Entry?
}

/// One item of a file.
struct Entry {
  var input: ArticleInput
  /// Where in the file reading could begin so as to come by this entry.
  var restart: Restart
}

/// A place in a file where reading can begin.
struct Restart: Equatable {
  /// A byte of the file.
  var offset = 0
  /// Lines or members before it.
  var ordinal = 0
}

/// The name of a file, and of what is in it.
struct InputName {
  /// Its id: the path below the folder named, or as named.
  var id: String
  /// The path by which it was opened.
  var path: String
  /// The folder beyond which nothing that it refers to may lie; `nil` where the caller named the file itself.
  var folder: String?
  /// Whether it is in an archive, so that nothing that it refers to may be opened at all.
  var isInArchive = false
}

/// A file that is one article.
final class SingleReader: EntryReader {
  private var input: ArticleInput?

  init(_ input: ArticleInput) {
    self.input = input
  }

  func next() -> Entry? {
    defer { input = nil }
    return input.map { Entry(input: $0, restart: Restart()) }
  }
}
