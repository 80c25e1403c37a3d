import Foundation
import TapecheckTesting
import Testing

@Suite struct ConvertTests {
  private static let text =
    #"{"id":"a/../x","text":"The S&P 500 rose 0.5% on Thursday. 📈","published":"2024-07-12"}"#

  /// Records of two texts and of an input that cannot be read, in a folder of their own.
  private static func records() throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let lines = [text, text.replacing("a/../x", with: "b"), #"{"path":"/none"}"#]
    let input = Array(lines.joined(separator: "\n").utf8)
    let outcome = try Tool.run(["annotate", "--stdin"], input: input)
    return (folder, try folder.write("r.ndjson", outcome.output))
  }

  @Test func `records go through a database and come back`() throws {
    let (folder, path) = try Self.records()
    let store = folder.path + "/r.sqlite"
    #expect(try Tool.run(["convert", path, "-o", store]).status == 0)
    let back = try Tool.run(["convert", store, "--to", "ndjson"])
    #expect(back.output == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test func `files of a record stay inside the folder`() throws {
    let (folder, path) = try Self.records()
    let outcome = try Tool.run(["convert", path, "--to", "brat", "-o", folder.path + "/out"])
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("r.ndjson:3: "))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
    #expect(names == ["a-..-x.ann", "a-..-x.txt", "annotation.conf", "b.ann", "b.txt"])
  }

  @Test(arguments: [
    ["--to", "w3c", "--offsets", "utf16"], ["--to", "sqlite"], ["--to", "brat"], [],
    ["--to", "pdf"], ["--records", "x"], ["--from", "csv", "--to", "csv"],
  ])
  func `what cannot be is a usage error`(options: [String]) throws {
    let (_, path) = try Self.records()
    let outcome = try Tool.run(["convert", path] + options)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && !outcome.complaint.isEmpty)
  }

  @Test func `several pages need a folder`() throws {
    let (folder, path) = try Self.records()
    let outcome = try withExtendedLifetime(folder) {
      try Tool.run(["convert", path, "--to", "html"])
    }
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("name a folder with -o"))
  }

  @Test(arguments: [
    ("html", "<!doctype html>"), ("svg", "<svg "), ("markdown", "# "), ("csv", "record,"),
    ("w3c", "{\"@context\""), ("claimreview", "{\"@context\""), ("labelstudio", "["),
    ("doccano", "{\"text\""), ("displacy", "{\"text\""),
  ])
  func `a sentence can be printed in every form`(format: String, begin: String) throws {
    let outcome = try Tool.run([
      "claim", "The S&P 500 fell 0.9% on Thursday", "--published", "2024-07-12", "--format", format,
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(begin), "\(outcome.output.prefix(80))")
  }
}
