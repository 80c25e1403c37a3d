import Foundation
import TapecheckTesting
import Testing

@Suite struct CommandTests {
  private static let sentence = "The Russell 2000 fell 9.1% on July 11, 2024."

  @Test func `the version is one line, or one object`() throws {
    #expect(try Tool.run(["--version"]).output == "0.1.0\n")
    let identity = try #require(try Tool.run(["--version", "--json"]).records().first)
    #expect(identity["version"] as? String == "0.1.0")
    let dataset = try #require(identity["dataset"] as? [String: Any])
    #expect((dataset["digest"] as? String ?? "").count >= 16)
  }

  @Test(arguments: [
    ["check"], ["claim"], ["annotate"], ["extract"], ["prices"], ["prices", "show"],
    ["prices", "ask"],
    ["lexicons"],
    ["schema"], ["tolerances"], ["convert"], ["report"], ["recheck"], ["search"],
  ])
  func `every command has help with an example`(command: [String]) throws {
    let outcome = try Tool.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLE"))
    #expect(outcome.output.contains("tapecheck " + command[0]))
  }

  @Test func `without a command there is help`() throws {
    let outcome = try Tool.run([])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("SUBCOMMANDS"))
  }

  @Test(arguments: [
    ["nonsense"], ["check"], ["check", "a", "b"], ["check", "-", "--format", "pdf"],
    ["check", "-", "--language", "tlh"], ["annotate"], ["annotate", "--stdin", "a.html"],
    ["annotate", "--stdin", "--only", "everything"], ["annotate", "--stdin", "--jobs", "0"],
    ["annotate", "--stdin", "-o", "out.pdf"], ["claim"], ["prices", "show", "A B"],
    ["prices", "show", "RUT", "--from", "yesterday"], ["prices", "show", "NOSUCH"],
    ["prices", "ask", "days RUT >"], ["prices", "ask", "days NOSUCH > 1"],
    ["check", "-", "--published", "someday"], ["--no-such-option"], ["report"],
    ["report", "nowhere.ndjson"], ["report", "-", "--by", "weather"],
    ["report", "-", "--format", "pdf"], ["search", "nowhere.sqlite", "dow"],
    ["search", "a.sqlite", "--verdict", "maybe"], ["recheck", "nowhere.ndjson"],
    ["annotate", "a.html", "--restart"], ["annotate", "a.html", "-o", "a.csv", "--only", "times"],
    ["annotate", "--stdin", "--since", "2024-01-01"], ["annotate", "a.html", "--limit", "-1"],
  ])
  func `what is used wrongly exits with 2 and says why`(arguments: [String]) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(!outcome.complaint.isEmpty)
  }

  @Test func `a contradicted claim fails only on request`() throws {
    let arguments = ["claim", Self.sentence, "--published", "2024-07-16"]
    let plain = try Tool.run(arguments)
    #expect(plain.status == 0)
    #expect(plain.output.contains("✗ contradicted"))
    #expect(!plain.output.contains("\u{1B}"))
    let strict = try Tool.run(arguments + ["--fail-on", "contradicted"])
    #expect(strict.status == 4)
    #expect(strict.output == plain.output)
    #expect(strict.complaint == "")
    let right = try Tool.run([
      "claim", "The Russell 2000 rose 3.57% on July 11, 2024.", "--published", "2024-07-16",
      "--fail-on",
      "contradicted",
    ])
    #expect(right.status == 0)
    #expect(right.output.contains("✓ supported"))
  }

  @Test func `check as JSON is what annotate writes`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("page.txt", Self.sentence)
    let arguments = [page, "--published", "2024-07-16"]
    let check = try Tool.run(["check", "--format", "json"] + arguments)
    let annotate = try Tool.run(["annotate"] + arguments)
    #expect(check.status == 0)
    #expect(check.output == annotate.output)
    let out = folder.path + "/out.ndjson"
    let file = try Tool.run(["annotate", "-o", out] + arguments)
    #expect(file.output == "")
    #expect(try String(contentsOfFile: out, encoding: .utf8) == annotate.output)
  }

  @Test func `standard input is a page too`() throws {
    let outcome = try Tool.run(
      ["check", "-", "--published", "2024-07-16"],
      input: Array("<html><body><p>\(Self.sentence)</p></body></html>".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("✗ contradicted"))
  }

  @Test func `a folder of prices replaces what is bundled`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "RUT.csv",
      "date,open,high,low,close,volume\n2024-07-10,100,100,100,100,1\n2024-07-11,91,91,91,90.9,1\n")
    let outcome = try Tool.run([
      "claim", Self.sentence, "--published", "2024-07-16", "--prices", folder.path,
    ])
    #expect(outcome.output.contains("✓ supported"))
  }

  @Test func `prices are shown with file and line`() throws {
    let outcome = try Tool.run([
      "prices", "show", "RUT", "--from", "2024-07-10", "--to", "2024-07-11",
    ])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.contains("2,125.04") == true)
    #expect(lines.last?.contains("RUT.csv:") == true)
    #expect(try Tool.run(["prices"]).output.contains("RUT "))
  }

  @Test func `the bundled word lists are sound`() throws {
    let outcome = try Tool.run(["lexicons", "check"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(" lists, "))
    #expect(try Tool.run(["lexicons", "list"]).output.contains("en/phrases\t"))
  }

  @Test func `the schema is JSON`() throws {
    let schema = try Tool.run(["schema"]).output
    let object = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
