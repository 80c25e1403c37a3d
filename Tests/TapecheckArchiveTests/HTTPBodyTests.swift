import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct HTTPBodyTests {
  private typealias Bytes = ArchiveBytes

  private static let page = Bytes.page("plain")
  private static let gzip = Deflater.compress(page)
  private static let zlib = Deflater.compress(page, .zlib)
  private static let raw = Deflater.compress(page, .none)

  private func decode(_ body: [UInt8], _ fields: [String]) throws(RecordFailure) -> [UInt8] {
    try HTTPMessage(Bytes.response(body, fields: fields)).decodedBody()
  }

  @Test(arguments: [
    ("plain", page, []), ("chunks", Bytes.chunked(page), ["Transfer-Encoding: chunked"]),
    ("gzip", gzip, ["Content-Encoding: gzip"]), ("x-gzip", gzip, ["content-encoding:X-GZIP"]),
    ("zlib", zlib, ["Content-Encoding: deflate"]),
    ("raw deflate", raw, ["Content-Encoding: deflate"]),
    (
      "gzip in chunks", Bytes.chunked(gzip),
      ["Content-Encoding: gzip", "Transfer-Encoding: Chunked"]
    ),
    ("gzip over the wire", Bytes.chunked(gzip), ["Transfer-Encoding: gzip, chunked"]),
    ("twice", Deflater.compress(gzip), ["Content-Encoding: gzip, gzip"]),
    (
      "gzip of zlib", Deflater.compress(zlib),
      ["Content-Encoding: deflate", "Content-Encoding: gzip"]
    ),
    (
      "two members", Deflater.compress(Array(page[..<9])) + Deflater.compress(Array(page[9...])),
      ["Content-Encoding: gzip"]
    ),
    ("said to be gzip", page, ["Content-Encoding: gzip"]),
    ("said to be deflate", page, ["Content-Encoding: deflate"]),
    ("said to be br", page, ["Content-Encoding: br"]),
    ("said to be in chunks", page, ["Transfer-Encoding: chunked"]),
    ("gzip said to be deflate", gzip, ["Content-Encoding: deflate"]),
    ("zlib said to be gzip", zlib, ["Content-Encoding: gzip"]), ("gzip unsaid", gzip, []),
    ("no coding by name", page, ["Content-Encoding: none", "Content-Encoding: identity"]),
    ("masked", page, ["X-Crawler-Content-Encoding: gzip"]),
    (
      "upper case and zeros",
      Array("000000000000002A\r\n".utf8) + page[..<0x2A] + Array("\r\n0\r\n".utf8),
      ["Transfer-Encoding: chunked"]
    ),
  ])
  func `a body comes out as it was written`(name: String, body: [UInt8], fields: [String]) throws {
    let expected = name == "upper case and zeros" ? Array(Self.page.prefix(0x2A)) : Self.page
    #expect(try decode(body, fields) == expected, "\(name)")
  }

  @Test(arguments: [
    (
      "br", [0x8B, 0x02, 0x80, 0x41], ["Content-Encoding: br"],
      RecordFailure.Code.unsupportedEncoding
    ),
    ("zstd", [0x28, 0xB5, 0x2F, 0xFD], ["Content-Encoding: zstd"], .unsupportedEncoding),
    ("gzip cut short", Array(gzip.dropLast(12)), ["Content-Encoding: gzip"], .cutShort),
    (
      "a damaged chunk", Array("5\r\n<p>ab\r\nzz\r\n".utf8), ["Transfer-Encoding: chunked"],
      .corrupt
    ),
    ("no last chunk", Array("5\r\n<p>ab\r\n".utf8), ["Transfer-Encoding: chunked"], .cutShort),
    (
      "a chunk cut short", Array("5\r\n<p>ab\r\n20\r\ncd".utf8), ["Transfer-Encoding: chunked"],
      .cutShort
    ),
    (
      "a bomb", Deflater.compress([UInt8](repeating: 0x20, count: 20 << 20)),
      ["Content-Encoding: gzip"],
      .limitExpansion
    ),
    (
      "a bomb in a bomb",
      Deflater.compress(Deflater.compress([UInt8](repeating: 0x20, count: 30 << 20))),
      ["Content-Encoding: gzip, gzip"], .limitExpansion
    ),
    ("five times", page, ["Content-Encoding: gzip, gzip, gzip, gzip, gzip"], .unsupportedEncoding),
  ])
  func `a body that cannot be had says why`(
    name: String, body: [UInt8], fields: [String], code: RecordFailure.Code
  ) throws {
    let failure = #expect(throws: RecordFailure.self, "\(name)") { try decode(body, fields) }
    #expect(failure?.code == code, "\(name): \(failure?.message ?? "")")
  }

  @Test func `a record that says it is cut gives what there is`() throws {
    let folder = try TemporaryFolder()
    let cut = Bytes.response(
      Array(Bytes.chunked(Self.page).prefix(60)),
      fields: ["Content-Type: text/html", "Transfer-Encoding: chunked"])
    let file = try folder.write(
      "x.warc", Bytes.record(id: "a", block: cut, fields: ["WARC-Truncated: length"]))
    let item = try #require(Reading.items(try InputReader(InputSelection([file]))).first)
    let bytes = try item.input.open(with: PageHints()).page.bytes
    #expect(bytes.count > 20 && Self.page.starts(with: bytes))
  }

  @Test(arguments: [
    "HTTP/1.1 200", "HTTP/1.1 200 ", "HTTP/2 200", "HTTP/1.0 200 Fine and good", "HTTP/1.1",
  ])
  func `status lines of every kind are read`(status: String) throws {
    let message = HTTPMessage(Bytes.response(Self.page, status: status))
    #expect(try message.decodedBody() == Self.page)
  }

  @Test func `a block without a header is a body`() throws {
    #expect(try HTTPMessage(Self.page).decodedBody() == Self.page)
    #expect(try HTTPMessage([]).decodedBody() == [])
    #expect(try HTTPMessage(Array("HTTP/1.1 200 OK\r\nA: b".utf8)).decodedBody() == [])
  }
}
