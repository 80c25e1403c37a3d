/// Assembles typed claims from an article's recognised pieces, clause by clause.
///
/// The same code reads every language: it sees pieces and classes of words, never words.
public struct ClaimAssembler: Sendable {
  let vocabulary: ClaimVocabulary
  let directory: InstrumentDirectory
  let anaphora: AnaphoraResolver

  /// Creates an assembler from the lists `directions`, `claim-words`, `proxies` and `anaphora`.
  ///
  /// - Throws: ``LexiconError`` for a line that does not fit.
  public init(lexicon: Lexicon, directory: InstrumentDirectory) throws(LexiconError) {
    vocabulary = try ClaimVocabulary(lexicon: lexicon)
    self.directory = directory
    anaphora = try AnaphoraResolver(lexicon: lexicon, directory: directory)
  }

  /// The claims of an article, in order of place.
  ///
  /// - Parameters:
  ///   - article: The article with its recognised pieces.
  ///   - context: The publication, which decides what words such as "today" mean.
  /// - Returns: The claims, in order of place.
  /// - Complexity: O(*n*) in the tokens, times the bounded look-ahead of the clause splitter.
  public func assemble(_ article: RecognisedArticle, context: ReadingContext) -> [Claim] {
    var run = AssemblyRun(
      article: article, context: context, vocabulary: vocabulary, directory: directory,
      anaphora: anaphora)
    run.assemble()
    return run.claims
  }
}

/// One pass over an article, and what it remembers from sentence to sentence.
struct AssemblyRun {
  let article: RecognisedArticle
  /// The publication of the block at hand.
  private(set) var context: ReadingContext
  private let whole: ReadingContext
  let directory: InstrumentDirectory
  let anaphora: AnaphoraResolver
  let windows: WindowReader
  let frameReader: FrameReader
  let vocabulary: ClaimVocabulary
  let pieceReader: PieceReader
  private let splitter: ClauseSplitter
  let spans: PieceReader.Spans
  var claims: [Claim] = []
  /// What the last sentences were about, the newest last; at most eight.
  var recentSubjects: [Frame.Subject] = []
  /// The window that a heading set for what follows it.
  var headingWindow: ClaimWindow?
  /// Whether that was a line such as "For the week:", which holds for the lines of a list only.
  private var headsList = false
  /// The session that the article tells of, once the text named it.
  var storyDay: ClaimWindow?
  /// Whether the story's day was only named beside something else than a price.
  private var isStoryDayWeak = false
  /// Sentences of paragraphs that gave prices before any named its day.
  private var undatedSentences = 0
  /// The session that the paragraph at hand tells of.
  var paragraphDay: ClaimWindow?
  /// The span that a sentence of the paragraph began with, and that the next ones go on about.
  var paragraphWindow: ClaimWindow?
  /// The spans to date that the paragraph at hand speaks of.
  var paragraphKinds: [ClaimWindow.Kind] = []
  /// Whether the sentence before, in the same paragraph, was about a measure of prices and not a price.
  var toldOfMeasure = false
  /// What the sentence before was about, in the same paragraph.
  var paragraphSubjects: [Frame.Subject] = []
  /// The set of periods that a feature speaks of.
  var countedSet = CountedSet()
  /// Whether the headline says that the article tells of a morning session.
  var isOfMorning = false
  /// The month of every year that the article spoke of last.
  var toldPeriods: Claim.Periods?
  /// The spans to date that the headline and the headings speak of.
  var headKinds: [ClaimWindow.Kind] = []
  /// What the sentences of the paragraph were about so far, each once.
  var blockSubjects: [Frame.Subject] = []
  private var seenBlocks: Set<UInt64> = []
  private var groups = 0

  init(
    article: RecognisedArticle, context: ReadingContext, vocabulary: ClaimVocabulary,
    directory: InstrumentDirectory, anaphora: AnaphoraResolver
  ) {
    self.article = article
    self.context = context
    whole = context
    self.directory = directory
    self.anaphora = anaphora
    self.vocabulary = vocabulary
    windows = WindowReader(article: article)
    let pieceReader = PieceReader(vocabulary: vocabulary)
    self.pieceReader = pieceReader
    splitter = ClauseSplitter(isChinese: article.article.language != .english)
    spans = PieceReader.Spans(
      mentions: article.mentions, quantities: article.quantities, times: article.times,
      isHidden: { pieceReader.isHidden($0, in: article.text) })
    frameReader = FrameReader(
      article: article, directory: directory, vocabulary: vocabulary)
  }

