import Foundation
import Tapecheck
import Testing

@Suite struct InstrumentListTests {
  /// Makes a folder of lists and reads it; the error that a bad line gives.
  private func problem(_ lists: [String: String]) throws -> String? {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("tapecheck-lists-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appendingPathComponent("instruments")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in lists {
      try text.write(
        to: folder.appendingPathComponent(name + ".tsv"), atomically: true, encoding: .utf8)
    }
    do {
      _ = try InstrumentRecogniser(lexicon: Lexicon(folders: [root.path]))
      return nil
    } catch {
      return error.description
    }
  }

  static let header =
    "#: phrase\tsymbol\tname\tkind\texchange\tcurrency\tleverage\ttracks\tcodes\n"
  static let acme = "Acme\tACME\tAcme\tstock\tNYSE\tUSD\t\t\tACM\n"

  @Test(arguments: [
    ("mine", Self.header + "Acme\tACME\tAcme\tshare\tNYSE\tUSD\n", "mine.tsv:2: unknown kind"),
    (
      "mine", Self.header + "Acme\tA B\tAcme\tstock\tNYSE\tUSD\n",
      "mine.tsv:2: \"A B\" is no symbol"
    ),
    ("mine", Self.header + Self.acme + Self.acme, "mine.tsv:3: symbol ACME is listed twice"),
    ("mine", Self.header + "F\tF\tF\tetf\tX\tUSD\ttwice\n", "mine.tsv:2: leverage"),
    (
      "mine", Self.header + Self.acme + "B\tB\tB\tstock\tX\tUSD\t\t\tACM\n",
      "mine.tsv:3: code ACM already"
    ),
    (
      "short-names", "#: phrase\tsymbol\tclass\tconfidence\nA\tNONE\tword\t0.5\n",
      "short-names.tsv:2: no list has"
    ),
    ("other-names", "#: phrase\trole\tsymbol\nA\tplace\t\n", "other-names.tsv:2: unknown role"),
    (
      "renamed-symbols", "#! match none\n#: symbol\tnow\tlast\nOLD\tACME\tsoon\n",
      "renamed-symbols.tsv:3: "
    ),
    (
      "market-codes", "#! match none\n#: code\tform\tmarket\nO\tric\tXX\n",
      "market-codes.tsv:3: unknown market"
    ),
    (
      "instrument-context", "#: phrase\tclass\nrose\tmotion\n",
      "instrument-context.tsv:2: unknown class"
    ),
  ])
  func `a line that does not fit is named with its file`(
    name: String, text: String, reason: String
  ) throws {
    var lists = ["base": Self.header + "Base\tBASE\tBase\tstock\tNYSE\tUSD\n"]
    lists[name] = text
    let found = try #require(try problem(lists))
    #expect(found.contains(reason), "\(found)")
  }

  @Test func `a list of one's own needs no more than its columns`() throws {
    #expect(try problem(["mine": Self.header + Self.acme]) == nil)
  }
}
