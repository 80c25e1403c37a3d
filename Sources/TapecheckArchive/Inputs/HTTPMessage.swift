/// An HTTP response as it was saved: the header that is needed of it, and the body as it came over the wire.
public struct HTTPMessage: Sendable {
  private let bytes: [UInt8]
  private let bodyStart: Int
  /// The status, `nil` where there is no status line or no number on it.
  let status: Int?
  /// The media type in lower case without parameters.
  private(set) var mediaType: String?
  /// The charset of the content type.
  private(set) var charset: String?
  /// What was done to the body, first thing first.
  private(set) var contentCodings: [String] = []
  private(set) var isChunked = false
  /// The address that the body came from, where the header tells it.
  private(set) var location: String?
  /// Whether the body is known to be cut short, which is then no failure.
  var isPartial = false

  /// Reads a block; one that does not begin with a status line is a body without a header.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.starts(with: "HTTP/".utf8) else {
      (bodyStart, status) = (0, nil)
      return
    }
    let header = HeaderLines(bytes.span, from: 0)
    bodyStart = header.end
    status = header.first.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    for (name, value) in header.fields {
      switch name {
      case "content-type" where mediaType == nil: readType(value)
      case "content-location": location = value
      case "content-encoding": contentCodings += HTTPMessage.tokens(value)
      case "transfer-encoding":
        for token in HTTPMessage.tokens(value) {
          if token == "chunked" { isChunked = true } else { contentCodings.append(token) }
        }
      default: continue
      }
    }
  }

  /// The body as it came.
  var rawBody: ArraySlice<UInt8> { bytes[bodyStart...] }

  /// The body as it came, without a copy where there is no header.
  func copyBody() -> [UInt8] { bodyStart == 0 ? bytes : Array(rawBody) }

  private mutating func readType(_ value: String) {
    let parts = value.split(separator: ";")
    mediaType = parts.first.map { HTTPMessage.trimmed($0).lowercased() }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, HTTPMessage.trimmed(pair[0]).lowercased() == "charset" else {
        continue
      }
      let name = HTTPMessage.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
      if !name.isEmpty { charset = charset ?? name }
    }
  }

  private static func tokens(_ value: String) -> [String] {
    value.split(separator: ",").map { trimmed($0).lowercased() }
      .filter { !$0.isEmpty && $0 != "identity" && $0 != "none" && $0 != "utf-8" }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var bytes = Array(text.utf8)[...]
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }
}
