/// What is needed of the header of a WARC record.
struct WARCHeader {
  let type: String
  /// The id without its angle brackets.
  let id: String?
  /// How many bytes the block has; `nil` where there is no number.
  let length: Int?
  let contentType: String
  let target: String?
  let date: String?
  /// Whether the record says that the saved page is not whole.
  let isTruncated: Bool

  init(_ bytes: [UInt8]) {
    let header = HeaderLines(bytes.span, from: 0)
    var values: [String: String] = [:]
    for (name, value) in header.fields where values[name] == nil { values[name] = value }
    type = values["warc-type"]?.lowercased() ?? ""
    id = values["warc-record-id"].map(WARCHeader.unbracketed)
    length = values["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    contentType = values["content-type"]?.lowercased() ?? ""
    // wget 1.19 writes the address in angle brackets.
    target = values["warc-target-uri"].map(WARCHeader.unbracketed)
    date = values["warc-date"]
    isTruncated = values["warc-truncated"] != nil
  }

  private static func unbracketed(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") && value.utf8.count > 2
      ? String(value.dropFirst().dropLast()) : value
  }

  /// Why the record holds no article, as far as its header tells.
  var skip: InputSkip? {
    switch type {
    case "response":
      contentType.isEmpty || contentType.hasPrefix("application/http") ? nil : .type
    case "request": .request
    case "warcinfo", "metadata": .metadata
    case "revisit": .revisit
    default: .record
    }
  }
}
