/// The words that tell the credit of a picture from its caption.
struct CreditWords: Sendable {
  private var labels: [[UInt8]] = []
  private var leads: [[UInt8]] = []
  private var agencies: [[UInt8]] = []
  /// A credit in running text is short: names, an agency, a year.
  private static let longest = 120

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "credit-words") {
      let phrases = row.phrases.map { $0.utf8.map(WordHash.lowered) }
      switch lexicon.value(row, "class") {
      case "label": labels += phrases
      case "lead": leads += phrases
      case "agency": agencies += phrases
      default: throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
    }
  }

  /// A caption's text without its credit, and the credit: what stands in the last brackets, or behind the
  /// last sentence, if it begins as credits do or ends with an agency.
  ///
  /// - Complexity: O(*n*) in the bytes of the caption.
  func split(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (caption: Range<Int>?, credit: Range<Int>?) {
    guard !range.isEmpty, range.count < 2_000 else { return (range, nil) }
    var start = range.lowerBound
    for piece in pieces(of: text, range) where isCredit(text, piece) {
      start = piece.lowerBound
      break
    }
    guard start > range.lowerBound else {
      return isCredit(text, range) ? (nil, range) : (range, nil)
    }
    var creditEnd = range.upperBound
    if isOpening(text, start - 1), let length = closing(text, start..<creditEnd) {
      creditEnd -= length
    }
    var end = start
    while end > range.lowerBound, text[end - 1] <= 0x20 || isOpening(text, end - 1) {
      end -= text[end - 1] >= 0x80 ? 3 : 1
    }
    guard end > range.lowerBound else { return (nil, range) }
    return (range.lowerBound..<end, start..<creditEnd)
  }

  /// The ends of a caption that may be its credit, the longest last: from the last bracket on, from behind
  /// the last sentence, stroke or dash on.
  private func pieces(of text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var starts: [Int] = []
    var index = range.upperBound - 1
    while index > range.lowerBound, starts.count < 3 {
      let previous = text[index - 1]
      switch previous {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"): starts.append(index)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        if text[index] == 0x20 { starts.append(index + 1) }
      // The last bytes of U+3002 and U+FF08.
      case 0x82, 0x88:
        if index >= range.lowerBound + 3, isWide(text, index - 3) { starts.append(index) }
      default: break
      }
      index -= 1
    }
    return starts.map { start in
      var first = start
      while first < range.upperBound, text[first] == 0x20 { first += 1 }
      return first..<range.upperBound
    }
  }

  private func isWide(_ text: [UInt8], _ index: Int) -> Bool {
    let lead = (text[index], text[index + 1])
    return lead == (0xE3, 0x80) || lead == (0xEF, 0xBC)
  }

  private func isOpening(_ text: [UInt8], _ index: Int) -> Bool {
    text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[")
      || text[index] == UInt8(ascii: "|")
      || index >= 2 && text[(index - 2)...index].elementsEqual([0xEF, 0xBC, 0x88])
  }

  private func isCredit(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var range = range
    while let length = closing(text, range) {
      range = range.lowerBound..<(range.upperBound - length)
    }
    guard !range.isEmpty, range.count <= CreditWords.longest else { return false }
    let words = text[range].map(WordHash.lowered)
    if leads.contains(where: { words.starts(with: $0) && !isLetter(words, at: $0.count) }) {
      return true
    }
    for label in labels where words.starts(with: label) {
      let rest = words[label.count...].drop { $0 == 0x20 }
      // A colon or its wide form, a stroke, the sign of copyright.
      if rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "/")
        || rest.starts(with: [0xEF, 0xBC, 0x9A]) || rest.starts(with: [0xC2, 0xA9])
      {
        return true
      }
    }
    let isBracketed = range.lowerBound > 0 && isOpening(text, range.lowerBound - 1)
    for agency in agencies where words.count >= agency.count {
      let start = words.count - agency.count
      guard words[start...].elementsEqual(agency) else { continue }
      let before = words[..<start].last { $0 != 0x20 }
      switch before {
      case nil, UInt8(ascii: "/"), UInt8(ascii: "|"): return true
      default:
        // The last byte of the sign of copyright, or a name in the same brackets.
        if before == 0xA9 || isBracketed, start == 0 || words[start - 1] & 0xDF &- 0x41 >= 26 {
          return true
        }
      }
    }
    return false
  }

  private func isLetter(_ words: [UInt8], at index: Int) -> Bool {
    index < words.count && words[index] &- 0x61 < 26
  }

  /// The length of a bracket, full stop or blank that ends a piece.
  private func closing(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    switch text[range].last {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), 0x20: 1
    // U+FF09 and U+3002.
    case 0x89 where text[range].suffix(3).elementsEqual([0xEF, 0xBC, 0x89]): 3
    case 0x82 where text[range].suffix(3).elementsEqual([0xE3, 0x80, 0x82]): 3
    default: nil
    }
  }
}
