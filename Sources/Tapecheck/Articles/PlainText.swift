/// Plain text cut into lines, with what each line is.
///
/// The text itself stays as it was given: blocks only point into it, and what belongs to no block is still
/// in the text.
struct PlainText {
  private(set) var blocks: [Block] = []
  private(set) var headline: String?
  private(set) var alternates: [String] = []
  /// The lines of dateline and byline.
  private(set) var datelines: [Range<Int>] = []
  private(set) var warnings: [Warning] = []
  /// The bytes from the first line of the body on.
  private(set) var body: Range<Int>

  private let reader: PageReader
  private let utf8: [UInt8]
  private let isChinese: Bool
  private var lines: [Range<Int>] = []
  private var drops: [Boilerplate.Match?] = []
  /// Whether each line may hold sentences that do not belong to the article.
  private var mayBeCut: [Bool] = []
  /// A dateline stands among the first lines.
  private static let headLines = 20

  init(_ utf8: [UInt8], reader: PageReader, isChinese: Bool) {
    self.utf8 = utf8
    self.reader = reader
    self.isChinese = isChinese
    body = 0..<utf8.count
    lines = PlainText.lines(of: utf8)
    drops.reserveCapacity(lines.count)
    mayBeCut.reserveCapacity(lines.count)
    for line in lines {
      var mayHold = false
      drops.append(
        reader.boilerplate.match(utf8, line, isHeading: false, mayHoldSentences: &mayHold))
      mayBeCut.append(mayHold)
    }
    let first = readHead()
    if first < lines.count { body = lines[first].lowerBound..<utf8.count }
    readBody(from: first)
  }

  /// The lines that hold more than white space, without the white space at their ends.
  private static func lines(of utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in 0...utf8.count
    where index == utf8.count || utf8[index] == 0x0A || utf8[index] == 0x0D {
      var first = start
      var end = index
      while first < end, utf8[first] <= 0x20 { first += 1 }
      while end > first, utf8[end - 1] <= 0x20 { end -= 1 }
      if first < end { result.append(first..<end) }
      start = index + 1
    }
    return result
  }

  // MARK: Head

  /// Reads headline, standfirst and dateline; the index of the first line behind them.
  private mutating func readHead() -> Int {
    let dateline = (0..<min(lines.count, PlainText.headLines)).first { isDateline($0) }
    let candidates: [Int]
    if let dateline {
      candidates = (0..<dateline).filter { drops[$0] == nil }
    } else {
      candidates = lines.indices.prefix(2).filter { drops[$0] == nil && isTitle($0) }.prefix(1).map
      { $0 }
    }
    let own = candidates.first { isInMainLanguage($0) } ?? candidates.first
    for index in candidates {
      let string = HTMLText.folded(utf8[lines[index]])
      if index == own {
        headline = string
        add(index, .headline)
      } else if isInMainLanguage(index) == own.map({ isInMainLanguage($0) }) {
        if let own, index > own { add(index, .dek) }
      } else {
        alternates.append(string)
        add(index, .headline)
      }
    }
    var next = (dateline ?? candidates.last ?? -1) + 1
    if let dateline { addDateline(dateline) }
    // Bylines and further stamps around the dateline.
    while next < lines.count, next <= (dateline ?? -1) + 4 {
      let isByline = drops[next].map { $0.kind.isDateline } ?? false
      guard (isByline && lines[next].count < 120) || isDateline(next) else { break }
      addDateline(next)
      next += 1
    }
    return next
  }

  private mutating func addDateline(_ index: Int) {
    datelines.append(lines[index])
    add(index, .dateline)
  }

  private mutating func add(_ index: Int, _ kind: Block.Kind) {
    blocks.append(Block(kind: kind, range: lines[index]))
  }

  private func isInMainLanguage(_ index: Int) -> Bool {
    LanguageEvidence.isMostlyHan(utf8[lines[index]]) == isChinese
  }

