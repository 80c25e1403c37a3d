/// Something a reader of the record should know, short of a failure.
public struct Warning: Sendable, Equatable {
  /// The kinds of warning, as named in the record.
  public enum Code: String, Sendable, CaseIterable {
    case alienSentence = "alien_sentence"
    case likelyMistranslation = "likely_mistranslation"
    case leverageMismatch = "leverage_mismatch"
    case yearInferred = "year_inferred"
    case zoneAssumed = "zone_assumed"
    case dateMissing = "date_missing"
    case dateConflict = "date_conflict"
    case charsetGuessed = "charset_guessed"
    case charsetConflict = "charset_conflict"
    case badBytes = "bad_bytes"
    case parseLimited = "parse_limited"
    case paywalled
    case needsJS = "needs_js"
    case notAnArticle = "not_an_article"
    case liveQuote = "live_quote"
    case duplicateCaption = "duplicate_caption"
    case doubtfulRow = "doubtful_row"
    case calendarConflict = "calendar_conflict"
    case verbSize = "verb_size"
  }
  /// The kind of warning.
  public var code: Code
  /// One sentence for a person.
  public var message: String
  /// The UTF-8 bytes of the article's text that it is about, where there are such.
  public var range: Range<Int>?

  /// Creates a warning.
  public init(_ code: Code, _ message: String, at range: Range<Int>? = nil) {
    self.code = code
    self.message = message
    self.range = range
  }
}
