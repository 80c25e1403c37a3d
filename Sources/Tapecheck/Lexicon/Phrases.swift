/// The sentences that tapecheck itself writes, by language and key.
public struct Phrases: Sendable {
  private let texts: [String: [String: String]]

  /// Reads the list `phrases` of every language folder.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for a key without a text.
  public init(lexicon: Lexicon) throws(LexiconError) {
    var texts: [String: [String: String]] = [:]
    for row in lexicon.rows(of: "phrases") {
      let text = lexicon.value(row, "text")
      guard !text.isEmpty else { throw lexicon.error(row, "the key has no text") }
      texts[row.folder, default: [:]][row.fields[0]] = text
    }
    self.texts = texts
  }

  /// The text of a key in a language, English where that language has none; `nil` for an unknown key.
  public func text(_ key: String, in language: Language) -> String? {
    texts[language.isChinese ? "zh" : "en"]?[key] ?? texts["en"]?[key]
  }

  /// The text of a key with its braces filled in; the key itself where no list has it.
  public func fill(_ key: String, in language: Language, _ values: [String: String] = [:]) -> String
  {
    guard let text = text(key, in: language) else { return key }
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
