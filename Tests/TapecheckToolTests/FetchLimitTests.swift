import Foundation
import TapecheckTesting
import Testing

/// The limits of a fetch on time, size and redirects, against a server on loopback.
@Suite struct FetchLimitTests {
  private static let head =
    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n\r\n"

  /// Sends on until the other side has gone, or for 20 s.
  private static func sendOn(_ connection: FileHandle, _ bytes: Data, every seconds: Double) {
    let end = Date() + 20
    while Date() < end, (try? connection.write(contentsOf: bytes)) != nil {
      Thread.sleep(forTimeInterval: seconds)
    }
  }

  private static func serve(_ path: String, _ connection: FileHandle) {
    // A connection that the other side has closed is an error, not a signal.
    signal(SIGPIPE, SIG_IGN)
    switch path {
    case "/silent": Thread.sleep(forTimeInterval: 6)
    case "/trickle":
      try? connection.write(contentsOf: Data(head.utf8))
      sendOn(connection, Data("<p>on".utf8), every: 0.1)
    case "/endless":
      try? connection.write(contentsOf: Data(head.utf8))
      sendOn(connection, Data(repeating: 0x41, count: 64 << 10), every: 0.001)
    default:
      let hops = path.split(separator: "/").last.flatMap { Int($0) } ?? 0
      let answer =
        hops == 0
        ? head + "<p>here"
        : "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: /\(hops - 1)\r\nContent-Length: 0\r\n\r\n"
      try? connection.write(contentsOf: Data(answer.utf8))
    }
  }

  /// Runs the fetching executable alone: bytes, seconds, redirects.
  private func fetch(_ path: String, _ limits: [Int]) throws -> (Tool.Outcome, seconds: Double) {
    let server = try LoopbackServer(serve: Self.serve)
    defer { server.stop() }
    let start = Date()
    let outcome = try Tool.run(
      besideTool: "tapecheck-fetch",
      ["http://127.0.0.1:\(server.port)\(path)"] + limits.map(String.init))
    return (outcome, Date().timeIntervalSince(start))
  }

  @Test(arguments: ["/silent", "/trickle"])
  func `a server that never ends is left when the time is up`(_ path: String) throws {
    let (outcome, seconds) = try fetch(path, [1_000_000, 1, 10])
    #expect(outcome.status == 3, "\(outcome.complaint)")
    #expect(outcome.output == "")
    #expect(seconds < 5)
  }

  @Test func `a page that names no length is cut off at the limit`() throws {
    let (outcome, seconds) = try fetch("/endless", [300_000, 15, 10])
    #expect(outcome.status == 4, "\(outcome.complaint)")
    #expect(outcome.complaint.contains("300000 bytes"))
    #expect(outcome.output == "")
    #expect(seconds < 10)
  }

  @Test(arguments: [(0, 0, 0), (3, 3, 0), (4, 3, 5), (10, 10, 0), (11, 10, 5)])
  func `redirects are followed up to the limit`(hops: Int, limit: Int, status: Int32) throws {
    let (outcome, _) = try fetch("/\(hops)", [1_000_000, 10, limit])
    #expect(outcome.status == status, "\(outcome.complaint)")
    #expect(outcome.output.hasSuffix("<p>here") == (status == 0))
  }

  @Test func `the tool allows a page 64 MB, 30 seconds and 10 redirects`() throws {
    let folder = try TemporaryFolder()
    let tool = try Tool.path()
    let place = (tool as NSString).deletingLastPathComponent
    for name in try FileManager.default.contentsOfDirectory(atPath: place)
    where name.hasSuffix(".resources") {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: place + "/" + name)
    }
    let copy = folder.path + "/tapecheck"
    try FileManager.default.copyItem(atPath: tool, toPath: copy)
    // Stands in for the fetching executable and says what it was asked.
    let double = try folder.write("tapecheck-fetch", "#!/bin/sh\necho \"$*\" >&2\nexit 3\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: double)
    let outcome = try Tool.run(executable: copy, ["extract", "http://news.example/a"])
    #expect(outcome.status == 1)
    let error = try outcome.records().first?["error"] as? [String: Any]
    let message = try #require(error?["message"] as? String)
    #expect(message.hasSuffix("http://news.example/a \(64 << 20) 30 10"), "\(message)")
    #expect(error?["code"] as? String == "limit_time")
  }
}
