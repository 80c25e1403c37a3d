/// Text as the full-text index takes it apart into words.
enum SearchText {
  /// The text with a blank around every Han character and kana, which SQLite's tokenizer would else take for one
  /// word with its neighbours; a query is spaced the same way and searched for as a phrase.
  static func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        result.append(" ")
        result.append(scalar)
        result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
