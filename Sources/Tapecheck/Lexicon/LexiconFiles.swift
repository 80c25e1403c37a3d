import Foundation

/// Finds, reads and cuts the files of a lexicon.
enum LexiconFiles {
  struct File {
    var folder: String
    var table: String
    var path: String
    var bytes: [UInt8]
  }

  /// All `.tsv` files one level below some folders, by folder and name; later folders replace.
  static func read(_ folders: [String]) throws(LexiconError) -> [File] {
    var files: [String: File] = [:]
    for root in folders {
      for folder in try names(in: root) where !folder.contains(".") {
        let path = root + "/" + folder
        for name in try names(in: path) where name.hasSuffix(".tsv") && !name.hasPrefix(".") {
          guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            throw LexiconError.unreadable(path: path + "/" + name)
          }
          files[folder + "/" + name] = File(
            folder: folder, table: String(name.dropLast(4)), path: path + "/" + name,
            bytes: Array(data))
        }
      }
    }
    return files.keys.sorted().compactMap { files[$0] }
  }

  private static func names(in path: String) throws(LexiconError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw LexiconError.unreadable(path: path)
    }
  }
}
