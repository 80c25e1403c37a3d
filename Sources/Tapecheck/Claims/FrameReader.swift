/// Reads a clause's pieces into a frame, left to right, in one pass.
struct FrameReader {
  let article: RecognisedArticle
  let directory: InstrumentDirectory
  let vocabulary: ClaimVocabulary
  /// Whether the article names an index of another market than New York's.
  let namesForeignIndex: Bool

  init(
    article: RecognisedArticle, directory: InstrumentDirectory, vocabulary: ClaimVocabulary
  ) {
    self.article = article
    self.directory = directory
    self.vocabulary = vocabulary
    namesForeignIndex = article.mentions.contains { mention in
      let instrument = directory[mention.symbol]
      return instrument?.kind == .index && instrument?.currency != "USD"
    }
  }

  /// The frame of a clause.
  ///
  /// - Complexity: O(*n*) in the clause's pieces.
  func read(_ clause: Clause, of pieces: [Piece]) -> Frame {
    let run = Array(pieces[clause.pieces])
    var frame = Frame(clause: clause, run: run)
    var state = State()
    for (position, piece) in run.enumerated() {
      read(piece, at: position, in: run, &state, &frame)
    }
    if frame.direction == nil, let trailing = state.pendingNoun { frame.direction = trailing }
    finish(&frame, state)
    frame.superlatives = superlatives(in: run).filter { !state.passed.contains($0.piece) }
    return frame
  }

  /// What the pass over a clause remembers.
  struct State {
    /// Whether a word of direction, a record word or a figure was read.
    var seenPredicate = false
    /// Whether the head noun of the subject is known to be none that prices settle.
    var hasMetric = false
    /// Content words before the predicate that name nothing known, outside commas.
    var unknownBefore = 0
    /// Those of them behind the last comma.
    var unknownSinceComma = 0
    var sawComma = false
    /// Whether instruments that follow are examples, not what the clause is about.
    var namesExamples = false
    /// Content words directly behind the last mention.
    var unknownAfterMention = 0
    /// Content words behind the last mention, before it is known whether they are a noun or a verb.
    var pending = UnknownRun()
    /// Who says the clause, where it begins with a name: "JPMorgan said profit fell".
    var source: Frame.Subject?
    /// Whether the next instrument is what the clause is about, whatever stands before it.
    var renews = false
    /// Whether the words at hand say who did it to the subject: "weighed down by …" before a Chinese verb.
    var isInAgent = false
    /// The position of an instrument that stands directly behind unknown Han characters.
    var hanBefore: Int?
    /// The mark that gives the next figure its role.
    var mark: ClaimWord?
    var commaDepth = 0
    var awaitsObject = false
    var isUpTo = false
    var pendingNoun: ClaimVocabulary.Direction?
    /// Whether the last content piece was a preposition behind an unknown noun: "analysts at …".
    var headBeforePreposition = false
    var seenPreposition = false
    /// The other side of a comparison, whose figure comes next: "compared with the S&P 500's 0.6%".
    var versus: Frame.Subject?
    /// The position of the word that leads to the other side: "compares with a rise of 2% in the Dow".
    var versusPiece: Int?
    /// That figure's position among the clause's figures.
    var versusFigure: Int?
    /// Whether a record was named that a level may follow: "at an all-time high of 40,954".
    var isRecordLevel = false
    /// Whether an unknown noun stands before a preposition, and so heads what follows.
    var unknownLedByPreposition = false
    var depth = 0
    /// Whether "is" stands behind the subject, so that the nouns behind it are not the subject's head.
    var seenCopula = false
    /// The position of the last subject.
    var lastSubject: Int?
    /// Whether a figure that follows is only what another is measured by: "worse than the 19% of 1987".
    var isAfterThan = false
    /// Whether what follows belongs to another event that the clause only mentions: "after the 4% of Monday".
    var isAside = false
    /// Whether that holds only up to the next comma: Chinese "second only to the 936 points of Monday".
    var isAsideToComma = false
    /// Whether the subject is a number of a set: "268 of the stocks".
    var isShareHead = false
    /// Whether the clause's head is the noun for a price: "the close for Apple was".
    var isPriceHead = false
    /// Whether the words at hand only describe the name that leads the block: "Micron — The memory maker …".
    var isDescribed = false
    /// The place of a word that an unknown verb stands before: "Boeing led the …".
    var behindVerb: Int?
    /// The pieces of an aside that tells of another day.
    var passed: Set<Int> = []
  }

