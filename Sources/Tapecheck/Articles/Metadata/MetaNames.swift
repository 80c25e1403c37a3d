/// The names of meta elements that say something of the article.
struct MetaNames: Sendable {
  /// What a meta element says.
  enum Field: String, Sendable {
    case published, modified, author, title, publisher, url, language, type, paywall, description
    /// A label of a card, and the value that it labels: their ranks are equal.
    case label, labelled
  }

  private var fields = WordMap<(field: Field, rank: Int)>()

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "meta-names") {
      guard let field = Field(rawValue: lexicon.value(row, "field")),
        let rank = Int(lexicon.value(row, "rank"))
      else { throw lexicon.error(row, "unknown field or rank") }
      for phrase in row.phrases { fields[WordHash.of(phrase.utf8)] = (field, rank) }
    }
  }

  /// What a name stands for, and how far it is trusted: 1 before 2.
  func field(_ name: ArraySlice<UInt8>) -> (field: Field, rank: Int)? {
    fields[WordHash.of(name)]
  }
}
