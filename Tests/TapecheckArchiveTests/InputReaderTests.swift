import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct InputReaderTests {
  @Test func `folders are searched at any depth, in byte order`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.html", "a/z.HTM", "a/deep/er/x.txt", "B.xhtml", "a.html/inside.html", ".hidden.html",
      ".git/x.html", "image.png", "notes.md",
    ] {
      try folder.write(name, "x")
    }
    let reader = try InputReader(InputSelection([folder.path]))
    let extent = reader.measure()
    #expect(extent.files == 5)
    #expect(extent.bytes == 5)
    #expect(extent.items == 5)
    let items = Reading.items(reader)
    #expect(
      items.map(\.input.source.id) == [
        "B.xhtml", "a.html/inside.html", "a/deep/er/x.txt", "a/z.HTM", "b.html",
      ])
    #expect(items.first?.input.source.path == folder.path + "/B.xhtml")
    #expect(items.last?.bytesRead == 5)
    #expect(items.last?.file.size == 1)
    #expect(reader.skipped == [.name: 2])
  }

  @Test func `a file that is named may be called anything`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.aspx", "x")
    #expect(try Reading.ids([file, file]) == [file, file])
  }

  @Test func `links are followed to files below the folder and nowhere else`() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try folder.write("real/a.html", "x")
    try outside.write("secret.html", "x")
    for (name, target) in [
      ("real/up", folder.path), ("link.html", folder.path + "/real/a.html"),
      ("dead.html", folder.path + "/nothing"), ("out.html", outside.path + "/secret.html"),
      ("out", outside.path),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    #expect(
      try Reading.outcomes([folder.path]) == [
        "dead.html: not_found", "link.html", "out.html: outside_root", "real/a.html",
      ])
  }

  @Test func `a pipe in a folder is refused, not waited for`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html", "x")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/mkfifo")
    process.arguments = [folder.path + "/pipe.html"]
    try process.run()
    process.waitUntilExit()
    #expect(try Reading.outcomes([folder.path]) == ["a.html", "pipe.html: unreadable"])
  }

  @Test func `what is not there is an error before anything is read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.html", "x")
    let missing = folder.path + "/none.html"
    #expect(throws: InputError.notFound(path: missing)) {
      try InputReader(InputSelection([file, missing]))
    }
    #expect(throws: InputError.notFound(path: missing)) { try ArticleInput.file(missing) }
    #expect(throws: InputError.isFolder(path: folder.path)) { try ArticleInput.file(folder.path) }
    let lines = try folder.write("pages.ndjson", "{}")
    #expect(throws: InputError.isArchive(path: lines)) { try ArticleInput.file(lines) }
    let pattern = folder.path + "/*.htm"
    #expect(throws: InputError.noMatch(pattern: pattern)) {
      try InputReader(InputSelection([pattern]))
    }
  }

  @Test func `a folder without articles is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/image.png", "x")
    #expect(throws: InputError.noArticles(path: folder.path)) {
      try InputReader(InputSelection([folder.path]))
    }
  }

  @Test func `patterns take what they fit, under the names that a shell would give`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.aspx", "b.html", "sub/c.aspx", "sub/deep/d.aspx"] {
      try folder.write(name, "x")
    }
    let root = folder.path + "/"
    #expect(try Reading.ids([root + "*.aspx"]) == [root + "a.aspx"])
    #expect(
      try Reading.ids([root + "**/*.aspx"])
        == ["a.aspx", "sub/c.aspx", "sub/deep/d.aspx"]
        .map { root + $0 })
    #expect(try Reading.ids([root + "sub/?.aspx"]) == [root + "sub/c.aspx"])
  }

  @Test func `names are added and left out by pattern`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b.aspx", "drafts/c.html", "x/drafts/d.html", "x/e.html", "x/f.html"] {
      try folder.write(name, "x")
    }
    var selection = InputSelection([folder.path])
    selection.include = ["*.aspx"]
    selection.ignore = ["drafts/"]
    #expect(
      Reading.items(try InputReader(selection)).map(\.input.source.id) == [
        "a.html", "b.aspx", "x/e.html", "x/f.html",
      ])
    try folder.write(".tapecheckignore", "# not these\nx/[ef].html\n\n")
    #expect(
      Reading.items(try InputReader(selection)).map(\.input.source.id) == ["a.html", "b.aspx"])
  }

  @Test func `a list of paths is read in its order`() throws {
    let folder = try TemporaryFolder()
    let a = try folder.write("a.html", "x")
    let b = try folder.write("b", "x")
    var selection = InputSelection([])
    selection.lists = [
      try folder.write("list", "\(b)\n\n/no/such\r\n\(folder.path)\n\(a)")
    ]
    let reader = try InputReader(selection)
    #expect(reader.measure().items == nil)
    #expect(
      Reading.items(reader).map(Reading.outcome) == [
        b, "/no/such: not_found", "\(folder.path): unreadable", a,
      ])
  }

  @Test func `lines of a file are inputs, and one that is none is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "in/pages.ndjson",
      "\u{FEFF}{\"id\":\"a\",\"text\":\"x\"}\r\nnonsense\n\n{\"path\":\"b.html\"}\n"
        + "{\"path\":\"../out.html\"}\n{\"path\":\"/etc/passwd\",\"id\":\"e\"}\n{\"text\":\"last\"}"
    )
    try folder.write("in/b.html", "x")
    try folder.write("out.html", "x")
    #expect(
      try Reading.outcomes([folder.path + "/in"]) == [
        "b.html", "a", "pages.ndjson:2: invalid_json", "pages.ndjson:3: invalid_json", "b.html",
        "../out.html: outside_root", "e: outside_root", "pages.ndjson:7",
      ])
  }

  @Test func `a position is one line of text`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a b/c d.html", "x")
    let item = try #require(Reading.items(try InputReader(InputSelection([folder.path]))).first)
    #expect(InputPosition(item.position.description) == item.position)
    for bad in ["", "1 2 3 4 5", "a 2 3 4 5 x", "-1 0 0 0 1 x"] {
      #expect(InputPosition(bad) == nil)
    }
  }

  @Test func `reading goes on behind any item`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "b/c.html", "b/d.html", "b.html", "e/f/g.txt"] {
      try folder.write("pages/" + name, "x")
    }
    try folder.write(
      "pages/lines.ndjson", "{\"id\":1,\"text\":\"x\"}\n\n{\"id\":3,\"text\":\"x\"}\n")
    try folder.write(
      "pages/packed.ndjson.gz", Deflater.compress(Array("nonsense\n{\"id\":4,\"text\":\"x\"}".utf8))
    )
    let single = try folder.write("single", "x")
    var selection = InputSelection([single, folder.path + "/pages", folder.path + "/pages/b*"])
    selection.lists = [try folder.write("list", "\(single)\n/none\n\(single)\n")]
    try Reading.expectResumes(selection, count: 15)
  }
}
