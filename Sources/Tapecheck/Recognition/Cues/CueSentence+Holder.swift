extension CueSentence {
  /// Who says the sentence: the subject of a verb of saying, or what stands behind "according to".
  func findHolder() -> Range<Int>? {
    for clause in clauses.indices {
      for index in clauses[clause].pieces {
        let end = clauses[clause].pieces.upperBound
        let piece = pieces[index]
        if piece.is(.according), let source = phrase(startingAt: index + 1, ceiling: end) {
          return name(in: source)
        }
        guard piece.isAny(CueScope.set(.attribution, .forecast, .opinion)),
          splitter.isPredicate(index)
        else { continue }
        if let source = phrase(endingBefore: index, floor: clauses[clause].pieces.lowerBound) {
          return name(in: source)
        }
        // "…, said Tom Lee": the source behind the verb.
        if piece.is(.attribution), let source = phrase(startingAt: index + 1, ceiling: end),
          pieces[source.head].contains(where: { $0.isName })
        {
          return name(in: source)
        }
      }
    }
    return closingHolder()
  }

  /// "Buy the dip: Deepak Mohoni": a name alone behind the last colon or dash.
  private func closingHolder() -> Range<Int>? {
    guard let mark = pieces.lastIndex(where: { $0.form == .colon || $0.form == .stop }), mark > 1,
      mark + 1 < pieces.count, pieces.count - mark <= 14
    else { return nil }
    let rest = (mark + 1)..<pieces.count
    guard pieces[mark + 1].isName, !rest.contains(where: { splitter.isPredicate($0) }) else {
      return nil
    }
    var end = mark + 1
    while end < pieces.count, isNominal(end) { end += 1 }
    return bytes(of: (mark + 1)..<end)
  }

  /// A source as written, without article; a person by name, where a title stands before it.
  private func name(in phrase: CuePhrase) -> Range<Int> {
    var start = phrase.head.lowerBound
    while start < phrase.head.upperBound - 1, isDeterminer(start) { start += 1 }
    // "Tom Lee, head of research": what stands behind the comma says who it is.
    if let comma = pieces[start..<phrase.head.upperBound].firstIndex(where: { $0.form == .comma }),
      comma > start, pieces[phrase.head].contains(where: { $0.is(.title) })
    {
      return bytes(of: start..<comma)
    }
    if let title = pieces[start..<phrase.head.upperBound].lastIndex(where: { $0.is(.title) }),
      title + 1 < phrase.head.upperBound
    {
      start = title + 1
    }
    return bytes(of: start..<phrase.head.upperBound)
  }
}
