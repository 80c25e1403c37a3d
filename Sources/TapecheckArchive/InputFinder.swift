import Foundation

/// Why the inputs named cannot be begun with; found before any of them is read.
public enum InputError: Error, Equatable {
  /// There is no such file or folder.
  case notFound(path: String)
  /// The folder cannot be listed.
  case unreadable(path: String)
  /// There is a folder where one article is wanted.
  case isFolder(path: String)
  /// The file holds lines for the worker form, not one article.
  case isLines(path: String)
  /// The folder has no article, at any depth.
  case noArticles(path: String)
}

extension InputError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .notFound(let path): "\(path): no such file or folder"
    case .unreadable(let path): "\(path): the folder cannot be read"
    case .isFolder(let path): "\(path): is a folder; annotate takes folders"
    case .isLines(let path): "\(path): holds one input a line; give it to annotate --stdin"
    case .noArticles(let path):
      "\(path): no articles in this folder (looked for \(InputFinder.endings.joined(separator: ", ")))"
    }
  }
}

/// Finds the articles that the paths of a command line stand for.
public enum InputFinder {
  /// The file name endings that are articles inside a folder; a file that is named itself may have any.
  static let endings = [".html", ".htm", ".xhtml", ".txt"]

  /// The inputs in order: files as named, folders in byte order of the paths below them.
  ///
  /// A file's id is its path as named; that of a file found in a folder is its path below the folder.
  /// Hidden entries and links to folders are passed over.
  ///
  /// - Throws: ``InputError`` for the first path that stands for nothing.
  public static func find(_ paths: [String]) throws(InputError) -> [ArticleInput] {
    var inputs: [ArticleInput] = []
    for path in paths {
      guard FileKind.of(path) == .folder else {
        inputs.append(try file(path))
        continue
      }
      let names = try articles(below: path)
      guard !names.isEmpty else { throw .noArticles(path: path) }
      let root = path.hasSuffix("/") ? path : path + "/"
      for name in names { inputs.append(ArticleInput(path: root + name, id: name)) }
    }
    return inputs
  }

  /// The input of one path, which must be one article.
  ///
  /// - Throws: ``InputError`` where there is nothing, a folder, or a file of input lines.
  public static func file(_ path: String) throws(InputError) -> ArticleInput {
    switch FileKind.of(path) {
    case nil: throw .notFound(path: path)
    case .folder?: throw .isFolder(path: path)
    case .file?, .other?: break
    }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") { throw .isLines(path: path) }
    return ArticleInput(path: path)
  }

  private static func articles(below root: String) throws(InputError) -> [String] {
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let path = folder.isEmpty ? root : root + "/" + folder
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        throw .unreadable(path: path)
      }
      for name in names where !name.hasPrefix(".") {
        let below = folder.isEmpty ? name : folder + "/" + name
        switch FileKind.of(root + "/" + below) {
        // A link to a folder may lead back up.
        case .folder? where !FileKind.isLink(root + "/" + below): folders.append(below)
        case .file? where isArticle(name): found.append(below)
        default: continue
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isArticle(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }
}
