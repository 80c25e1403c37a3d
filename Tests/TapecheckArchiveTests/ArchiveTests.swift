import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct ArchiveTests {
  private typealias Bytes = ArchiveBytes

  private func outcomes(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    return try Reading.outcomes([try folder.write(name, bytes)])
      .map { $0.replacing(folder.path + "/", with: "").replacing("urn:uuid:", with: "") }
  }

  private static let x = Bytes.page("x")

  @Test func `members of a tar archive, by every notation of their names`() throws {
    let long = String(repeating: "folder-of-a-long-name/", count: 9) + "page.html"
    let bytes =
      Bytes.tarMember("./a.html", Self.x) + Bytes.tarMember("sub/", [], type: 0x35)
      + Bytes.tarMember("sub/b.txt", Self.x, magic: "ustar  \u{0}")
      + Bytes.tarMember("c.html", Self.x, magic: "")
      + Bytes.tarMember("PaxHeaders/d", Bytes.paxField("path", "p/é.html"), type: 0x78)
      + Bytes.tarMember("cut", Self.x)
      + Bytes.tarMember("././@LongLink", Array(long.utf8) + [0], type: 0x4C)
      + Bytes.tarMember("cut", Self.x)
      + Bytes.tarMember("g", Bytes.paxField("comment", "x"), type: 0x67)
      + Bytes.tarMember("e.jpg", Self.x)
      + Bytes.tarMember("last.html", Self.x) + Bytes.tarEnd
    let expected = ["a.html", "sub/b.txt", "c.html", "p/é.html", long, "last.html"]
    #expect(try outcomes("x.tar", bytes) == expected)
    #expect(try outcomes("x.tar.gz", Deflater.compress(bytes)) == expected)
    #expect(try outcomes("x.tgz", Deflater.compress(bytes)) == expected)
    #expect(try outcomes("no-ending", bytes) == expected)
    #expect(try outcomes("x.tar", Array(bytes.dropLast(1_024))) == expected)
  }

  @Test func `what a tar archive must not do is refused`() throws {
    let bytes =
      Bytes.tarMember("../up.html", Self.x) + Bytes.tarMember("/root.html", Self.x)
      + Bytes.tarMember("a/../../up.html", Self.x) + Bytes.tarMember("C:\\a.html", Self.x)
      + Bytes.tarMember("hard.html", [], type: 0x31) + Bytes.tarMember("soft.html", [], type: 0x32)
      + Bytes.tarMember("dev.html", [], type: 0x33) + Bytes.tarMember("pipe.html", [], type: 0x36)
      + Bytes.tarMember("sparse.html", Self.x, type: 0x53)
      + Bytes.tarMember("p", Bytes.paxField("GNU.sparse.major", "1"), type: 0x78)
      + Bytes.tarMember("sparse2.html", Self.x) + Bytes.tarMember("good.html", Self.x)
      + Bytes.tarEnd
    #expect(
      try outcomes("x.tar", bytes) == [
        "../up.html: outside_root", "/root.html: outside_root", "a/../../up.html: outside_root",
        "C:\\a.html: outside_root", "hard.html: outside_root", "soft.html: outside_root",
        "dev.html: unreadable", "pipe.html: unreadable", "sparse.html: unsupported_type",
        "sparse2.html: unsupported_type", "good.html",
      ])
  }

  @Test func `damage to a tar archive costs what it hits`() throws {
    let members = ["a", "b", "c"].map { Bytes.tarMember($0 + ".html", Self.x) }
    var broken = members[1]
    broken[3] ^= 1
    #expect(
      try outcomes("x.tar", members[0] + broken + members[2] + Bytes.tarEnd) == [
        "a.html", "x.tar: corrupt", "c.html",
      ])
    #expect(try outcomes("x.tar", members[0] + members[1].prefix(600)).count == 2)
    #expect(
      try outcomes("x.tar", members[0] + Bytes.tarMember("h.html", [], size: 0o77777777777)) == [
        "a.html", "h.html: cut_short",
      ])
    #expect(try outcomes("x.tar", Bytes.tarEnd) == ["x.tar: empty"])
  }

  @Test func `members of a zip archive, by every notation of their sizes`() throws {
    var stored = Bytes.ZipMember("stored.html", Self.x)
    stored.isDeflated = false
    var streamed = Bytes.ZipMember("sub/streamed.html", Self.x)
    streamed.isStreamed = true
    var wide = Bytes.ZipMember("wide.html", Self.x)
    wide.isWide = true
    let members = [
      stored, streamed, wide, Bytes.ZipMember("sub/", []), Bytes.ZipMember("no.png", Self.x),
      Bytes.ZipMember("__MACOSX/._a.html", Self.x), Bytes.ZipMember("é.txt", Self.x),
    ]
    let expected = ["stored.html", "sub/streamed.html", "wide.html", "é.txt"]
    for bytes in [Bytes.zip(members), Bytes.zip(members, isWide: true)] {
      #expect(try outcomes("x.zip", bytes) == expected)
      #expect(try outcomes("no-ending", bytes) == expected)
      #expect(try outcomes("x.zip", Array("#!/bin/sh\n".utf8) + bytes) == expected)
    }
    let folder = try TemporaryFolder()
    let file = try folder.write("x.zip", Bytes.zip(members))
    for item in Reading.items(try InputReader(InputSelection([file]))) {
      let (page, source) = try item.input.open(with: PageHints())
      #expect(page.bytes == Self.x)
      #expect(page.isPlainText == source.id.hasSuffix(".txt"))
      #expect(source.path == file + "/" + source.id)
    }
  }

  @Test func `what a zip archive must not do is refused`() throws {
    var encrypted = Bytes.ZipMember("secret.html", Self.x)
    encrypted.flags = 1
    var odd = Bytes.ZipMember("odd.html", Self.x)
    odd.method = 99
    var wrong = Bytes.ZipMember("wrong.html", Self.x)
    wrong.checksum = 7
    var link = Bytes.ZipMember("link.html", Array("/etc/passwd".utf8))
    link.mode = 0o120777
    var pipe = Bytes.ZipMember("pipe.html", [])
    pipe.mode = 0o010644
    let bomb = Bytes.ZipMember("bomb.html", [UInt8](repeating: 0x20, count: 20 << 20))
    let bytes = Bytes.zip([
      encrypted, odd, wrong, link, pipe, Bytes.ZipMember("../up.html", Self.x),
      Bytes.ZipMember("..\\up.html", Self.x), bomb, Bytes.ZipMember("good.html", Self.x),
    ])
    #expect(
      try outcomes("x.zip", bytes) == [
        "secret.html: encrypted", "odd.html: unsupported_encoding", "wrong.html: corrupt",
        "link.html: outside_root", "pipe.html: unreadable", "../up.html: outside_root",
        "..\\up.html: outside_root", "bomb.html: limit_expansion", "good.html",
      ])
  }

  @Test func `members that share their bytes are refused`() throws {
    // Numbers without a pattern, so that the member is most of the archive.
    var state: UInt32 = 7
    let noise = (0..<4_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    let one = Bytes.zip([Bytes.ZipMember("a.html", noise)])
    // The directory names the first member again and again.
    let start = try #require(one.indices.first { one[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let end = try #require(one.indices.first { one[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    let entry = Array(one[start..<end])
    var tail = Array(one[end...])
    let size = entry.count * 5
    tail[12] = UInt8(truncatingIfNeeded: size)
    tail[13] = UInt8(truncatingIfNeeded: size >> 8)
    let found = try outcomes("x.zip", Array(one[..<start]) + (0..<5).flatMap { _ in entry } + tail)
    #expect(found == ["a.html"] + [String](repeating: "a.html: limit_expansion", count: 4))
  }

  @Test func `a zip archive without its end is one error`() throws {
    let bytes = Bytes.zip([Bytes.ZipMember("a.html", Self.x)])
    #expect(try outcomes("x.zip", Array(bytes.dropLast(30))) == ["x.zip: cut_short"])
    #expect(try outcomes("x.zip", Array("nonsense".utf8)) == ["x.zip: cut_short"])
    #expect(try outcomes("x.zip", Bytes.zip([])) == ["x.zip: empty"])
  }

  @Test func `archives in archives are read one level deep`() throws {
    let warc = ["a", "b"].flatMap { Deflater.compress(Bytes.pageRecord($0)) }
    let lines = Array("{\"text\":\"x\"}\n{\"path\":\"/etc/passwd\"}\n".utf8)
    let inner = Bytes.zip([Bytes.ZipMember("z.html", Self.x)])
    let deep = Bytes.zip([
      Bytes.ZipMember("w.warc", Bytes.pageRecord("w")), Bytes.ZipMember("y.html", Self.x),
    ])
    let files: [(String, [UInt8])] = [
      ("w.warc.gz", warc), ("l.ndjson", lines), ("l2.ndjson.gz", Deflater.compress(lines)),
      ("p.html.gz", Deflater.compress(Self.x)), ("i.zip", inner), ("deep.zip", deep),
      ("t.tar.gz", Deflater.compress(Bytes.tarMember("t.html", Self.x) + Bytes.tarEnd)),
      ("q.html", Self.x),
    ]
    let expected = [
      "a", "b", "l.ndjson:1", "/etc/passwd: outside_root", "l2.ndjson.gz:1",
      "/etc/passwd: outside_root", "p.html.gz", "i.zip/z.html", "deep.zip/w.warc: limit_depth",
      "deep.zip/y.html", "t.tar.gz/t.html", "q.html",
    ]
    let tar = files.flatMap { Bytes.tarMember($0.0, $0.1) } + Bytes.tarEnd
    let zip = Bytes.zip(files.map { Bytes.ZipMember($0.0, $0.1) })
    #expect(try outcomes("x.tar", tar) == expected)
    #expect(try outcomes("x.tar.gz", Deflater.compress(tar)) == expected)
    #expect(try outcomes("x.zip", zip) == expected)
    let folder = try TemporaryFolder()
    for (name, bytes) in [("x.tar", tar), ("x.tar.gz", Deflater.compress(tar)), ("x.zip", zip)] {
      let file = try folder.write(name, bytes)
      try Reading.expectResumes(InputSelection([file]), count: expected.count)
    }
    try Reading.expectResumes(InputSelection([folder.path]), count: expected.count * 3)
  }

  @Test func `an archive in a folder is named before its members`() throws {
    let folder = try TemporaryFolder()
    try folder.write("sub/x.zip", Bytes.zip([Bytes.ZipMember("a.html", Self.x)]))
    try folder.write("sub/p.txt.gz", Deflater.compress(Array("text".utf8)))
    let items = Reading.items(try InputReader(InputSelection([folder.path])))
    #expect(items.map(\.input.source.id) == ["sub/p.txt.gz", "sub/x.zip/a.html"])
    let (page, _) = try #require(items.first).input.open(with: PageHints())
    #expect(page.isPlainText && page.bytes == Array("text".utf8))
  }

  @Test func `a gzip bomb of a tar archive ends`() throws {
    let bomb = Deflater.compress(
      Bytes.tarMember("a.html", Self.x)
        + Bytes.tarMember("zeros.bin", [UInt8](repeating: 0, count: 100 << 20))
        + Bytes.tarMember("b.html", Self.x))
    #expect(try outcomes("x.tar.gz", bomb) == ["a.html", "x.tar.gz: limit_expansion"])
  }
}
