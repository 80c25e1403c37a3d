/// The place, day and agency with which a wire story begins: "NEW YORK, July 16 (Reuters) - Stocks …".
struct WirePrefix {
  private(set) var stamp: Stamp?
  private(set) var outlet: Outlet?
  /// A prefix is no longer than this, in bytes.
  private static let longest = 120

  /// Looks at the first paragraph.
  init(_ utf8: [UInt8], _ blocks: [Block], reader: PageReader) {
    guard let first = blocks.first(where: { $0.kind == .paragraph }) else { return }
    let range =
      first.range
      .lowerBound..<min(first.range.upperBound, first.range.lowerBound + WirePrefix.longest)
    guard WirePrefix.mayEnd(in: utf8.span, range, reader.stamps.words) else { return }
    let tokens = StampToken.cut(utf8.span, range, words: reader.stamps.words)
    guard let end = WirePrefix.end(tokens, utf8) else { return }
    let prefix = range.lowerBound..<end
    stamp = reader.stamps.stamps(in: utf8, prefix, outletZone: "UTC").first { $0.hasDay }
    outlet = WirePrefix.outlet(tokens, utf8, end, reader.outlets)
  }

  /// Whether a prefix can end somewhere: where all is ASCII, at a hyphen behind white space or before another.
  private static func mayEnd(
    in utf8: Span<UInt8>, _ range: Range<Int>, _ words: DateWords
  ) -> Bool {
    if words.hasLatinWire { return true }
    var last: UInt8 = 0x20
    for index in range {
      let byte = utf8[index]
      if byte >= 0x80 || byte == 0x2D && (last <= 0x20 || last == 0x2D || last == 0x7F) {
        return true
      }
      last = byte
    }
    return false
  }

  /// Where the prefix ends: at a dash with space around it, or behind the mark of a Chinese wire.
  private static func end(_ tokens: [StampToken], _ utf8: [UInt8]) -> Int? {
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .mark(0x2D), .mark(0x2013), .mark(0x2014):
        if token.spaceBefore || (index + 1 < tokens.count && tokens[index + 1].kind == token.kind) {
          return token.start
        }
      case .word(_, .wire?): return token.start
      case .mark(0x2E), .mark(0x3002):
        // A full stop behind a whole word ends the sentence, and with it the search.
        if index > 0, token.start - tokens[index - 1].start > 6 { return nil }
      default: continue
      }
    }
    return nil
  }

  /// The agency in brackets, or the name that a Chinese prefix begins with.
  private static func outlet(
    _ tokens: [StampToken], _ utf8: [UInt8], _ end: Int, _ outlets: OutletTable
  ) -> Outlet? {
    guard let first = tokens.first else { return nil }
    if let open = tokens.firstIndex(where: { $0.kind == .mark(0x28) }), tokens[open].start < end,
      let close = tokens[open...].firstIndex(where: { $0.kind == .mark(0x29) })
    {
      return outlets.outlet(named: utf8[tokens[open].end..<tokens[close].start])
    }
    // Two to eight Han characters.
    for count in stride(from: 24, through: 6, by: -3) where first.start + count <= end {
      if let outlet = outlets.outlet(named: utf8[first.start..<(first.start + count)]) {
        return outlet
      }
    }
    return nil
  }
}
