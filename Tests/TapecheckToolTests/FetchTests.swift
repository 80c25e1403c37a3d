import Foundation
import TapecheckTesting
import Testing

/// Pages by address, from a server on loopback.
@Suite struct FetchTests {
  private static let page =
    "<html><head><title>Dow falls</title></head><body><article><h1>Dow falls on rate fears</h1>"
    + "<p>July 12, 2024</p><p>The Dow Jones Industrial Average rose 0.1% on Thursday, July 11, 2024, as traders "
    + "waited for the next report on prices. Caf\u{E9} shares were little changed.</p></article></body></html>"

  private static func answer(_ path: String) -> [UInt8] {
    func whole(_ status: String, _ fields: [String], _ body: [UInt8]) -> [UInt8] {
      let head =
        ["HTTP/1.1 \(status)", "Connection: close", "Content-Length: \(body.count)"] + fields
      return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }
    let latin = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    switch path {
    case "/page": return whole("200 OK", ["Content-Type: text/html; charset=iso-8859-1"], latin)
    case "/chunked":
      return Array(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
          .utf8)
        + ArchiveBytes.chunked(Array(page.utf8))
    case "/gzip":
      return whole(
        "200 OK", ["Content-Type: text/html; charset=utf-8", "Content-Encoding: gzip"],
        Deflater.compress(Array(page.utf8)))
    case "/moved": return whole("302 Found", ["Location: /page"], [])
    case "/loop": return whole("302 Found", ["Location: /loop"], [])
    case "/away": return whole("302 Found", ["Location: file:///etc/passwd"], [])
    case "/image": return whole("200 OK", ["Content-Type: image/png"], [0x89, 0x50])
    case "/broken": return whole("500 Oh no", ["Content-Type: text/html"], latin)
    case "/long":
      return Array(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000000\r\n\r\n<p>".utf8)
    default: return whole("404 Not Found", ["Content-Type: text/html"], latin)
    }
  }

  private func run(_ command: [String], _ path: String) async throws -> Tool.Outcome {
    let server = try LoopbackServer(answer: Self.answer)
    defer { server.stop() }
    return try Tool.run(
      [command[0], "http://127.0.0.1:\(server.port)\(path)"] + command.dropFirst())
  }

  @Test(arguments: ["/page", "/chunked", "/gzip", "/moved"])
  func `a page is fetched and read`(path: String) async throws {
    let outcome = try await run(["check", "--format", "json"], path)
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let record = try #require(try outcome.records().first)
    let source = record["source"] as? [String: Any]
    #expect((source?["url"] as? String)?.hasSuffix(path) == true)
    let article = record["article"] as? [String: Any]
    #expect((article?["text"] as? String)?.contains("Caf\u{E9} shares") == true)
    let expected = path == "/moved" ? "/page" : path
    #expect((article?["url"] as? String)?.hasSuffix(expected) == true)
    #expect(try await run(["extract"], path).output.contains("Caf\u{E9} shares"))
  }

  @Test(arguments: [
    ("/nothing", "not_found", "404"), ("/broken", "unreadable", "500"),
    ("/image", "unsupported_type", "image/png"), ("/loop", "unreadable", "10 times"),
    ("/away", "not_found", "404"), ("/long", "limit_bytes", "bytes"),
  ])
  func `what is no page says why`(path: String, code: String, words: String) async throws {
    let outcome = try await run(["check", "--format", "json"], path)
    #expect(outcome.status == 1)
    let error = try outcome.records().first?["error"] as? [String: Any]
    #expect(error?["code"] as? String == code, "\(outcome.complaint)")
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test func `a server that is not there is an error`() async throws {
    let server = try LoopbackServer(answer: Self.answer)
    server.stop()
    let outcome = try Tool.run(["check", "http://127.0.0.1:\(server.port)/"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
  }

  @Test func `annotate fetches nothing, and the tool itself cannot`() throws {
    let outcome = try Tool.run(["annotate", "http://127.0.0.1:9/"])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("only check and extract"))
    let tool = try Data(contentsOf: URL(fileURLWithPath: Tool.path()))
    #expect(tool.range(of: Data("libFoundationNetworking".utf8)) == nil)
    let helper = try Data(contentsOf: URL(fileURLWithPath: Tool.path() + "-fetch"))
    #expect(helper.range(of: Data("libFoundationNetworking".utf8)) != nil)
  }
}
