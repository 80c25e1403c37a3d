import Tapecheck
import TapecheckTesting
import Testing

/// Sentences read for their mood, and cues written so that a table can hold them.
enum CueSupport {
  private static let opened = Result { () throws -> Checker in
    try Checker(lexicon: BundledData.lexicon(), tape: BundledData.tape())
  }

  /// A text with its cues and judgements.
  static func read(
    _ text: String, language: Language = .english, entity: String? = nil
  ) throws -> AnnotatedArticle {
    var page = Page(text: text)
    page.language = language
    return try opened.get().check(page, parts: [.cues, .sentiment], entity: entity)
  }

  /// The label of a text, or of one entity in it.
  static func label(
    _ text: String, language: Language = .english, entity: String? = nil
  ) throws -> Judgement.Label {
    let sentiment = try #require(read(text, language: language, entity: entity).sentiment)
    return sentiment.entity?.judgement.label ?? sentiment.article.label
  }
}
