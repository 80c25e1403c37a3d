/// The sentences that tapecheck itself writes, by language and key.
public struct Phrases: Sendable {
  /// A text, cut at its braces once and not each time that it is filled in.
  private struct Template: Sendable {
    var text: String
    /// The names in braces, each behind the words that stand before it.
    var parts: [(words: String, name: String)] = []
    /// The words behind the last brace.
    var rest: String

    init(_ text: String) {
      self.text = text
      var rest = text[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        parts.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
      }
      self.rest = String(rest)
    }
  }

  private let english: [String: Template]
  private let chinese: [String: Template]

  /// Reads the list `phrases` of every language folder.
  ///
  /// - Throws: ``LexiconError/invalidLine(file:line:reason:)`` for a key without a text.
  public init(lexicon: Lexicon) throws(LexiconError) {
    var templates: [String: [String: Template]] = [:]
    for row in lexicon.rows(of: "phrases") {
      let text = lexicon.value(row, "text")
      guard !text.isEmpty else { throw lexicon.error(row, "the key has no text") }
      templates[row.folder, default: [:]][row.field(0)] = Template(text)
    }
    english = templates["en"] ?? [:]
    chinese = templates["zh"] ?? [:]
  }

  /// The text of a key in a language, English where that language has none; `nil` for an unknown key.
  public func text(_ key: String, in language: Language) -> String? {
    template(key, language)?.text
  }

  /// The text of a key with its braces filled in; the key itself where no list has it.
  public func fill(
    _ key: String, in language: Language, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    fill(key, in: language, pairs: values)
  }

  /// The text of a key with its braces filled in from pairs of a name and what it stands for.
  func fill(
    _ key: String, in language: Language, pairs: some Collection<(key: String, value: String)>
  ) -> String {
    guard let template = template(key, language) else { return key }
    guard !pairs.isEmpty, !template.parts.isEmpty else { return template.text }
    var result = ""
    for part in template.parts {
      result += part.words
      result += pairs.first { $0.key == part.name }?.value ?? "{\(part.name)}"
    }
    return result + template.rest
  }

  private func template(_ key: String, _ language: Language) -> Template? {
    language.isChinese ? chinese[key] ?? english[key] : english[key]
  }
}
