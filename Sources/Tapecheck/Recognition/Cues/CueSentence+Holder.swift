extension CueSentence {
  /// Who says the sentence: the subject of a verb of saying, or what stands behind "according to".
  func findHolder() -> Range<Int>? {
    for clause in clauses.indices {
      for index in clauses[clause].pieces {
        let end = clauses[clause].pieces.upperBound
        switch pieces[index].scope {
        case .according:
          if let source = phrase(startingAt: index + 1, ceiling: end) { return name(in: source) }
        case .attribution, .forecast, .opinion:
          guard splitter.isPredicate(index) else { continue }
          if let source = phrase(endingBefore: index, floor: clauses[clause].pieces.lowerBound) {
            return name(in: source)
          }
          // "…, said Tom Lee": the source behind the verb.
          if pieces[index].scope == .attribution,
            let source = phrase(startingAt: index + 1, ceiling: end), isNamed(source)
          {
            return name(in: source)
          }
        default: break
        }
      }
    }
    return nil
  }

  private func isNamed(_ phrase: CuePhrase) -> Bool {
    pieces[phrase.head].contains { $0.isName }
  }

  /// A source as written, without article; a person by name, where a title stands before it.
  private func name(in phrase: CuePhrase) -> Range<Int> {
    var start = phrase.head.lowerBound
    while start < phrase.head.upperBound - 1, isDeterminer(start) { start += 1 }
    if let title = pieces[start..<phrase.head.upperBound].lastIndex(where: { $0.scope == .title }),
      title + 1 < phrase.head.upperBound
    {
      start = title + 1
    }
    return bytes(of: start..<phrase.head.upperBound)
  }
}
