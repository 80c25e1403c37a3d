import Foundation
import TapecheckTesting
import Testing

@testable import TapecheckArchive

@Suite struct RecordStoreTests {
  private static func line(_ id: String, _ words: String) -> [UInt8] {
    let count = words.unicodeScalars.count
    let claim = """
      {"id":"c1","start":0,"end":\(count),"text":"\(words)","type":"move","subject":"SPX","relation":"eq","value":0.5,\
      "unit":"percent","decimals":1,"polarity":"up","negated":false,"window":{"kind":"session","basis":"close"},\
      "modality":"asserted","verdict":"supported","reasons":[],"severity":0,"computed":0.5,"accepted":null,\
      "readings":[],"evidence":[{"symbol":"SPX","date":"2024-07-11","field":"close","value":1,"source":"SPX.csv:2"}],\
      "explanation":"e","reviews":[{"verdict":"ambiguous","by":"Ann","source":"csv"}]}
      """
    return Array(
      """
      {"schema":"tapecheck/1","id":"\(id)","source":{},"article":{"headline":"h","language":"en","text":"\(words)",\
      "blocks":[],"authors":[]},"claims":[\(claim)],"warnings":[],"dataset":{"name":"d","version":"1",\
      "last_session":null},"lexicons":{"version":"1"},"tool":{"name":"tapecheck","version":"1"}}
      """.utf8)
  }

  private static let failure = Array(
    "{\"schema\":\"tapecheck/1\",\"id\":\"bad\",\"source\":{},\"error\":{\"code\":\"empty\",\"message\":\"m\"}}"
      .utf8)

  @Test func `lines come back as they went in, and an id is there once`() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.path + "/a.sqlite")
    let lines = [Self.line("a", "S&P 500 rose 📈"), Self.failure, Self.line("b", "标普500指数下跌")]
    try store.write(lines.map { try RecordStore.Entry(line: $0) })
    try store.write([RecordStore.Entry(line: Self.line("a", "Dow fell"))])
    try store.finish()
    var found: [[UInt8]] = []
    try RecordStore(path: folder.path + "/a.sqlite").readLines { found.append($0) }
    #expect(found == [lines[1], lines[2], Self.line("a", "Dow fell")])
    let counts = try ["claims", "evidence", "reviews", "claim_texts", "article_texts"]
      .map { try store.count(of: $0) }
    #expect(counts == [2, 2, 2, 2, 2])
  }

  @Test func `words are found, those of Chinese among them`() throws {
    let folder = try TemporaryFolder()
    let store = try RecordStore(path: folder.path + "/a.sqlite")
    try store.write(
      [Self.line("a", "S&P 500 rose"), Self.line("b", "标普500指数下跌")].map {
        try RecordStore.Entry(line: $0)
      })
    #expect(try store.articles(with: "rose") == ["a"])
    #expect(try store.articles(with: "500 rose") == ["a"])
    #expect(try store.articles(with: "rose 500").isEmpty)
    #expect(try store.articles(with: "下跌") == ["b"])
    #expect(try store.articles(with: "跌下").isEmpty)
  }

  @Test func `what is no database is said so`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.sqlite", "no database at all, just some words that stand here")
    #expect(throws: StoreError.self) { try RecordStore(path: path) }
  }
}
