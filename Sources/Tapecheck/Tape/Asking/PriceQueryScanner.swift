/// Cuts a query into words, numbers and signs.
struct PriceQueryScanner {
  struct Token: Equatable {
    var text: String
    /// Unicode scalars from the beginning.
    var position: Int
    /// Whether the token stood in quotes, so that it is a symbol whatever it looks like.
    var isQuoted = false
  }

  /// The tokens of a query, then one that is empty.
  static func tokens(of text: String) throws(PriceQueryError) -> [Token] {
    guard text.utf8.count <= 1_000 else { throw PriceQueryError(kind: .tooLong, position: 0) }
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let scalar = scalars[index]
      index += 1
      if scalar == " " || scalar == "\t" || scalar == "\n" { continue }
      if scalar == "'" || scalar == "\"" {
        while index < scalars.count, scalars[index] != scalar { index += 1 }
        tokens.append(
          Token(text: string(scalars[(start + 1)..<index]), position: start, isQuoted: true))
        index = min(index + 1, scalars.count)
        continue
      }
      if isWord(scalar) {
        while index < scalars.count, continues(scalars, index) { index += 1 }
      } else if scalar == ">" || scalar == "<", index < scalars.count, scalars[index] == "=" {
        index += 1
      }
      tokens.append(Token(text: string(scalars[start..<index]), position: start))
    }
    guard !tokens.isEmpty else { throw PriceQueryError(kind: .empty, position: 0) }
    return tokens + [Token(text: "", position: scalars.count)]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5E, 0x5F: true
    default: false
    }
  }

  /// Whether a word goes on: a hyphen inside it belongs to it, as in `BRK-B` and `2024-07-16`.
  private static func continues(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if isWord(scalars[index]) { return true }
    return scalars[index] == "-" && index + 1 < scalars.count && isWord(scalars[index + 1])
  }
}
