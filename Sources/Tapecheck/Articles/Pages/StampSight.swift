import HTMLTree

/// Tells the datelines and bylines among a page's segments by their words.
struct StampSight {
  let tree: HTMLTree
  let stamps: StampReader

  /// Whether a short segment begins with a word such as "By".
  func beginsWithBy(_ segment: Segment) -> Bool {
    guard segment.length < 100, let range = tree.textRange(of: segment), range.count < 300 else {
      return false
    }
    let tokens = StampToken.cut(tree.text.span, range, words: stamps.words)
    guard case .word(_, .by)? = tokens.first?.kind, tokens.count >= 3 else { return false }
    // A sentence may begin so too: "By Friday, most had recovered."
    return tree.text[range].last { $0 > 0x20 } != UInt8(ascii: ".")
  }

  /// Whether a segment shows a stamp that is no mere mention: one with a label, or a third of the segment.
  func hasStamp(_ segment: Segment) -> Bool {
    guard let range = tree.textRange(of: segment), range.count < 400,
      tree.text[range].contains(where: { $0 &- 0x30 < 10 })
    else { return false }
    let found = stamps.stamps(in: tree.text, range, outletZone: "UTC")
    guard found.contains(where: { $0.hasDay || $0.age != nil || $0.dayOffset != nil }) else {
      return false
    }
    if found.contains(where: { $0.role != .unlabelled }) { return true }
    let isMarked = !segment.cues.isDisjoint(with: [.dateline, .byline])
    // A short sentence with a date in it is no dateline.
    let isSentence = tree.text[range].last { $0 > 0x20 } == UInt8(ascii: ".")
    if isMarked { return true }
    if isSentence { return false }
    return found.contains { $0.range.count * 3 >= segment.length || isParted($0.range, in: range) }
  }

  /// Whether marks that part the pieces of a dateline, or its ends, stand around a stamp.
  private func isParted(_ stamp: Range<Int>, in range: Range<Int>) -> Bool {
    func isMark(_ index: Int) -> Bool {
      switch tree.text[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "/"): true
      // The last bytes of U+00B7, of U+2022 and U+2014.
      case 0xB7, 0xA2, 0x94: true
      default: false
      }
    }
    let before = tree.text[range.lowerBound..<stamp.lowerBound].lastIndex { $0 > 0x20 }
    let after = tree.text[stamp.upperBound..<range.upperBound].firstIndex { $0 > 0x20 }
    return before.map(isMark) ?? true && after.map(isMark) ?? true
      && (before != nil || after != nil)
  }
}
