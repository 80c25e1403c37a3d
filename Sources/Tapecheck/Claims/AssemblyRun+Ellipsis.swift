extension AssemblyRun {
  /// Fills in what clauses leave out: subjects carried over or named by "it", verbs said once for a list.
  func fillIn(_ frames: inout [Frame], of pieces: [Piece]) {
    for index in frames.indices {
      if !resolveReference(of: index, in: &frames, pieces) {
        resolveSubject(of: index, in: &frames)
      }
      carryDirection(to: index, in: &frames)
      spreadObjects(of: index, in: &frames)
    }
  }

  private func resolveSubject(of index: Int, in frames: inout [Frame]) {
    guard frames[index].subjects.isEmpty, !frames[index].isExternal else { return }
    if frames[index].has(.pluralAnaphor) {
      frames[index].subjects = pluralSubjects(before: index, in: frames)
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

  func carried(_ subject: Frame.Subject) -> Frame.Subject {
    var subject = subject
    subject.basis = .carried
    return subject
  }

  /// The instrument that "the index" or "its shares" stands for: the nearest one of a fitting kind.
  private func antecedent(
    of kind: String, before index: Int, in frames: [Frame]
  ) -> Frame.Subject? {
    if let symbol = Symbol(kind), directory[symbol] != nil {
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
      !value.hasPrefix("?") || (named.count < 3 && !frameReader.namesForeignIndex)
    {
      let symbols = value.drop { $0 == "?" }.split(separator: ",").compactMap { Symbol(String($0)) }
      return symbols.map { Frame.Subject(symbol: $0, named: nil, basis: .anaphora, mention: nil) }
    }
    return named.map {
      var subject = $0
      subject.basis = .anaphora
      return subject
    }
  }

  /// "The S&P 500 gained 1.1%, the Dow 0.9%": the verb is said once.
  private func carryDirection(to index: Int, in frames: inout [Frame]) {
    guard index > 0, frames[index].direction == nil, let direction = frames[index - 1].direction,
      !frames[index].subjects.isEmpty, !frames[index].isExternal,
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

  /// An object that is also the subject is none: "outperformed its own record".
  private func spreadObjects(of index: Int, in frames: inout [Frame]) {
    let subjects = frames[index].subjects
    frames[index].objects.removeAll { object in subjects.contains { $0.symbol == object.symbol } }
  }
}