  private func read(
    _ piece: Piece, at position: Int, in run: [Piece], _ state: inout State, _ frame: inout Frame
  ) {
    settleUnknown(before: piece, at: position, &state)
    if isOfAnotherDay(at: position, in: run, state) {
      state.passed.insert(position)
      return
    }
    if state.isInAgent {
      switch piece.kind {
      case .comma, .word(.postposition, _), .word(.causative, _): state.isInAgent = false
      case .word(.shut, let value): frame.words.append((.shut, value, position))
      case .quantity(let index):
        frame.figures.append(
          Frame.Figure(quantity: index, role: .free, polarity: nil, piece: position))
      default: break
      }
      return
    }
    switch piece.kind {
    case .mention(let index): take(mention: index, at: position, in: run, &state, &frame)
    case .proxy(let symbol):
      guard !state.seenPredicate || state.awaitsObject else { return }
      if state.sawComma, state.unknownSinceComma == 0 { state.unknownBefore = 0 }
      // Large caps of Shanghai are none that a New York index stands for.
      guard article.article.language == .english || !namesForeignIndex else {
        state.unknownBefore += 1
        return
      }
      let subject = Frame.Subject(
        symbol: symbol, named: nil, basis: .clause, mention: nil, isProxy: true)
      if state.awaitsObject {
        frame.objects.append(subject)
      } else if frame.subjects.isEmpty || state.renews {
        if state.renews { beginAnew(&state, &frame) }
        // "The Russell 2000 index of small stocks" names its subject already.
        frame.subjects.append(subject)
        frame.hasOwnSubject = true
      }
    case .quantity(let index): take(quantity: index, at: position, in: run, &state, &frame)
    case .time(let index): take(time: index, at: position, in: run, &state, &frame)
    case .direction(let direction): take(direction, at: position, in: run, &state, &frame)
    case .word(.open, _) where !isPriceOpen(at: position, in: run, frame): state.mark = nil
    case .word(let word, let value):
      frame.words.append((word, value, position))
      if word == .versus { state.versusPiece = position }
      // "Closed with a loss of 1%": how it closed, no event beside it.
      if word == .subordinate, value == "manner",
        state.mark == .close || isMannerOfMove(at: position, in: run)
      {
        return
      }
      take(word, in: run, &state, &frame)
      if word == .close, isHan(piece) { takeClose(behind: position, in: run, &frame) }
      // "Within the day the largest fall was 3%".
      if word == .superlative, isHan(piece), frame.has(.snapshot),
        run[position...].prefix(3).contains(where: { $0.direction?.part == .noun })
      {
        state.isUpTo = true
      }
      if word == .aside, isHan(piece), !state.isAside {
        state.isAside = true
        state.isAsideToComma = true
      }
      // "The session low was seen at 19,706" is one word in Chinese.
      if word == .intradayHigh || word == .intradayLow, state.mark == nil,
        isHan(piece) || value == "at"
      {
        state.mark = .to
      }
      if word == .anaphor, value == "stock", isLedByUnknown(position, in: run) {
        // "Spanish shares fell": shares of no one known.
        state.hasMetric = true
      }
      switch word {
      case .content, .nounEnding, .marketNoun, .breadth, .occasion:
        takeNoun(isEnding: word == .nounEnding, &state, frame)
      default: break
      }
      // "As low as 4,219": the extreme is a level, not the size of a move.
      if word == .upTo, !value.isEmpty { state.mark = .to }
    case .comma:
      frame.commas.append(position)
      state.isDescribed = false
      if state.awaitsObject, frame.objects.isEmpty, article.article.language == .english {
        state.awaitsObject = false
      }
      if state.isAsideToComma {
        state.isAside = false
        state.isAsideToComma = false
      }
      state.unknownSinceComma = 0
      state.sawComma = true
      state.isShareHead = state.isShareHead && !startsWithPreposition(run)
      state.namesExamples = false
      // "Counted from its record, the index …": a phrase without subject and figure only leads to them.
      if article.article.language != .english, frame.subjects.isEmpty, frame.direction == nil,
        frame.figures.isEmpty
      {
        state.seenPredicate = false
      }
      if !state.seenPredicate, !frame.subjects.isEmpty { state.commaDepth ^= 1 }
      if state.mark != .or { state.mark = nil }
    case .question: frame.isQuestion = true
    case .open: state.depth += 1
    case .close: state.depth -= 1
    case .other:
      state.mark = nil
      guard !state.isDescribed else { return }
      guard !state.seenPredicate, state.commaDepth == 0, state.depth == 0 else { return }
      if frame.subjects.isEmpty {
        state.unknownBefore += 1
        state.unknownSinceComma += 1
      } else {
        guard !state.seenCopula || isHan(piece), !isSeat(at: position, in: run, state) else {
          return
        }
        state.pending.take(isHan: isHan(piece))
      }
    case .possessive:
      if state.isDescribed { state.isDescribed = false }
      frame.possessives.insert(position)
      if isHan(piece), !frame.subjects.isEmpty { state.pending.takePossessive() }
    case .stop:
      state.isDescribed = isDescribed(behind: position, in: run, state)
      if !state.seenPredicate, isColon(piece), !state.isDescribed { state.renews = true }
    case .mark: break
    }
  }

