import Corpus
import Foundation
import Tapecheck

/// The corpus articles with their gold, in order of name.
public struct GoldCorpus: Sendable {
  /// One article of the corpus.
  public struct Case: Sendable {
    /// The article's file name without its ending.
    public var name: String
    /// The page as it lies on disk.
    public var bytes: [UInt8]
    /// What a careful reader finds in it.
    public var gold: GoldFile
  }
  /// The articles.
  public var cases: [Case]
  /// A digest of every article and every gold file, names included.
  public var digest: String

  /// Reads the bundled corpus.
  ///
  /// - Throws: ``GoldError/noCorpus``; ``GoldError/unreadable(_:_:)`` for an article without gold or a gold
  ///   file that cannot be decoded.
  public init() throws(GoldError) {
    guard let folder = Corpus.folder() else { throw .noCorpus }
    try self.init(folder: folder)
  }

  /// Reads a corpus from a folder that holds `Articles` and `Expected`.
  ///
  /// - Throws: As ``init()``.
  public init(folder: String) throws(GoldError) {
    let articles = folder + "/Articles"
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: articles))?
      .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted() ?? []
    guard !names.isEmpty else { throw .unreadable(articles, "it holds no articles") }
    var cases: [Case] = []
    var hash = StableHash()
    for name in names {
      let page = try Self.bytes("\(articles)/\(name).html")
      let goldPath = "\(folder)/Expected/\(name).gold.json"
      hash.update(name.utf8)
      hash.update(page)
      hash.update(try Self.bytes(goldPath))
      cases.append(Case(name: name, bytes: page, gold: try GoldFile(path: goldPath)))
    }
    self.cases = cases
    digest = hash.hex
  }

  /// The folder of the sources that a test may write expectations to.
  ///
  /// The bundled copy beside the tests is not it: that one is made anew by every build.
  public static func sourceFolder(_ file: String = #filePath) -> String {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/Corpus"
  }

  private static func bytes(_ path: String) throws(GoldError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }
}
