extension CueSentence {
  /// "Acme +5%, Orion -3%", "Acme (+5%)": a figure with its sign right behind a name, with no predicate
  /// before it.
  mutating func readSigned(at index: Int, in clause: Int) {
    let range = clauses[clause].pieces
    guard !used[index], index > range.lowerBound, let direction = sign(at: index),
      !(range.lowerBound..<index).contains(where: { splitter.isPredicate($0) })
    else { return }
    var end = index
    var floor = range.lowerBound
    if pieces[end - 1].form == .open {
      end -= 1
      floor = clause > 0 ? clauses[clause - 1].pieces.lowerBound : floor
    }
    while end > floor, pieces[end - 1].form == .time || pieces[end - 1].form == .joiner { end -= 1 }
    guard end > floor, isNominal(end - 1),
      let subject = signedSubject(endingBefore: end, floor: floor),
      hasName(subject) || polarity(of: subject) != nil
    else { return }
    let side = polarity(of: subject) ?? 1
    emit(
      index, direction > 0 ? vocabulary.plus : vocabulary.minus, direction * side, 2, clause,
      subject)
  }

  /// The thing right before a signed figure, without the items of the list before it.
  private func signedSubject(endingBefore end: Int, floor: Int) -> CuePhrase? {
    let comma = pieces[floor..<end].lastIndex { $0.form == .comma || $0.form == .quantity }
    return phrase(endingBefore: end, floor: comma.map { $0 + 1 } ?? floor)
  }

  /// 1 or -1 for a percentage that is written with its sign.
  private func sign(at index: Int) -> Int? {
    guard quantities.indices.contains(pieces[index].index) else { return nil }
    let quantity = quantities[pieces[index].index]
    guard quantity.kind == .percent || quantity.kind == .points, quantity.value != 0 else {
      return nil
    }
    guard Self.isSign(text.text.utf8[quantity.range.lowerBound]) else { return nil }
    return quantity.value > 0 ? 1 : -1
  }

  /// Whether a figure's first byte may be that of a sign: a minus is also written as a dash of three bytes (U+2212,
  /// U+2013), full-width as U+FF0B, U+FF0D.
  static func isSign(_ first: UInt8) -> Bool {
    first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == 0xE2 || first == 0xEF
  }
}
