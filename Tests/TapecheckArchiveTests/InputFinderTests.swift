import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct InputFinderTests {
  @Test func `folders are searched at any depth, in byte order`() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b.html", "a/z.HTM", "a/deep/er/x.txt", "B.xhtml", "a.html/inside.html", ".hidden.html",
      ".git/x.html", "image.png", "notes.md",
    ] {
      try folder.write(name, "x")
    }
    let found = try InputFinder.find([folder.path])
    #expect(
      found.map(\.source.id) == [
        "B.xhtml", "a.html/inside.html", "a/deep/er/x.txt", "a/z.HTM", "b.html",
      ])
    #expect(found.first?.source.path == folder.path + "/B.xhtml")
  }

  @Test func `a file that is named may be called anything`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.aspx", "x")
    let found = try InputFinder.find([file, file])
    #expect(found.map(\.source.id) == [file, file])
  }

  @Test func `links are followed to files and not to folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/a.html", "x")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/real/up", withDestinationPath: folder.path)
    try manager.createSymbolicLink(
      atPath: folder.path + "/link.html", withDestinationPath: folder.path + "/real/a.html")
    try manager.createSymbolicLink(
      atPath: folder.path + "/dead.html", withDestinationPath: folder.path + "/nothing")
    #expect(try InputFinder.find([folder.path]).map(\.source.id) == ["link.html", "real/a.html"])
  }

  @Test func `what is not there is an error before anything is read`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.html", "x")
    let missing = folder.path + "/none.html"
    #expect(throws: InputError.notFound(path: missing)) { try InputFinder.find([file, missing]) }
    #expect(throws: InputError.notFound(path: missing)) { try InputFinder.file(missing) }
    #expect(throws: InputError.isFolder(path: folder.path)) { try InputFinder.file(folder.path) }
  }

  @Test func `a file of input lines is no article`() throws {
    let folder = try TemporaryFolder()
    let lines = try folder.write("pages.ndjson", "{}")
    #expect(throws: InputError.isLines(path: lines)) { try InputFinder.find([lines]) }
  }

  @Test func `a folder without articles is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/image.png", "x")
    #expect(throws: InputError.noArticles(path: folder.path)) {
      try InputFinder.find([folder.path])
    }
  }
}