  mutating func assemble() {
    var entry: Publication?
    for (position, block) in article.article.blocks.enumerated() {
      if block.published != entry {
        // Another entry of a live blog tells of its own session.
        entry = block.published
        context = whole.at(block.range.lowerBound)
        storyDay = nil
        undatedSentences = 0
        paragraphDay = nil
        headingWindow = nil
      }
      switch block.kind {
      case .disclaimer, .dateline: continue
      case .caption, .paragraph, .quote, .listItem, .headline, .heading, .dek:
        // The words of a caption and of its picture's description are one statement.
        if block.range.count > 24, !seenBlocks.insert(hash(of: block)).inserted { continue }
        assemble(block)
      case .table:
        let first = claims.count
        assemble(table: position)
        // A list of prices of goods is no report of a market.
        for index in claims.indices.dropFirst(first) where claims[index].subject == nil {
          claims[index].context = .report
        }
      }
    }
    dropStrayStatements()
    claims.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func hash(of block: Block) -> UInt64 {
    let text = article.text.text.utf8
    guard block.range.lowerBound >= 0, block.range.upperBound <= text.count else { return 0 }
    var hash = WordHash.empty
    for index in block.range { hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  private mutating func assemble(_ block: Block) {
    let tokens = article.text.tokenRange(ofBytes: block.range)
    guard !tokens.isEmpty else { return }
    paragraphWindow = nil
    paragraphSubjects = []
    blockSubjects = []
    toldOfMeasure = false
    paragraphKinds = []
    if block.kind == .paragraph || block.kind == .headline { paragraphDay = nil }
    if block.kind == .heading { (headingWindow, headsList) = (nil, false) }
    var sentence = firstSentence(endingAfter: tokens.lowerBound)
    if headsList, sentence < article.text.sentences.count,
      article.text.sentences[sentence].upperBound < tokens.upperBound
    {
      // A paragraph of several sentences goes on with the story.
      (headingWindow, headsList) = (nil, false)
    }
    while sentence < article.text.sentences.count {
      let range = article.text.sentences[sentence]
      if range.lowerBound >= tokens.upperBound { break }
      assemble(sentence: range.clamped(to: tokens), in: block)
      sentence += 1
    }
  }

  /// The index of the first sentence that ends behind a token.
  private func firstSentence(endingAfter token: Int) -> Int {
    var low = 0
    var high = article.text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if article.text.sentences[middle].upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private mutating func assemble(sentence tokens: Range<Int>, in block: Block) {
    let pieces = withDescriptions(
      withoutQuestion(
        withoutWirePrefix(
          pieceReader.pieces(of: tokens, in: article.text, spans: spans))))
    guard !pieces.isEmpty else { return }
    if setsWindow(pieces, in: block) { return }
    if block.kind == .headline || block.range.lowerBound == 0,
      pieces.contains(where: { $0.value(of: .snapshot) == "midday" })
    {
      isOfMorning = true
    }
    let clauses = splitter.split(pieces)
    var frames = clauses.map { frameReader.read($0, of: pieces) }
    fillIn(&frames, of: pieces)
    noteKinds(pieces, in: block)
    groups += 1
    let sentence = SentenceFrames(
      tokens: tokens, pieces: pieces, frames: frames, block: block.range, group: groups,
      attribution: AttributionReader(article: article).attribution(in: pieces))
    noteSet(sentence)
    if !sentence.isQuestion {
      emit(sentence)
    }
    remember(frames, in: block)
  }

  /// The pieces behind a wire's name and day with which a story begins: "… 1 September news, the Dow fell".
  private func withoutWirePrefix(_ pieces: [Piece]) -> [Piece] {
    guard
      let mark = pieces.prefix(12).firstIndex(where: { $0.is(.wire) }), mark > 0,
      case .time(let time) = pieces[mark - 1].kind, article.times[time].shape == .day,
      article.times[time].grain == .day
    else { return pieces }
    return Array(pieces[(mark + 1)...].drop { $0.kind == .comma })
  }

  /// What a Chinese sentence states before its last part asks: "the index rose 9%, is this the bottom?".
  private func withoutQuestion(_ pieces: [Piece]) -> [Piece] {
    guard article.article.language != .english, pieces.last?.kind == .question,
      let comma = pieces.lastIndex(where: { $0.kind == .comma }),
      !pieces[comma...].contains(where: isFigure), pieces[..<comma].contains(where: states),
      !pieces[..<comma].contains(where: { $0.is(.condition) })
    else { return pieces }
    return Array(pieces[..<comma])
  }

  /// Whether a piece is of a statement that prices settle: a figure, a record, a superlative.
  private func states(_ piece: Piece) -> Bool {
    isFigure(piece) || piece.is(.superlative) || piece.is(.record) || piece.is(.extreme)
  }

  private func isFigure(_ piece: Piece) -> Bool {
    if case .quantity = piece.kind { return true }
    return false
  }

  /// Whether a heading or a line that ends in a colon only sets the window of what follows.
  private mutating func setsWindow(_ pieces: [Piece], in block: Block) -> Bool {
    let times = pieces.compactMap { piece -> Int? in
      if case .time(let index) = piece.kind { return index }
      return nil
    }
    let endsInColon = pieces.last?.kind == .stop
    guard let time = times.first, endsInColon || block.kind == .heading, pieces.count <= 8,
      !pieces.contains(where: { $0.direction != nil })
    else { return false }
    headingWindow = windows.window(ofTime: time)
    headsList = endsInColon && block.kind != .heading
    return true
  }

  /// Notes that a paragraph speaks of the week, the month or the year.
  private mutating func noteKinds(_ pieces: [Piece], in block: Block) {
    for piece in pieces {
      var grain = piece.value(of: .grain)
      if case .time(let index) = piece.kind { grain = article.times[index].grain.rawValue }
      let kind: ClaimWindow.Kind? =
        switch grain {
        case "week": .wtd
        case "month": .mtd
        case "quarter": .qtd
        case "year": .ytd
        default: nil
        }
      if let kind, !paragraphKinds.contains(kind) { paragraphKinds.append(kind) }
    }
    switch block.kind {
    case .headline, .dek, .heading:
      for kind in paragraphKinds where !headKinds.contains(kind) { headKinds.append(kind) }
    default: break
    }
  }

  /// Whether a clause goes back behind the day that the paragraph tells of: "at Monday's close it had been …".
  private func isPluperfect(_ frame: Frame, before day: Day) -> Bool {
    guard let told = (paragraphDay ?? storyDay)?.from, day < told else { return false }
    return frame.words.contains { $0.word == .filler && $0.value == "pluperfect" }
  }

  /// Whether the sentence at hand counts or averages over a span that is over, and so sets none for the next:
  /// "January, in which it averaged …", "in 6 of the past 10 years".
  private func tellsHabit(_ window: ClaimWindow) -> Bool {
    guard window.kind != .ytd, window.kind != .mtd, window.kind != .wtd, window.kind != .qtd else {
      return false
    }
    return claims.reversed().prefix { $0.group == groups }.contains {
      $0.type == .statistic || $0.type == .frequency
    }
  }

  /// Notes what a sentence was about and which session it told of.
  private mutating func remember(_ frames: [Frame], in block: Block) {
    paragraphSubjects = frames.flatMap { $0.subjects }.reduce(into: []) { found, subject in
      if !found.contains(where: { $0.symbol == subject.symbol }) { found.append(subject) }
    }
    for subject in paragraphSubjects
    where !blockSubjects.contains(where: { $0.symbol == subject.symbol }) {
      blockSubjects.append(subject)
    }
    toldOfMeasure =
      frames.first?.words.contains { $0.word == .metric && $0.value == "ratio" } ?? false
    for frame in frames {
      for subject in frame.named where !subject.isProxy {
        recentSubjects.removeAll { $0.symbol == subject.symbol }
        recentSubjects.append(subject)
      }
    }
    // The quarter of a company's sales is no span of prices.
    if let first = frames.first, first.timeLeads, let index = first.times.first,
      !first.words.contains(where: { $0.word == .metric && $0.value.isEmpty }),
      let window = windows.window(ofTime: index), !tellsHabit(window)
    {
      switch window.kind {
      case .session, .asOf, .horizon, .unspecified, .since, .between: break
      default: paragraphWindow = window
      }
    }
    if recentSubjects.count > 8 { recentSubjects.removeFirst(recentSubjects.count - 8) }
    for frame in frames {
      // The day of a peak is not the story's.
      if distanceFigure(in: frame) != nil { continue }
      let namesDay = frame.times.contains {
        article.times[$0].event == nil && windows.window(ofTime: $0)?.kind == .session
      }
      for index in frame.times {
        guard let window = windows.window(ofTime: index), window.kind == .session,
          let day = window.from, day <= context.marketDay, frame.clause.joint != .relative,
          !frame.fromTimes.contains(index), !isName(time: index),
          article.times[index].event == nil
            || article.article.language == .english && !namesDay,
          !isPluperfect(frame, before: day)
        else { continue }
        paragraphDay = window
        paragraphWindow = nil
        // A report that began with the last session's prices only looks back to an earlier one.
        let looksBack = undatedSentences > 1 && day < context.lastClosed
        let isWeak = frame.subjects.isEmpty || frame.isExternal
        // "Tariffs were announced last Friday. Yesterday the index fell 13%": the price's day wins.
        let isLater = storyDay?.from.map { $0 < day } ?? true
        if storyDay == nil || isStoryDayWeak && !isWeak && isLater, !looksBack,
          day >= context.reference.advanced(by: -7)
        {
          storyDay = window
          isStoryDayWeak = isWeak
        }
      }
    }
    if block.kind == .paragraph, storyDay == nil, paragraphDay == nil,
      frames.contains(where: { frame in
        !frame.subjects.isEmpty && frame.times.isEmpty
          && frame.figures.contains { $0.role == .change || $0.role == .level }
      })
    {
      undatedSentences += 1
    }
  }
}

/// The frames of one sentence and what holds for all of them.
struct SentenceFrames {
  var tokens: Range<Int>
  var pieces: [Piece]
  var frames: [Frame]
  /// The bytes of the block that the sentence stands in.
  var block: Range<Int>
  var group: Int
  /// Who says the sentence, as written.
  var attribution: String?

  /// Whether the sentence asks.
  var isQuestion: Bool {
    pieces.last?.kind == .question || frames.contains { $0.isQuestion }
  }

  /// The direction of the nearest clause before one.
  func direction(before position: Int) -> Claim.Polarity? {
    frames[..<position].last { $0.direction != nil }?.direction?.polarity
  }

  /// Whether any frame holds a word of a class.
  func has(_ word: ClaimWord) -> Bool { frames.contains { $0.has(word) } }
}
