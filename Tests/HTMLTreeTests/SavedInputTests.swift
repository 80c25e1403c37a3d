import Foundation
import FuzzEntries
import Testing

/// Inputs that a fuzz target was started from or has failed on.
@Suite struct SavedInputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Inputs")

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `every saved input passes its target`() throws {
    var count = 0
    for target in try Self.names(in: Self.folder) {
      let entry = try #require(FuzzEntries.entry(target), "no entry for \(target)")
      for name in try Self.names(in: Self.folder.appending(path: target)) {
        let file = Self.folder.appending(path: "\(target)/\(name)")
        let complaint = try entry(Array(Data(contentsOf: file)))
        #expect(complaint == nil, "\(target)/\(name)")
        count += 1
      }
    }
    #expect(count >= 40)
  }

  @Test(arguments: [
    "decoding", "filter", "tree", "warc", "tar", "zip", "lines", "body", "articles", "recognisers",
    "claims",
  ])
  func `saved inputs cut short or doubled pass too`(_ target: String) throws {
    let entry = try #require(FuzzEntries.entry(target))
    let folder = Self.folder.appending(path: target)
    for name in try Self.names(in: folder) {
      let input = try Array(Data(contentsOf: folder.appending(path: name)))
      for length in stride(from: 0, to: input.count, by: max(1, input.count / 64)) {
        #expect(entry(Array(input[..<length])) == nil, "\(name), first \(length) bytes")
        #expect(entry(input + input[length...]) == nil, "\(name), doubled from \(length)")
      }
    }
  }
}
