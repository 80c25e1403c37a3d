extension AssemblyRun {
  /// Fills in what clauses leave out: subjects carried over or named by "it", verbs said once for a list.
  func fillIn(_ frames: inout [Frame], of pieces: [Piece]) {
    for index in frames.indices {
      if !resolveReference(of: index, in: &frames, pieces) {
        resolveSubject(of: index, in: &frames, pieces)
      }
      joinSubject(of: index, in: &frames, pieces)
      carryDirection(to: index, in: &frames)
      if frames[index].superlatives.isEmpty, frames[index].has(.superlative),
        !frames[index].isVerbal,
        let direction = frames[index].direction
      {
        frames[index].superlatives = frameReader.superlatives(
          in: Array(pieces[frames[index].clause.pieces]), carried: direction.polarity)
      }
      resolveObject(of: index, in: &frames)
      spreadObjects(of: index, in: &frames)
      carrySession(to: index, in: &frames, pieces)
    }
  }

  private func resolveSubject(
    of index: Int, in frames: inout [Frame], _ pieces: [Piece]
  ) {
    guard frames[index].subjects.isEmpty, !frames[index].isExternal else { return }
    if frames[index].has(.pluralAnaphor) {
      frames[index].subjects =
        isOfOtherPlace(frames[index], pieces) ? [] : pluralSubjects(before: index, in: frames)
      return
    }
    // "It was the stock's worst day": the words that say more decide.
    let kinds = frames[index].words.filter { $0.word == .anaphor }.map(\.value)
    if !kinds.isEmpty {
      // "Also lower was Tesla, whose shares slid": the shares of the one named last.
      if frames[index].clause.joint == .relative, index > 0,
        let named = frames[index - 1].lastNamed, kinds.contains(where: { fits(named, $0) })
      {
        frames[index].subjects = [carried(named)]
        return
      }
      let named = kinds.filter { $0 != "any" }
      if named == [AssemblyRun.described] {
        frames[index].subjects = describedSubject(before: index, in: frames).map { [$0] } ?? []
        frames[index].isExternal = frames[index].subjects.isEmpty
        return
      }
      // "The ratio of the two is 0.113. It was lower a week ago": what it stands for has no rows.
      if named.isEmpty, index == 0, toldOfMeasure {
        frames[index].isExternal = true
        return
      }
      for kind in named.isEmpty ? kinds : named {
        guard let found = antecedent(of: kind, before: index, in: frames) else { continue }
        frames[index].subjects = [found]
        break
      }
      if frames[index].subjects.isEmpty { frames[index].isExternal = true }
      return
    }
    if frames[index].value(of: .equity) == "stock", !frames[index].hasOwnSubject {
      // Chinese says "the share price" for "its share price".
      frames[index].subjects = antecedent(of: "stock", before: index, in: frames).map { [$0] } ?? []
      return
    }
    guard !frames[index].hasOwnSubject else { return }
    guard index > 0 else {
      if let subjects = subjectsAhead(in: frames) {
        frames[0].subjects = subjects
        return
      }
      // Chinese goes on about the one thing that the sentence before was about.
      if article.article.language != .english, paragraphSubjects.count == 1,
        frames[0].direction != nil
      {
        frames[0].subjects = paragraphSubjects.map { carried($0) }
      }
      return
    }
    let previous = frames[index - 1]
    switch frames[index].clause.joint {
    case .relative:
      if let last = previous.lastNamed ?? previous.subjects.last {
        frames[index].subjects = [carried(last)]
      }
      frames[index].isExternal = previous.isExternal && previous.lastNamed == nil
    case .coordinate, .contrast, .none, .subordinate, .condition:
      // Behind a relative clause the main one goes on: "the index, which is …, slipped".
      let main = frames[..<index].last { $0.clause.joint != .relative } ?? previous
      frames[index].subjects = main.subjects.map { carried($0) }
      // "Its volume doubled, closed up 2%": a measure of the price, of which the next clause goes on to speak.
      let isMeasured =
        !main.subjects.isEmpty && frames[index].direction != nil
        && main.words.contains { $0.word == .metric && !$0.value.isEmpty }
      frames[index].isExternal = main.isExternal && !isMeasured
    }
  }

  /// Whom a Chinese clause that only says what was before is about: "after it fell 1.6% the day before, the index
  /// rose".
  private func subjectsAhead(in frames: [Frame]) -> [Frame.Subject]? {
    guard article.article.language != .english, frames.count > 1, frames[1].hasOwnSubject,
      !frames[1].isExternal, !frames[1].subjects.isEmpty,
      let last = frames[0].run.last(where: { $0.kind != .comma }), last.is(.postposition)
    else { return nil }
    return frames[1].subjects.map { carried($0) }
  }

  /// "SPY closed at 614.91, with QQQ both at records": Chinese joins the one before to the one that "with" names.
  private func joinSubject(of index: Int, in frames: inout [Frame], _ pieces: [Piece]) {
    guard article.article.language != .english, index > 0, frames[index].subjects.count == 1,
      let both = frames[index].words.first(where: { $0.word == .both })?.piece,
      pieces[frames[index].clause.pieces].first(where: { $0.kind != .comma })?.is(.and) ?? false,
      both <= 5
    else { return }
    let earlier = frames[index - 1].subjects.filter {
      $0.symbol != frames[index].subjects[0].symbol
    }
    frames[index].subjects.insert(contentsOf: earlier.map { carried($0) }, at: 0)
  }

  func carried(_ subject: Frame.Subject) -> Frame.Subject {
    var subject = subject
    subject.basis = .carried
    return subject
  }

  /// The instrument that "the index" or "its shares" stands for: the nearest one of a fitting kind.
  private func antecedent(
    of kind: String, before index: Int, in frames: [Frame]
  ) -> Frame.Subject? {
    if let symbol = Symbol(kind), let instrument = directory[symbol] {
      // "The CSI 300 edged up; the blue-chip gauge …": in a text on another market it is that market's.
      let near = frames[..<index].flatMap(\.subjects) + paragraphSubjects
      if article.article.language == .english, !near.contains(where: { $0.symbol == symbol }),
        let other = near.first(where: { directory[$0.symbol]?.kind == .index }),
        directory[other.symbol]?.currency != instrument.currency
      {
        return Frame.Subject(symbol: other.symbol, named: nil, basis: .anaphora, mention: nil)
      }
      return Frame.Subject(symbol: symbol, named: nil, basis: .anaphora, mention: nil)
    }
    let earlier = frames[...index].flatMap { $0.named }
    var found: Frame.Subject?
    for subject in (recentSubjects + earlier).reversed() where fits(subject, kind) {
      if found == nil {
        found = subject
        found?.basis = .anaphora
        found?.alternatives = []
      } else if found?.symbol != subject.symbol, found?.alternatives.count ?? 0 < 3 {
        found?.alternatives.append(subject.symbol)
      }
    }
    if let found { return found }
    // "The index" before any is named: the first one of the article.
    guard kind != "any" else { return nil }
    for (index, mention) in article.mentions.enumerated() where mention.role == .subject {
      let subject = Frame.Subject(
        symbol: mention.symbol, named: nil, basis: .anaphora, mention: index)
      if fits(subject, kind) { return subject }
    }
    return nil
  }

  private func fits(_ subject: Frame.Subject, _ kind: String) -> Bool {
    guard kind != "any" else { return true }
    return switch directory[subject.symbol]?.kind {
    case .index: kind == "index"
    case .stock: kind == "stock" || kind == "company"
    case .etf: kind == "fund" || kind == "stock"
    default: false
    }
  }

  /// The instruments that "both" or "the three indexes" stands for: the last ones named.
  private func pluralSubjects(before index: Int, in frames: [Frame]) -> [Frame.Subject] {
    let earlier = frames[..<index].flatMap { $0.subjects }
    // "They" stands for what the sentence before was about.
    let isThose = frames[index].value(of: .pluralAnaphor) == "those"
    if isThose, earlier.isEmpty, !paragraphSubjects.isEmpty {
      return paragraphSubjects.map { carried($0) }
    }
    let named = earlier.isEmpty ? recentSubjects.suffix(3) : earlier[...]
    // A question mark: only where no three were named does the phrase mean these.
    if let value = frames[index].value(of: .pluralAnaphor), !value.isEmpty, !isThose,
      !value.hasPrefix("?") || (named.count < 3 && meansNewYork(frames[index]))
    {
      let symbols = value.drop { $0 == "?" }.split(separator: ",").compactMap { Symbol(String($0)) }
      return symbols.map { Frame.Subject(symbol: $0, named: nil, basis: .anaphora, mention: nil) }
    }
    let isDealt = article.article.language != .english && frames[index].has(.respectively)
    let ordered = isDealt ? inOrderOfMention(Array(named)) : Array(named)
    return ordered.map { one in
      var subject = one
      subject.basis = .anaphora
      // "The three closed at …, … and …, respectively": their order is the article's, or another.
      if isDealt {
        subject.alternatives = ordered.map(\.symbol).filter { $0 != one.symbol }
      }
      return subject
    }
  }

  /// Instruments in the order in which an article first names them.
  private func inOrderOfMention(_ subjects: [Frame.Subject]) -> [Frame.Subject] {
    subjects.map { subject in
      (subject, article.mentions.firstIndex { $0.symbol == subject.symbol } ?? .max)
    }.sorted { $0.1 < $1.1 }.map { $0.0 }
  }

  /// Whether the indexes that a clause leaves unnamed are New York's: so is the index named last before it, or first
  /// behind it.
  private func meansNewYork(_ frame: Frame) -> Bool {
    guard frameReader.namesForeignIndex else { return true }
    if frame.words.contains(where: { $0.word == .filler && $0.value == "SPX" }) { return true }
    let indexes = article.mentions.filter { directory[$0.symbol]?.kind == .index }
    let nearest =
      indexes.last { $0.tokens.upperBound <= frame.tokens.lowerBound }
      ?? indexes.first { $0.tokens.lowerBound >= frame.tokens.upperBound }
    return nearest.map { directory[$0.symbol]?.currency == "USD" } ?? false
  }

  /// Whether words such as "the three major indexes" have another market beside them: "of Hong Kong stocks".
  private func isOfOtherPlace(_ frame: Frame, _ pieces: [Piece]) -> Bool {
    guard article.article.language == .english,
      let word = frame.words.first(where: { $0.word == .pluralAnaphor && !$0.value.isEmpty }),
      pieces.indices.contains(frame.clause.pieces.lowerBound + word.piece)
    else { return false }
    let tokens = pieces[frame.clause.pieces.lowerBound + word.piece].tokens
    let near = (tokens.lowerBound - 3)..<(tokens.upperBound + 3)
    return near.clamped(to: frame.tokens).contains { token in
      article.text.matches.matches(at: token).contains { match in
        vocabulary.meanings(of: match.entry)?.contains {
          if case .word(.place, _) = $0 { return true }
          return false
        } ?? false
      }
    }
  }

  /// "The S&P 500 gained 1.1%, the Dow 0.9%": the verb is said once.
  private func carryDirection(to index: Int, in frames: inout [Frame]) {
    guard index > 0, leavesDirectionOut(frames[index]),
      let direction = frames[index - 1].direction, !frames[index].subjects.isEmpty,
      !frames[index].isExternal,
      frames[index].clause.joint == .coordinate || frames[index].clause.joint == .contrast
    else { return }
    var carriedAny = false
    for position in frames[index].figures.indices {
      let figure = frames[index].figures[position]
      let quantity = article.quantities[figure.quantity]
      guard figure.role == .free, quantity.kind == .percent || quantity.kind == .points else {
        continue
      }
      frames[index].figures[position].role = .change
      frames[index].figures[position].polarity = direction.polarity
      carriedAny = true
    }
    if carriedAny { frames[index].direction = direction }
  }

  /// "After hours, Nvidia fell 2%, Tesla 3%": a part of the day that leads a Chinese sentence holds for its list.
  private func carrySession(to index: Int, in frames: inout [Frame], _ pieces: [Piece]) {
    guard article.article.language != .english, index > 0, frames[index].hasOwnSubject,
      frames[index].clause.joint == .coordinate || frames[index].clause.joint == .contrast,
      frames[index].times.isEmpty, frames[index].figures.contains(where: { $0.role == .change }),
      !frames[index].words.contains(where: { AssemblyRun.sessionWords.contains($0.word) }),
      !frames[index].has(.close), !frames[index].has(.open)
    else { return }
    let previous = frames[index - 1]
    let run = pieces[previous.clause.pieces]
    let name = run.firstIndex { $0.isNamed } ?? run.endIndex
    for word in previous.words where AssemblyRun.sessionWords.contains(word.word) {
      guard run.startIndex + word.piece < name else { continue }
      frames[index].words.append((word.word, word.value, 0))
    }
  }

  /// The words for parts of the day outside the session or before its end.
  private static let sessionWords: Set<ClaimWord> = [.premarket, .afterhours, .snapshot]

  /// Whether a clause has no word of direction for its figure: none at all, or only a noun behind a comma: "the
  /// Nasdaq 4.0%, its biggest monthly loss".
  private func leavesDirectionOut(_ frame: Frame) -> Bool {
    guard frame.direction != nil else { return true }
    guard article.article.language == .english, !frame.isVerbal,
      let figure = frame.figures.first(where: { $0.role == .free }),
      let comma = frame.commas.first(where: { $0 > figure.piece })
    else { return false }
    return frame.nouns.allSatisfy { $0.piece > comma } && !frame.superlatives.isEmpty
  }

  /// "Small caps beat it by 3.5 points": the other side is what was named last besides.
  private func resolveObject(of index: Int, in frames: inout [Frame]) {
    let frame = frames[index]
    guard frame.objects.isEmpty, !frame.subjects.isEmpty,
      let compare = frame.words.first(where: { $0.word == .compare })?.piece,
      frame.words.contains(where: {
        $0.word == .anaphor && $0.value == "any" && (1...2).contains($0.piece - compare)
      }), !frame.figures.contains(where: { $0.piece < compare })
    else { return }
    let own = Set(frame.subjects.map(\.symbol))
    let earlier = recentSubjects + frames[..<index].flatMap { $0.subjects }
    guard let found = earlier.last(where: { !own.contains($0.symbol) }) else { return }
    frames[index].objects = [carried(found)]
  }

  /// An object that is also the subject is none: "outperformed its own record".
  private func spreadObjects(of index: Int, in frames: inout [Frame]) {
    let subjects = frames[index].subjects
    frames[index].objects.removeAll { object in subjects.contains { $0.symbol == object.symbol } }
  }
}
