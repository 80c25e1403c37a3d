import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct WARCTests {
  private typealias Bytes = ArchiveBytes

  private static let info = Bytes.record(
    "warcinfo", id: "info", block: Array("software: x\r\n".utf8))
  private static let three = ["a", "b", "c"].map(Bytes.pageRecord)

  private static func gzip(_ bytes: [UInt8]) -> [UInt8] { Deflater.compress(bytes) }

  private func outcomes(_ bytes: [UInt8], name: String = "x.warc.gz") throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(name, bytes)
    return try Reading.outcomes([folder.path]).map { $0.replacing("urn:uuid:", with: "") }
  }

  @Test func `records are read however they are packed`() throws {
    let plain = Self.info + Self.three.joined()
    let middle = plain.count / 2
    let forms: [(String, [UInt8])] = [
      ("plain", plain), ("one member", Self.gzip(plain)),
      ("a member a record", Self.gzip(Self.info) + Self.three.flatMap(Self.gzip)),
      (
        "a boundary inside a record",
        Self.gzip(Array(plain[..<middle])) + Self.gzip(Array(plain[middle...]))
      ),
      ("a member a byte", plain.flatMap { Self.gzip([$0]) }),
      ("padded", Self.gzip(plain) + [UInt8](repeating: 0, count: 700)),
      ("an empty member first", Self.gzip([]) + Self.gzip(plain)),
    ]
    for (name, bytes) in forms {
      #expect(try outcomes(bytes) == ["a", "b", "c"], "\(name)")
      #expect(try outcomes(bytes, name: "x.warc") == ["a", "b", "c"], "\(name)")
    }
  }

  @Test func `reading goes on behind any record, however packed`() throws {
    let folder = try TemporaryFolder()
    let records = (0..<12).map { Bytes.pageRecord("r\($0)") }
    let plain = Array((Self.info + records.joined()))
    let third = plain.count / 3
    for (name, bytes) in [
      ("plain.warc", plain), ("each.warc.gz", records.flatMap(Self.gzip)),
      ("whole.warc.gz", Self.gzip(plain)),
      ("odd.warc.gz", Self.gzip(Array(plain[..<third])) + Self.gzip(Array(plain[third...]))),
      (
        "pairs.warc.gz",
        stride(from: 0, to: 12, by: 3).flatMap { Self.gzip(Array(records[$0..<$0 + 3].joined())) }
      ),
    ] {
      let file = try folder.write(name, bytes)
      try Reading.expectResumes(InputSelection([file]), count: 12)
    }
  }

  @Test func `a record that is read in members is reached without reading those before it`() throws
  {
    let folder = try TemporaryFolder()
    let file = try folder.write("x.warc.gz", Self.three.flatMap(Self.gzip))
    let items = Reading.items(try InputReader(InputSelection([file])))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    // What was answered may even be gone, all but the signature.
    try handle.seek(toOffset: 3)
    try handle.write(contentsOf: Data(repeating: 7, count: Self.gzip(Self.three[0]).count - 3))
    try handle.close()
    let rest = Reading.items(
      try InputReader(
        InputSelection([file]), behind: try #require(items.dropFirst().first).position))
    #expect(rest.map(\.input.source.id) == ["urn:uuid:c"])
  }

  @Test func `what is no page is passed over and counted`() throws {
    let folder = try TemporaryFolder()
    let image = Bytes.response([1, 2, 3], fields: ["Content-Type: image/png"])
    let moved = Bytes.response(Bytes.page("m"), status: "HTTP/1.1 301 Moved")
    let file = try folder.write(
      "x.warc",
      Self.info + Bytes.record("request", id: "q", block: Array("GET / HTTP/1.1\r\n\r\n".utf8))
        + Bytes.record(
          "revisit", id: "v", block: Bytes.response([], fields: ["Transfer-Encoding: chunked"]))
        + Bytes.record("metadata", id: "m", block: Array("x: y".utf8))
        + Bytes.record("resource", id: "r", block: [1]) + Bytes.record("odd", id: "o", block: [])
        + Bytes.record(id: "dns", block: Array("1.2.3.4".utf8), fields: []).replacing(
          Array("application/http".utf8), with: Array("text/dns".utf8))
        + Bytes.record(id: "i", block: image) + Bytes.record(id: "s", block: moved)
        + Bytes.pageRecord("a"))
    let reader = try InputReader(InputSelection([file]))
    #expect(Reading.items(reader).map(\.input.source.id) == ["urn:uuid:a"])
    #expect(
      reader.skipped == [
        .request: 1, .revisit: 1, .metadata: 2, .record: 2, .type: 2, .status: 1,
      ])
  }

  @Test func `a page comes with what its record says of it`() throws {
    let folder = try TemporaryFolder()
    let body: [UInt8] = Array("<p>caf".utf8) + [0xE9]
    let record = Bytes.record(
      id: "a", block: Bytes.response(body, fields: ["content-TYPE:text/html ;Charset=\"latin1\""]))
    let file = try folder.write("x.warc", record)
    let item = try #require(Reading.items(try InputReader(InputSelection([file]))).first)
    let (page, source) = try item.input.open(with: PageHints())
    #expect(page.bytes == body)
    #expect(page.charset == "latin1")
    #expect(page.url == "https://example.com/a")
    #expect(page.archiveDate == Day(iso: "2024-07-12".utf8))
    #expect(source.warcDate == "2024-07-12T03:04:05Z")
    #expect(source.path == file)
  }

  /// Bytes one behind the other; a table of sums is more than the compiler can type in its time.
  private static func joined(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap(\.self) }

  /// Each bad file and what comes of it; every case has good records around the bad one.
  @Test(arguments: [
    (
      "garbage between", joined(three[0], Array("garbage here\n".utf8), three[1]),
      ["a", "x.warc@*: corrupt", "b"]
    ),
    ("no blank lines", joined(Array(three[0].dropLast(4)), three[1]), ["a", "b"]),
    (
      "length too small",
      joined(Bytes.record(id: "s", block: Bytes.response(Bytes.page("s")), length: "60"), three[1]),
      ["s: corrupt", "b"]
    ),
    (
      "length too great",
      joined(
        Bytes.record(id: "g", block: Bytes.response(Bytes.page("g")), length: "300"), three[1],
        three[2]), ["g: corrupt", "b", "c"]
    ),
    (
      "length beyond the end",
      joined(
        Bytes.record(id: "g", block: Bytes.response(Bytes.page("g")), length: "90000"), three[1],
        three[2]), ["g: corrupt", "b", "c"]
    ),
    (
      "length past belief",
      joined(
        Bytes.record(id: "g", block: Bytes.response(Bytes.page("g")), length: "99999999999999"),
        three[1]), ["g: corrupt", "b"]
    ),
    (
      "length of twenty digits",
      joined(
        Bytes.record(
          id: "g", block: Bytes.response(Bytes.page("g")), length: "99999999999999999999"), three[1]
      ), ["g: corrupt", "b"]
    ),
    (
      "length below zero", joined(Bytes.record(id: "n", block: [], length: "-5"), three[1]),
      ["n: corrupt", "b"]
    ),
    (
      "length of no number", joined(Bytes.record(id: "n", block: [], length: "ten"), three[1]),
      ["n: corrupt", "b"]
    ),
    (
      "cut short in a block", joined(three[0], Array(three[1].dropLast(20))), ["a", "b: cut_short"]
    ),
    (
      "cut short in a header", joined(three[0], Array(three[1].prefix(30))),
      ["a", "x.warc@*: corrupt"]
    ),
    ("no line ends at the end", Array(three[0].dropLast(4)), ["a"]),
    (
      "line feeds only",
      joined(
        Bytes.record(id: "l", block: Bytes.response(Bytes.page("l")), lineEnd: "\n"), three[1]),
      ["l", "b"]
    ),
    (
      "another version", joined(Bytes.record(id: "v", block: [], version: "WARC/7.0"), three[1]),
      ["x.warc@*: unsupported_type", "b"]
    ),
    (
      "newer and older versions",
      joined(
        Bytes.record(id: "n", block: Bytes.response(Bytes.page("n")), version: "WARC/1.1"),
        Bytes.record(id: "o", block: Bytes.response(Bytes.page("o")), version: "WARC/0.18")),
      ["n", "o"]
    ),
    (
      "a header without an end",
      joined(Array("WARC/1.0\r\n".utf8), [UInt8](repeating: 0x41, count: 70_000), [10], three[1]),
      ["x.warc@*: corrupt", "b"]
    ),
    (
      "an ARC file", Array("filedesc://x.arc 0.0.0.0 2024 text/plain 7\n".utf8),
      ["x.warc@*: unsupported_type"]
    ),
    ("nothing", [UInt8](), ["x.warc@*: empty"]),
    ("an empty block", joined(Bytes.record(id: "e", block: []), three[1]), ["e", "b"]),
    (
      "header lines that go on, and Latin-1",
      joined(
        Bytes.record(
          id: "k", block: Bytes.response(Bytes.page("k")),
          fields: ["X-Long: one", "  two", "no colon"]), three[1]), ["k", "b"]
    ),
  ])
  func `a bad record is one error, and reading goes on`(
    name: String, bytes: [UInt8], expected: [String]
  ) throws {
    let found = try outcomes(bytes, name: "x.warc").map { outcome in
      guard let at = outcome.firstIndex(of: "@"), let colon = outcome.firstIndex(of: ":") else {
        return outcome
      }
      return outcome[...at] + "*" + outcome[colon...]
    }
    #expect(found == expected || found == expected.map { $0.replacing("@*", with: "") }, "\(name)")
  }

  @Test func `damage to a gzip member costs its own record only`() throws {
    let members = Self.three.map(Self.gzip)
    for at in stride(from: 12, to: members[1].count, by: 7) {
      var damaged = members[1]
      damaged[at] ^= 0x55
      let found = try outcomes(members[0] + damaged + members[2])
      #expect(found.first == "a" && found.last == "c", "\(at): \(found)")
      #expect(found.count == 3 && found[1].contains(": c"), "\(at): \(found)")
    }
    let cut = try outcomes(members[0] + Array(members[1].dropLast(30)) + members[2])
    #expect(cut.first == "a" && cut.last == "c" && cut.count == 3 && cut[1].contains(": c"))
    let last = try outcomes(members[0] + Array(members[1].dropLast(30)))
    #expect(last == ["a", "b: cut_short"])
    let garbage = try outcomes(members[0] + Array("junk behind it".utf8) + members[1])
    #expect(garbage.first == "a" && garbage.last == "b" && garbage.count == 3)
    #expect(garbage[1].hasSuffix(": corrupt"))
  }

  @Test func `a length that lies does not swallow the members behind it`() throws {
    let lying = Bytes.record("request", id: "l", block: [1, 2, 3], length: "70000000")
    let found = try outcomes(
      (Self.three[0] + []).withGzip + lying.withGzip + Self.three[1].withGzip)
    #expect(found == ["a", "l: corrupt", "b"])
  }
}

extension [UInt8] {
  fileprivate var withGzip: [UInt8] { Deflater.compress(self) }
}
