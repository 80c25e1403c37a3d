import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckTesting
import Testing

@Suite struct ArticleRunTests {
  private static func maker() throws -> RecordMaker {
    let lexicon = try BundledData.lexicon()
    let tape = try BundledData.tape()
    return RecordMaker(
      checker: try Checker(lexicon: lexicon, tape: tape),
      writer: RecordWriter(lexicon: lexicon, dataset: tape.dataset), parts: .all)
  }

  @Test(arguments: [1, 2, 7])
  func `one line comes out for one in, in order, whatever happens to it`(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    var lines: [String] = []
    for number in 0..<60 {
      // Some are much longer than others, so that they would overtake one another.
      let text = String(
        repeating: "The Dow rose 1.2% to 40,000.15. ", count: number % 7 == 0 ? 60 : 1)
      lines.append(
        number % 5 == 3 ? "broken" : "{\"id\":\"n\(number)\",\"text\":\"\(text)\"}")
    }
    let inputs = lines.enumerated().map { ArticleInput(line: Array($1.utf8), number: $0 + 1) }
    let path = folder.path + "/out.ndjson"
    var output = try RecordOutput(path: path)
    var reported = 0
    let progress = try await ArticleRun(try Self.maker(), jobs: jobs).run(
      .articles(inputs), to: &output
    ) { reported = $0.done }
    #expect(progress.done == 60)
    #expect(progress.failed == 12)
    #expect(progress.extent.items == 60)
    #expect(reported == 60)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    let ids = try written.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String
    }
    #expect(ids == (0..<60).map { $0 % 5 == 3 ? "line:\($0 + 1)" : "n\($0)" })
  }

  @Test func `the same inputs give the same bytes, whatever the jobs`() async throws {
    let folder = try TemporaryFolder()
    let inputs = try (0..<20).map { number in
      try ArticleInput(
        path: folder.write("\(number).html", "<p>Apple (AAPL) rose \(number).5%</p>"))
    }
    var outputs: [Data] = []
    for jobs in [1, 3, 1] {
      let path = folder.path + "/out-\(outputs.count).ndjson"
      var output = try RecordOutput(path: path)
      _ = try await ArticleRun(try Self.maker(), jobs: jobs).run(.articles(inputs), to: &output)
      outputs.append(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  @Test func `output that cannot be written ends the run`() async throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let inputs = (0..<5_000).map {
      ArticleInput(line: Array("{\"id\":\($0),\"text\":\"x\"}".utf8), number: 1)
    }
    for jobs in [1, 2] {
      var output = try RecordOutput(path: "/dev/full")
      await #expect(throws: OutputError.self) {
        try await ArticleRun(try Self.maker(), jobs: jobs).run(.articles(inputs), to: &output)
      }
    }
  }

  @Test func `output replaces what a file held`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("out.ndjson", String(repeating: "old ", count: 1_000))
    var output = try RecordOutput(path: path)
    _ = try await ArticleRun(try Self.maker(), jobs: 1).run(.articles([]), to: &output)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "")
    #expect(throws: OutputError.self) {
      try RecordOutput(path: folder.path + "/no/such/out.ndjson")
    }
    #expect(throws: OutputError.self) { try RecordOutput(path: folder.path) }
  }

  @Test func `a file that went away is an error record`() async throws {
    let folder = try TemporaryFolder()
    var output = try RecordOutput(path: folder.path + "/out.ndjson")
    let progress = try await ArticleRun(try Self.maker(), jobs: 1).run(
      .articles([ArticleInput(path: "/nowhere/a.html")]), to: &output)
    #expect(progress.failed == 1)
    let written = try String(contentsOfFile: folder.path + "/out.ndjson", encoding: .utf8)
    #expect(written.contains("\"code\":\"not_found\""))
  }
}
