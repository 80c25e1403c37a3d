import Foundation
import Tapecheck

/// Fetches pages, through an executable beside this one that alone can open connections.
public enum PageFetch {
  /// The executable's name.
  static let tool = "tapecheck-fetch"
  private static let seconds = 30
  private static let redirects = 10

  /// Whether an argument is an address of the web.
  public static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Fetches an address.
  ///
  /// - Returns: The page, and the address that it came from in the end.
  /// - Throws: ``RecordFailure`` for what does not answer, is no page, is too long, takes too long or leads on too often.
  static func fetch(_ address: String) throws(RecordFailure) -> (message: HTTPMessage, url: String)
  {
    let bytes = try run(address)
    let message = HTTPMessage(bytes)
    guard let status = message.status, (200..<300).contains(status) else {
      throw RecordFailure(
        message.status == 404 ? .notFound : .unreadable,
        "\(address): answers with status \(message.status ?? 0)")
    }
    switch message.mediaType {
    case nil, "text/html"?, "application/xhtml+xml"?, "text/plain"?: break
    case let type?: throw RecordFailure(.unsupportedType, "\(address): is no page but \(type)")
    }
    return (message, message.location ?? address)
  }

  private static func run(_ address: String) throws(RecordFailure) -> [UInt8] {
    let folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    guard let path = folder?.appendingPathComponent(tool).path,
      FileManager.default.isExecutableFile(atPath: path)
    else { throw RecordFailure(.unreadable, "\(tool) is not beside the executable") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      address, String(PageFile.maximumBytes), String(seconds), String(redirects),
    ]
    let (output, complaint) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = complaint
    let bytes: [UInt8]
    let message: String
    do {
      try process.run()
      bytes = try output.fileHandleForReading.readToEnd().map { [UInt8]($0) } ?? []
      let words = try complaint.fileHandleForReading.readToEnd() ?? Data()
      message =
        String(decoding: words, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
    } catch {
      throw RecordFailure(.unreadable, "\(address): \(tool) cannot be run")
    }
    process.waitUntilExit()
    let code: RecordFailure.Code
    switch process.terminationReason == .exit ? process.terminationStatus : 1 {
    case 0: return bytes
    case 3: code = .limitTime
    case 4: code = .limitBytes
    case 2: code = .invalidInput
    default: code = .unreadable
    }
    throw RecordFailure(code, "\(address): \(message)")
  }
}
