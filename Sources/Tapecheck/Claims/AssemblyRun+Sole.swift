extension AssemblyRun {
  /// Emits "the only index to rise": every other one of the set went the other way.
  ///
  /// Where the words name no set, it is the indexes of the same market that the paragraph names.
  mutating func emitSole(_ position: Int, in sentence: SentenceFrames) {
    let frame = sentence.frames[position]
    guard let value = frame.value(of: .sole), let word = SoleWord(value), !frame.isNegated,
      let subject = frame.subjects.first, frame.subjects.count == 1,
      let instrument = directory[subject.symbol], instrument.kind == .index
    else { return }
    let set = word.symbols.isEmpty ? indexes(like: instrument, in: sentence.block) : word.symbols
    let others = set.filter { $0 != subject.symbol }
    let window = window(of: position, in: sentence)
    guard !others.isEmpty, isSessionKind(window.kind) || window.from != nil else { return }
    var claim = claim(
      .divergence, .oppositeSign, subject: subject, position: position, window: window,
      in: sentence)
    claim.polarity = word.polarity
    claim.objects = others
    claims.append(claim)
  }

  /// The indexes in the currency of one that a block of these bytes names, each once.
  private func indexes(like instrument: Instrument, in block: Range<Int>) -> [Symbol] {
    var found: [Symbol] = []
    for mention in article.mentions
    where block.contains(mention.range.lowerBound) && mention.role == .subject {
      guard let other = directory[mention.symbol], other.kind == .index,
        other.currency == instrument.currency, !found.contains(mention.symbol)
      else { continue }
      found.append(mention.symbol)
    }
    return found
  }
}
