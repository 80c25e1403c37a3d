/// Text as Markdown shows it unchanged.
enum MarkdownText {
  /// A text with what Markdown would read as marks escaped, on one line.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
        UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "~"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      case 0x0A, 0x0D: result.append(0x20)
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        // Only at the beginning would it make a list.
        if result.isEmpty { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        // "1." at the beginning would make a list too.
        if !result.isEmpty, result.count <= 9, result.allSatisfy({ $0 &- 0x30 < 10 }) {
          result.append(UInt8(ascii: "\\"))
        }
        result.append(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A link's target, or `nil` for one that leads nowhere or runs a script.
  static func target(_ href: String) -> String? {
    let lowered = href.prefix(16).lowercased()
    guard !href.isEmpty, !lowered.hasPrefix("javascript:"), !lowered.hasPrefix("data:"),
      !lowered.hasPrefix("vbscript:")
    else { return nil }
    var result = ""
    for byte in href.utf8 {
      switch byte {
      case 0x21...0x7E where byte != 0x28 && byte != 0x29 && byte != 0x3C && byte != 0x3E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return result
  }
}
