/// A piece of a sentence that claims are made of, in order of place.
struct Piece: Sendable, Equatable {
  /// What the piece is.
  enum Kind: Sendable, Equatable {
    /// An instrument, by its index among the article's mentions.
    case mention(Int)
    /// A group of shares for which an index stands in.
    case proxy(Symbol)
    /// A figure, by its index among the article's quantities.
    case quantity(Int)
    /// A day or span, by its index among the article's times.
    case time(Int)
    /// A word that says which way a price went.
    case direction(ClaimVocabulary.Direction)
    /// A word that holds a statement together, with its value.
    case word(ClaimWord, String)
    /// A comma, or the Chinese enumeration comma.
    case comma
    /// A mark that ends a clause: a semicolon, a dash, a colon.
    case stop
    /// An opening or closing parenthesis.
    case open, close
    /// The possessive `'s`.
    case possessive
    /// A question mark.
    case question
    /// Another mark, which says nothing to a claim.
    case mark
    /// A word that no list of claims knows.
    case other
  }
  var kind: Kind
  /// The piece's tokens.
  var tokens: Range<Int>

  /// Whether the piece names an instrument.
  var isNamed: Bool {
    if case .mention = kind { return true }
    return false
  }

  /// Whether the piece is a word of a class.
  func `is`(_ word: ClaimWord) -> Bool {
    if case .word(word, _) = kind { return true }
    return false
  }

  /// The value of a word of a class, or `nil` for any other piece.
  func value(of word: ClaimWord) -> String? {
    if case .word(word, let value) = kind { return value }
    return nil
  }

  /// The direction, or `nil` for any other piece.
  var direction: ClaimVocabulary.Direction? {
    if case .direction(let direction) = kind { return direction }
    return nil
  }
}
