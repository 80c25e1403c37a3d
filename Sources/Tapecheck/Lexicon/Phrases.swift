/// The sentences that tapecheck itself writes, by language and key.
public struct Phrases: Sendable {
  /// A text, cut at its braces once and not each time that it is filled in.
  final class Template: Sendable {
    fileprivate let text: String
    /// The names in braces, each behind the words that stand before it.
    private let parts: [(words: [UInt8], name: String)]
    /// The words behind the last brace.
    private let rest: [UInt8]

    fileprivate init(_ text: String) {
      self.text = text
      var parts: [(words: [UInt8], name: String)] = []
      var rest = text[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        parts.append((Array(rest[..<open].utf8), String(rest[rest.index(after: open)..<close])))
        rest = rest[rest.index(after: close)...]
      }
      self.parts = parts
      self.rest = Array(rest.utf8)
    }

    /// Appends the text, each brace filled in by a function of its name.
    @inline(__always)
    func append(
      to bytes: inout [UInt8],
      filling: (_ name: String, _ bytes: inout [UInt8]) -> Void = { _, _ in }
    ) {
      for part in parts {
        bytes.append(contentsOf: part.words)
        filling(part.name, &bytes)
      }
      bytes.append(contentsOf: rest)
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
    guard !values.isEmpty else { return text(key, in: language) ?? key }
    return fill(key, in: language, pairs: values)
  }

  /// The text of a key with its braces filled in from pairs of a name and what it stands for.
  func fill(
    _ key: String, in language: Language, pairs: some Collection<(key: String, value: String)>
  ) -> String {
    var bytes: [UInt8] = []
    append(key, in: language, to: &bytes) { name, bytes in
      let value = pairs.first { $0.key == name }?.value
      bytes.append(contentsOf: (value ?? "{\(name)}").utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a key, each brace filled in by a function of its name; the key where no list has it.
  func append(
    _ key: String, in language: Language, to bytes: inout [UInt8],
    filling: (_ name: String, _ bytes: inout [UInt8]) -> Void = { _, _ in }
  ) {
    guard let template = template(key, language) else {
      return bytes.append(contentsOf: key.utf8)
    }
    template.append(to: &bytes, filling: filling)
  }

  /// The text of a key for a caller that fills it in often; one without braces that is the key where no list has it.
  func prepared(_ key: String, _ language: Language) -> Template {
    template(key, language) ?? Template(key)
  }

  /// The texts of all keys that begin with a prefix, by what stands behind it.
  func prepared(prefix: String, _ language: Language) -> [String: Template] {
    let own = language.isChinese ? english.merging(chinese) { _, own in own } : english
    var found: [String: Template] = [:]
    for (key, template) in own where key.hasPrefix(prefix) {
      found[String(key.dropFirst(prefix.count))] = template
    }
    return found
  }

  private func template(_ key: String, _ language: Language) -> Template? {
    language.isChinese ? chinese[key] ?? english[key] : english[key]
  }
}
