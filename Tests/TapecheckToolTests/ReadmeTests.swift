import Foundation
import TapecheckTesting
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Lines of a session that the README shows before and after the part that it leaves out.
  private static let shown = (before: 36, after: 8)
  private static let gap = "[…]"

  private static func readme() throws -> String {
    try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  /// The first fenced block of a kind.
  private static func block(_ kind: String, in text: String) throws -> Range<String.Index> {
    let open = try #require(text.range(of: "```\(kind)\n"))
    let close = try #require(text.range(of: "```\n", range: open.upperBound..<text.endIndex))
    return open.upperBound..<close.lowerBound
  }

  @Test func `the session is what the command prints`() throws {
    var readme = try Self.readme()
    let command = readme[try Self.block("sh", in: readme)]
    let page = try #require(command.split(separator: " ").last?.split(separator: "\n").first)
    let path = Self.root.appending(path: String(page)).path
    let outcome = try Tool.run(["check", path])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    let session =
      (lines.prefix(Self.shown.before) + [Self.gap[...]] + lines.dropLast().suffix(Self.shown.after))
      .joined(separator: "\n") + "\n"
    let block = try Self.block("text", in: readme)
    if ProcessInfo.processInfo.environment["TAPECHECK_UPDATE_GOLDEN"] == "1" {
      readme.replaceSubrange(block, with: session)
      try readme.write(
        to: Self.root.appending(path: "README.md"), atomically: true, encoding: .utf8)
      return
    }
    #expect(String(readme[block]) == session, "TAPECHECK_UPDATE_GOLDEN=1 writes it anew")
  }

  @Test func `the library's example is code that runs`() throws {
    let source = try String(
      contentsOf: Self.root.appending(path: "Tests/TapecheckToolTests/ReadmeExample.swift"),
      encoding: .utf8)
    let readme = try Self.readme()
    let example = readme[try Self.block("swift", in: readme)].split(separator: "\n").dropFirst()
    let body = source.split(separator: "\n").map { line in
      line.hasPrefix("  ") ? line.dropFirst(2) : line
    }
    let start = try #require(body.firstIndex(where: { $0 == example.first }))
    #expect(Array(body[start...].prefix(example.count)) == Array(example))
    #expect(FileManager.default.changeCurrentDirectoryPath(Self.root.path))
    try readmeExample()
  }
}
