import Foundation
import TapecheckTesting
import Testing

/// The protocol between `annotate --stdin` and whoever feeds it.
@Suite struct WorkerTests {
  @Test(arguments: [["annotate"], ["extract"], ["annotate", "--jobs", "3"]])
  func `one line comes out for one in, in order`(command: [String]) throws {
    let lines = [
      #"{"id":"a","text":"The Dow rose 1.2%."}"#, "", "nonsense",
      #"{"text":"x","entity":"Dow","more":[{}]}"#,
      #"{"id":"b","path":"/no/such/file.html"}"#, #"{"id":3,"html":"<p>The Dow rose 1.2%.</p>"}"#,
      "\t",
    ]
    let outcome = try Tool.run(
      command + ["--stdin"], input: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(outcome.status == 1)
    let records = try outcome.records()
    #expect(
      records.map { $0["id"] as? String } == [
        "a", "line:2", "line:3", "line:4", "b", "3", "line:7",
      ])
    #expect(records.map { $0["line"] as? Int } == [nil, 2, 3, 4, nil, nil, 7])
    let codes = records.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(
      codes == [nil, "invalid_json", "invalid_json", nil, "not_found", nil, "invalid_json"])
    #expect(outcome.complaint == "tapecheck: 4 of 7 inputs failed; their error records say why\n")
  }

  @Test func `a last line without a line feed is answered, and no line gives none`() throws {
    let one = try Tool.run(["annotate", "--stdin"], input: Array(#"{"id":"a","text":"x"}"#.utf8))
    #expect(one.status == 0)
    #expect(try one.records().count == 1)
    let none = try Tool.run(["annotate", "--stdin"])
    #expect(none.status == 0)
    #expect(none.output == "")
  }

  @Test func `a byte order mark and carriage returns do no harm`() throws {
    let outcome = try Tool.run(
      ["annotate", "--stdin"],
      input: [0xEF, 0xBB, 0xBF]
        + Array("{\"id\":\"a\",\"text\":\"x\"}\r\n{\"id\":\"b\",\"text\":\"y\"}\r\n".utf8))
    #expect(outcome.status == 0)
    #expect(try outcome.records().map { $0["id"] as? String } == ["a", "b"])
  }

  @Test func `only the parts asked for are written`() throws {
    let outcome = try Tool.run(
      ["annotate", "--stdin", "--only", "quantities,times"],
      input: Array(#"{"text":"The Dow rose 1.2% on July 11, 2024."}"#.utf8))
    let record = try #require(try outcome.records().first)
    #expect(record["quantities"] != nil && record["times"] != nil)
    #expect(record["mentions"] == nil && record["claims"] == nil && record["summary"] == nil)
  }

  /// A worker that runs, with pipes to both ends.
  private func worker(_ arguments: [String]) throws -> (Process, FileHandle, FileHandle) {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try Tool.path())
    process.arguments = ["annotate", "--stdin"] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    Tool.stopLate(process)
    return (process, input.fileHandleForWriting, output.fileHandleForReading)
  }

  private func line(from handle: FileHandle) -> String {
    var bytes: [UInt8] = []
    while !bytes.contains(0x0A) {
      let data = handle.availableData
      if data.isEmpty { break }
      bytes.append(contentsOf: data)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [["--jobs", "1"], ["--jobs", "2"]])
  func `a line is answered before the next one comes`(arguments: [String]) throws {
    let (process, input, output) = try worker(arguments)
    for number in 0..<5 {
      try input.write(contentsOf: Data("{\"id\":\"n\(number)\",\"text\":\"x\"}\n".utf8))
      let answer = line(from: output)
      #expect(answer.contains("\"id\":\"n\(number)\""))
      #expect(answer.hasSuffix("\n"))
    }
    try input.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(
    arguments: [(SIGTERM, 143), (SIGINT, 130)] as [(Int32, Int32)],
    [["--jobs", "1"], ["--jobs", "2"]])
  func `a signal ends the worker with everything answered`(
    signal: (number: Int32, status: Int32), arguments: [String]
  ) throws {
    let (process, input, output) = try worker(arguments)
    try input.write(contentsOf: Data("{\"id\":\"a\",\"text\":\"x\"}\n".utf8))
    #expect(line(from: output).hasSuffix("\n"))
    kill(process.processIdentifier, signal.number)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == signal.status)
    try input.close()
  }
}
