/// Why the inputs named cannot be begun with; found before any of them is read.
public enum InputError: Error, Equatable {
  /// There is no such file or folder.
  case notFound(path: String)
  /// The folder cannot be listed.
  case unreadable(path: String)
  /// There is a folder where one article is wanted.
  case isFolder(path: String)
  /// The file holds many articles where one is wanted.
  case isArchive(path: String)
  /// The folder has no article, at any depth.
  case noArticles(path: String)
  /// An address where only files are read.
  case isAddress(String)
  /// No file fits the pattern.
  case noMatch(pattern: String)
}

extension InputError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): no such file or folder"
    case .unreadable(let path): "\(path): the folder cannot be read"
    case .isFolder(let path): "\(path): is a folder; annotate takes folders"
    case .isArchive(let path): "\(path): holds many articles; give it to annotate"
    case .noArticles(let path):
      "\(path): no articles in this folder (looked for \(InputFormat.endings.joined(separator: ", ")))"
    case .isAddress(let address):
      "\(address): is not fetched here; only check and extract open connections"
    case .noMatch(let pattern): "\(pattern): no file fits this pattern"
    }
  }
}
