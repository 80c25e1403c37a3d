/// The front door: a page goes in, an annotated article comes out.
///
/// Many tasks can share a checker; it holds the word lists and the tape, and loads each
/// price series once, when an article first needs it.
///
/// A class though it never changes: each article's task takes a copy, and of a value that took longer than a headline.
public final class Checker: Sendable {
  private let lexicon: Lexicon
  private let tape: Tape
  private let reader: PageReader
  private let instruments: InstrumentRecogniser
  private let times: TimeRecogniser
  private let quantities: QuantityRecogniser
  private let cues: CueRecogniser
  private let assembler: ClaimAssembler
  private let verifier: Verifier
  private let consistency: ConsistencyChecker
  private let summarizer: Summarizer

  /// Bytes of text past which nothing is annotated.
  ///
  /// The longest articles have a quarter of it; a megabyte of nothing but names and figures makes a record of 110 MB
  /// and takes 540 MB to do so.
  private static let longestText = 384 << 10

  /// Creates a checker of word lists and prices; without tolerances of the caller's own, those of the lists hold.
  ///
  /// - Throws: ``LexiconError`` naming file and line of an entry that does not fit.
  public init(
    lexicon: Lexicon, tape: Tape, tolerances: Tolerances? = nil
  ) throws(LexiconError) {
    self.lexicon = lexicon
    self.tape = tape
    reader = try PageReader(lexicon: lexicon)
    instruments = try InstrumentRecogniser(lexicon: lexicon)
    times = try TimeRecogniser(lexicon: lexicon)
    quantities = try QuantityRecogniser(lexicon: lexicon)
    cues = try CueRecogniser(lexicon: lexicon)
    assembler = try ClaimAssembler(lexicon: lexicon, directory: instruments.directory)
    let phrases = try Phrases(lexicon: lexicon)
    verifier = try Verifier(
      tape: tape, directory: instruments.directory, lexicon: lexicon, phrases: phrases,
      tolerances: tolerances)
    consistency = try ConsistencyChecker(
      lexicon: lexicon, directory: instruments.directory, tolerances: verifier.tolerances,
      phrases: phrases)
    summarizer = Summarizer(phrases: phrases)
  }

  /// Reads a page without annotating it.
  ///
  /// - Throws: ``CheckError/reading(_:)`` for an input that is no page.
  /// - Complexity: O(*n*) in the bytes of the page.
  public func read(_ page: Page) throws(CheckError) -> Article {
    var page = page
    if page.latestDay == nil { page.latestDay = tape.dataset.lastSession }
    do {
      return try reader.read(page)
    } catch {
      throw .reading(error)
    }
  }

  /// Reads a page and annotates it.
  ///
  /// - Parameters:
  ///   - page: The page or plain text.
  ///   - parts: The parts of the record that are wanted; what they need is worked out too.
  ///   - entity: The words of one entity to judge by itself, where that is wanted.
  /// - Returns: The article with the parts that were asked for.
  /// - Throws: ``CheckError`` for an input that is no page, or a price series that is broken.
  /// - Complexity: O(*n*) in the bytes of the page and in the rows of the series that it names.
  public func check(
    _ page: Page, parts: AnnotatedArticle.Parts = .all, entity: String? = nil
  ) throws(CheckError) -> AnnotatedArticle {
    try check(try read(page), parts: parts, entity: entity, language: page.language)
  }

  /// Annotates an article that was read before.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - parts: The parts of the record that are wanted; what they need is worked out too.
  ///   - entity: The words of one entity to judge by itself, where that is wanted.
  ///   - language: The language of the summary, where it is not to be the article's.
  /// - Returns: The article with the parts that were asked for.
  /// - Throws: ``CheckError`` for a price series that is broken.
  /// - Complexity: O(*n*) in the bytes of the text and in the rows of the series that it names.
  public func check(
    _ article: Article, parts: AnnotatedArticle.Parts = .all, entity: String? = nil,
    language: Language? = nil
  ) throws(CheckError) -> AnnotatedArticle {
    guard article.text.utf8.count > Checker.longestText else {
      return try annotate(article, parts, entity, language)
    }
    var beginning = article.beginning(Checker.longestText)
    beginning.warnings.append(
      Warning(
        .parseLimited,
        "The text is so long that only its first \(beginning.text.utf8.count) bytes were annotated."
      ))
    var annotated = try annotate(beginning, parts, entity, language)
    annotated.article = article
    return annotated
  }

