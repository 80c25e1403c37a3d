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

  private static let recogniser = Result { () throws -> CueRecogniser in
    try CueRecogniser(lexicon: BundledData.lexicon())
  }

  /// The cues of a text by themselves, without the recognisers before them.
  static func cues(_ text: String) throws -> [Cue] {
    let source = SourceText(text)
    let scanned = try BundledData.lexicon().scan(source, language: .english)
    let block = Block(kind: .paragraph, range: 0..<source.utf8.count)
    return try recogniser.get().recognise(
      RecognisedArticle(
        article: Article(text: source, blocks: [block]), text: scanned, mentions: [], times: [],
        quantities: []))
  }
}