  private func take(
    _ direction: ClaimVocabulary.Direction, at position: Int, in run: [Piece], _ state: inout State,
    _ frame: inout Frame
  ) {
    let isPossessed = position > 0 && run[position - 1].kind == .possessive
    if direction.part == .noun || isPossessed {
      // "a 3% gain", "snapped its slide": a noun says the direction of the figure before or behind it.
      state.pendingNoun = direction
      frame.nouns.append((direction.polarity, position))
      let place = run[..<position].lastIndex { $0.tokens != run[position].tokens } ?? position
      if let last = frame.figures.last, last.piece >= place - 2,
        last.polarity == nil || last.piece >= place - 1,
        last.role != .level, last.role != .share, isSize(article.quantities[last.quantity]),
        !state.isAside
      {
        frame.figures[frame.figures.count - 1].polarity = direction.polarity
        // "Compared with a 0.6% gain for the S&P 500" says nothing of the subject.
        if last.role != .from { frame.figures[frame.figures.count - 1].role = .change }
        if frame.direction == nil { frame.direction = direction }
      }
      state.mark = nil
      return
    }
    if let last = frame.figures.last, direction.part == .adverb, last.piece >= position - 2,
      last.role == .free, canBeChange(article.quantities[last.quantity])
    {
      // "3% higher": the figure stands before its word.
      frame.figures[frame.figures.count - 1].role = .change
      frame.figures[frame.figures.count - 1].polarity = direction.polarity
    }
    if frame.direction == nil {
      frame.direction = direction
      // "Left it behind or ahead" says nothing.
      let isOption = position > 0 && run[position - 1].is(.or)
      frame.isVerbOfSubject = !isOption && state.lastSubject.map { position - $0 <= 6 } ?? true
      frame.isNegated = isNegated(at: position, in: run)
      frame.isPerfect = run[..<position].suffix(2).contains { $0.is(.perfect) }
      frame.isVerbal = direction.part != .noun
    } else if frame.figures.isEmpty, direction.part == .adverb || leadsToEnd(position, in: run) {
      // "Recovered to finish down 0.4%": how it ended wins.
      frame.direction = direction
    }
    state.seenPredicate = true
    state.mark = nil
    // "A jump in yields sent the index down 2%": the verb behind the noun has the last word.
    state.pendingNoun = nil
  }