  private func annotate(
    _ article: Article, _ parts: AnnotatedArticle.Parts, _ entity: String?, _ language: Language?
  ) throws(CheckError) -> AnnotatedArticle {
    var annotated = AnnotatedArticle(article: article)
    annotated.warnings = article.warnings
    let text = lexicon.scan(article.text, language: article.language)
    let context = context(of: article)
    let wantsMood = !parts.isDisjoint(with: [.cues, .sentiment, .summary])
    let mayHoldCues = wantsMood && cues.mayFind(in: text)
    if mayHoldCues || !parts.isSubset(of: [.cues, .sentiment]) {
      annotated.mentions = instruments.recognise(
        text, links: article.links, day: article.published?.day)
    }
    if mayHoldCues || !parts.isDisjoint(with: [.times, .quantities, .claims, .summary]) {
      annotated.times = times.recognise(text, mentions: annotated.mentions, context: context)
      annotated.quantities = quantities.recognise(
        text, mentions: annotated.mentions, times: annotated.times)
    }
    let recognised = RecognisedArticle(
      article: article, text: text, mentions: annotated.mentions, times: annotated.times,
      quantities: annotated.quantities)
    if !parts.isDisjoint(with: [.claims, .summary]) {
      let claims = assembler.assemble(recognised, context: context)
      do {
        annotated.claims = try verifier.verify(claims, of: recognised, context: context)
      } catch {
        throw .tape(error)
      }
      annotated.warnings += consistency.warnings(of: recognised, claims: annotated.claims)
      annotated.coverage.claims = annotated.claims.count
      annotated.coverage.settled = annotated.claims.count { $0.verdict.isSettled }
    }
    if wantsMood {
      let places = entity.map {
        EntityFinder(text: text).places(
          of: lexicon.scan(SourceText($0), language: article.language))
      }
      if mayHoldCues { annotated.cues = cues.recognise(recognised, entity: places ?? []) }
      annotated.sentiment = SentimentJudge().judge(annotated.cues, in: text)
      if let entity {
        annotated.sentiment?.entity = (
          entity, SentimentJudge().judge(annotated.cues, entity: places ?? [], in: text)
        )
      }
    }
    annotated.coverage.figures = annotated.quantities.count
    if parts.contains(.summary) {
      let outline = SummaryOutline(of: annotated)
      annotated.summary = summarizer.summarize(annotated, outline: outline, language: language)
      annotated.outline = outline
    }
    return annotated
  }

  /// What the words of an article are read against.
  ///
  /// An article without a date is read as of the dataset's last session, and says so in a warning of
  /// the reader's.
  private func context(of article: Article) -> ReadingContext {
    let calendar = SessionCalendar.newYork
    let published = article.published
    let fallback = tape.dataset.lastSession ?? Day(number: 0)
    var context = ReadingContext(
      reference: published?.day ?? fallback, instant: published?.instant,
      outletZone: article.outletZone, calendar: calendar)
    var last: Publication?
    for block in article.blocks {
      guard let own = block.published else { continue }
      // The blocks of one entry follow each other.
      if own == last, let end = context.parts.indices.last {
        let range = context.parts[end].range
        context.parts[end].range = range.lowerBound..<block.range.upperBound
        continue
      }
      last = own
      let entry = ReadingContext(
        reference: own.day, instant: own.instant, outletZone: article.outletZone,
        calendar: calendar)
      context.parts.append((block.range, entry))
    }
    return context
  }
}
