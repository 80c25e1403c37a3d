/// The names of members by which a page's state gives an article.
struct StateKeys: Sendable {
  enum Field: String, Sendable {
    case body, headline, dek, published, modified, author
  }

  private var fields: [UInt64: Field] = [:]

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "state-keys") {
      guard let field = Field(rawValue: lexicon.value(row, "field")) else {
        throw lexicon.error(row, "unknown field \"\(lexicon.value(row, "field"))\"")
      }
      for phrase in row.phrases { fields[WordHash.of(phrase.utf8)] = field }
    }
  }

  /// What a member's name stands for, whatever its capitals and the marks between its words.
  func field(_ name: ArraySlice<UInt8>) -> Field? {
    guard !name.isEmpty, name.count <= 32 else { return nil }
    return fields[
      WordHash.of(name.lazy.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") })]
  }
}