  private func take(
    _ word: ClaimWord, in run: [Piece], _ state: inout State, _ frame: inout Frame
  ) {
    switch word {
    case .from where frame.words.last?.value == "behind":
      // "With the start of the year compared": Chinese puts the word behind the day.
      if let last = frame.times.last { frame.fromTimes.insert(last) }
      state.seenPredicate = state.seenPredicate && !frame.subjects.isEmpty
    case .to, .at, .from, .by, .or, .versus:
      state.mark = word
      if word == .at {
        state.seenPreposition = true
        if state.unknownBefore > 0 { state.unknownLedByPreposition = true }
      }
    case .above, .below: if state.mark == nil { state.mark = word }
    case .upTo: state.isUpTo = true
    case .example:
      state.namesExamples = true
      if state.seenPredicate { state.isAside = true }
    case .compare, .than, .moreThan, .lessThan:
      if word == .than, !frame.figures.isEmpty { state.isAfterThan = true }
      state.seenPredicate = true
      state.awaitsObject = true
    case .copula:
      state.seenCopula = !frame.subjects.isEmpty
      if state.isPriceHead { state.mark = .close }
    case .metric where state.seenCopula: break
    case .metric:
      if !state.seenPredicate { state.hasMetric = true }
      frame.hasOwnSubject = frame.hasOwnSubject || !state.seenPredicate
    case .anaphor, .pluralAnaphor:
      if !state.seenPredicate { frame.hasOwnSubject = true }
    case .prep:
      state.seenPreposition = true
      if state.unknownBefore > 0 { state.unknownLedByPreposition = true }
      // "At its close of $240": the preposition leads from the close to its level.
      // and "at a record of 5,048" from the record to its own.
      if state.mark != .from, state.mark != .close, !state.isRecordLevel { state.mark = nil }
    case .since where article.article.language == .english:
      if state.seenPredicate || frame.words.count == 1, !isOfRank(frame) {
        frame.isSinceEvent = true
      }
    // "Has tripled since its debut": since when the rows would say, the words do not.
    case .ever where frame.words.last?.value == "since" && !isOfRank(frame):
      frame.isSinceEvent = true
    case .agent: if !state.seenPredicate { state.isInAgent = true }
    // "Hedge funds that short the index": what the clause behind the head names is not its subject.
    case .relative:
      if !state.seenPredicate, frame.subjects.isEmpty, state.unknownBefore > 0 {
        state.unknownLedByPreposition = true
      }
    // "Friday's close left the Dow 4.3% below its record": what the close did to another.
    case .causative where state.isPriceHead:
      (state.isPriceHead, state.seenPredicate, state.mark) = (false, false, nil)
      state.renews = true
    case .topic, .causative: if !state.seenPredicate { state.renews = true }
    case .postposition:
      // "After its report", "weighed down by": what the words before it say is no head.
      if !state.seenPredicate, !frame.subjects.isEmpty {
        state.pending = UnknownRun()
        state.hasMetric = false
      }
    // "Ending just shy of 44,000": the level behind it is the clause's own.
    case .aside where state.mark == .close: break
    // "In a correction, usually defined as a drop of 10%": what the word means is no move.
    case .define where article.article.language == .english && state.seenPredicate:
      state.isAside = true
    case .subordinate, .aside, .dayOffset: if state.seenPredicate { state.isAside = true }
    case .close where isLeadingClose(frame, in: run):
      // "At Monday's close the index was 9% below its peak": when, not what.
      state.mark = nil
    case .close, .touch, .cross, .open:
      if word == .close, !state.seenPredicate, frame.subjects.isEmpty, state.unknownBefore == 0 {
        state.isPriceHead = true
      }
      state.seenPredicate = true
      state.mark = word
    case .record where state.mark.map { [.to, .at, .touch, .close].contains($0) } ?? false:
      state.seenPredicate = true
      state.isRecordLevel = true
    case .record, .extreme, .snap, .occur, .diverge, .multiple, .superlative:
      state.seenPredicate = true
      state.mark = nil
    case .attribution: if !state.seenPredicate { beginAnew(&state, &frame) }
    // "The Dow's top gainer was Boeing": the index only owns the place.
    case .leader where !state.seenPredicate:
      if frame.subjects.allSatisfy({ directory[$0.symbol]?.kind == .index }) {
        beginAnew(&state, &frame)
        frame.speakers = []
      }
    case .forecast:
      // "A strategist at … expects the index": what is expected comes behind the verb, but not in "it is expected".
      if frame.direction == nil, frame.figures.isEmpty, !state.seenPredicate, !state.seenCopula,
        frame.words.last?.value != "passive"
      {
        beginAnew(&state, &frame)
      } else {
        state.seenPredicate = true
        state.mark = nil
      }
    default: break
    }
  }
}