  /// A short line that is mostly a stamp, or a stamp beside an outlet's name or a label.
  private func isDateline(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count < 160, utf8[line].contains(where: { $0 &- 0x30 < 10 }) else { return false }
    guard reader.stamps.words.mayHoldDay(utf8.span, line) else { return false }
    let stamps = reader.stamps.stamps(in: utf8, line, outletZone: "UTC")
      .filter { $0.hasDay || $0.age != nil || $0.dayOffset != nil }
    guard let stamp = stamps.first else { return false }
    let covered = stamps.reduce(0) { $0 + $1.range.count }
    if covered * 10 >= line.count * 6 || stamp.role != .unlabelled { return true }
    if index > 0, covered * 10 >= line.count * 3, !endsSentence(line) { return true }
    return TitleCut.parts(of: String(decoding: utf8[line], as: UTF8.self))
      .contains { reader.outlets.outlet(named: $0.utf8) != nil }
  }

  /// Whether a first line reads like a headline: short, no full stop, more below it.
  private func isTitle(_ index: Int) -> Bool {
    lines.count > 1 && lines[index].count <= 300 && !endsSentence(lines[index])
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    guard let last = utf8[line].last else { return false }
    if last == UInt8(ascii: ".") { return true }
    return line.count >= 3 && utf8[line].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
  }

  // MARK: Body

  private mutating func readBody(from first: Int) {
    var seen: [UInt64: Int] = [:]
    for index in first..<max(first, lines.count) {
      let line = lines[index]
      if let match = drops[index] {
        if match.kind.isNote { add(index, .disclaimer) }
        continue
      }
      if line.count >= 40 {
        let hash = WordHash.of(utf8[line])
        if let block = seen[hash] {
          // A caption stands twice where the text of an image was copied with it.
          if line.count < 300, !endsSentence(line) {
            blocks[block].kind = .caption
            warnings.append(
              Warning(
                .duplicateCaption, "A caption stands twice in the text and was taken once.",
                at: line))
          }
          continue
        }
        seen[hash] = blocks.count
      }
      addLine(index)
    }
  }

  private mutating func addLine(_ index: Int) {
    let line = lines[index]
    let kind = kind(of: index)
    guard mayBeCut[index] else { return addPiece(line, kind) }
    var start = line.lowerBound
    for match in reader.boilerplate.sentences(in: utf8, line) where match.range.lowerBound >= start
    {
      let sentence = SentenceBounds.around(match.range, in: utf8, start..<line.upperBound)
      addPiece(start..<sentence.lowerBound, kind)
      start = sentence.upperBound
    }
    addPiece(start..<line.upperBound, kind)
  }

  private mutating func addPiece(_ range: Range<Int>, _ kind: Block.Kind) {
    var range = range
    while let first = utf8[range].first, first <= 0x20 {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while let last = utf8[range].last, last <= 0x20 {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    if !range.isEmpty { blocks.append(Block(kind: kind, range: range)) }
  }

  private func kind(of index: Int) -> Block.Kind {
    let line = lines[index]
    if isItem(line) { return .listItem }
    guard line.count <= 150, index + 1 < lines.count, lines[index + 1].count > line.count * 3 / 2,
      BodySelection.isLetter(utf8[line.lowerBound]), endsLikeHeading(line)
    else { return .paragraph }
    return .heading
  }

  private func isItem(_ line: Range<Int>) -> Bool {
    let bytes = utf8[line]
    if bytes.starts(with: [0xE2, 0x80, 0xA2]) { return true }
    guard bytes.count > 2, bytes[bytes.startIndex + 1] == 0x20 else { return false }
    return bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "*")
  }

  /// A heading ends with a word or a question mark.
  private func endsLikeHeading(_ line: Range<Int>) -> Bool {
    guard let last = utf8[line].last else { return false }
    if BodySelection.isLetter(last), last < 0x80 { return true }
    if last == UInt8(ascii: "?") || last == UInt8(ascii: "!") { return true }
    guard line.count >= 3, last >= 0x80 else { return false }
    let (scalar, _) = TextScalar.read(utf8.span, at: line.upperBound - 3)
    return scalar == 0xFF1F || TextScalar.category(of: scalar) == .han
  }
}
