/// Reads a code at a token and finds what it stands for.
///
/// A class though it never changes: each article's pass takes a copy.
final class CodeReader: Sendable {
  let directory: InstrumentDirectory
  let names: InstrumentNames
  let markets: MarketCodes

  init(directory: InstrumentDirectory, names: InstrumentNames, markets: MarketCodes) {
    self.directory = directory
    self.names = names
    self.markets = markets
  }

  /// What a code stands for.
  struct Reading {
    var symbol: Symbol
    /// The instrument's number, or -1 for one that no list knows.
    var instrument: Int32
    /// One past the code's last token.
    var end: Int
    var notation: Mention.Notation
    var confidence: Double
    /// Whether the code is also a word or an abbreviation.
    var isWord: Bool
    /// Whether the code names its market: nothing but a code looks so.
    var hasMarket: Bool
  }

  /// A code cut into parts: `.RUT.US` is `RUT` and `US` behind a leading dot.
  struct Parts {
    var lead: UInt8 = 0
    var keys: [CodeKey] = []
    /// The mark before each part; 0 for the first.
    var marks: [UInt8] = []
    var ends: [Int] = []
  }

  /// Reads the longest code that begins with a token and stands for something.
  ///
  /// With `lower`, small letters are read as capitals; with `unknown`, a code that no list knows is read
  /// as well.
  func read(
    _ text: ScannedText, at start: Int, day: Day?, lower: Bool = false, unknown: Bool = false
  ) -> Reading? {
    guard let parts = cut(text, at: start, lower: lower) else { return nil }
    for count in stride(from: parts.keys.count, to: 0, by: -1) {
      if let reading = resolve(parts, count, day: day) { return reading }
    }
    guard unknown, parts.lead == 0, let base = parts.keys.first, isLetters(base),
      base.count <= 6, let symbol = Symbol(base.string)
    else { return nil }
    // A class behind a dot belongs to a symbol that no list knows as well: RDS.B, HEI.A.
    if parts.keys.count > 1, parts.marks[1] != UInt8(ascii: "="), parts.keys[1].count == 1,
      isLetters(parts.keys[1]), let dotted = Symbol(base.string + "." + parts.keys[1].string)
    {
      return Reading(
        symbol: dotted, instrument: -1, end: parts.ends[1], notation: .symbol, confidence: 0.8,
        isWord: false, hasMarket: false)
    }
    return Reading(
      symbol: symbol, instrument: -1, end: parts.ends[0], notation: .symbol, confidence: 0.8,
      isWord: names.wordCodes.contains(base), hasMarket: false)
  }

  /// Reads a code whose market is known from elsewhere: a prefix, or Bloomberg's code.
  func read(
    _ text: ScannedText, at start: Int, in market: Int32, day: Day?
  ) -> Reading? {
    guard let parts = cut(text, at: start, lower: false) else { return nil }
    let isUnitedStates = self.markets.markets[Int(market)].suffix.isEmpty
    if isUnitedStates {
      for count in stride(from: parts.keys.count, to: 0, by: -1) {
        if let reading = resolve(parts, count, day: day) { return reading }
      }
      return read(text, at: start, day: day, unknown: true)
    }
    guard parts.lead == 0, let base = parts.keys.first else { return nil }
    var count = 1
    if parts.keys.count > 1, parts.marks[1] != UInt8(ascii: "="),
      markets.suffix(parts.keys[1]) != nil || isLetters(parts.keys[1])
    {
      count = 2
    }
    if let reading = resolve(parts, count, day: day), reading.hasMarket || count > 1 {
      return reading
    }
    var market = market
    if isLetters(base), let other = markets.lettersMarket(market) { market = other }
    if base.isDigits, let mainland = markets.mainland(base), isMainland(market) {
      market = mainland
    }
    guard let canonical = markets.canonical(base, in: market) else { return nil }
    if !isLetters(base), !base.isDigits, base.count > 6 { return nil }
    return reading(canonical, base, end: parts.ends[0], notation: .exchange, day: day)
  }

  private func isMainland(_ market: Int32) -> Bool {
    let suffix = markets.markets[Int(market)].suffix
    return suffix == Array(".SH".utf8) || suffix == Array(".SZ".utf8)
      || suffix == Array(".BJ".utf8)
  }

  /// A reading of a symbol in its market's own form, known or not.
  private func reading(
    _ canonical: CodeKey, _ base: CodeKey, end: Int, notation: Mention.Notation, day: Day?
  ) -> Reading? {
    if let (index, confidence) = directory.find(canonical, on: day) {
      return Reading(
        symbol: directory.instruments[Int(index)].symbol, instrument: index, end: end,
        notation: notation, confidence: confidence, isWord: false, hasMarket: true)
    }
    guard let symbol = Symbol(canonical.string), base.isDigits || base.count <= 6 else {
      return nil
    }
    return Reading(
      symbol: symbol, instrument: -1, end: end, notation: notation, confidence: 0.9,
      isWord: false, hasMarket: true)
  }

  private func resolve(_ parts: Parts, _ count: Int, day: Day?) -> Reading? {
    var whole = CodeKey()
    if parts.lead != 0, !whole.append(parts.lead) { return nil }
    for position in 0..<count {
      if position > 0, !whole.append(parts.marks[position]) { return nil }
      guard whole.append(parts.keys[position]) else { return nil }
    }
    let last = parts.keys[count - 1]
    let base = parts.keys[0]
    if let (index, confidence) = directory.find(whole, on: day) {
      let isMarked = parts.lead != 0 || (count > 1 && parts.marks[count - 1] == UInt8(ascii: "="))
      let market =
        count > 1 && parts.marks[count - 1] == UInt8(ascii: ".") ? markets.suffix(last) : nil
      // A bare number is a code only where its market is said: 600519 alone may be a sum.
      if count == 1, parts.lead == 0, base.isDigits { return nil }
      return Reading(
        symbol: directory.instruments[Int(index)].symbol, instrument: index,
        end: parts.ends[count - 1],
        notation: parts.lead == UInt8(ascii: ".")
          ? .ric
          : market != nil && !isClass(last) ? market?.isRIC == true ? .ric : .suffix : .symbol,
        confidence: confidence, isWord: count == 1 && names.wordCodes.contains(whole),
        hasMarket: isMarked || (market != nil && !isClass(last)))
    }
    if count == 1, parts.lead == 0 {
      return headed(base, end: parts.ends[0], day: day)
    }
    guard count > 1 else { return nil }
    if parts.marks[count - 1] == UInt8(ascii: "=") {
      // Any other future as Yahoo writes it: two to four letters and "=F".
      guard parts.lead == 0, count == 2, last.count == 1, last.bytes[0] == UInt8(ascii: "F"),
        isLetters(base), base.count <= 4, let symbol = Symbol(whole.string)
      else { return nil }
      return Reading(
        symbol: symbol, instrument: -1, end: parts.ends[1], notation: .symbol, confidence: 0.9,
        isWord: false, hasMarket: true)
    }
    guard parts.marks[count - 1] == UInt8(ascii: "."), let (market, isRIC) = markets.suffix(last)
    else { return nil }
    var inner = CodeKey()
    if parts.lead == UInt8(ascii: ".") {
      // An index's code keeps its dot in front of the market: .RUT.US.
      guard inner.append(UInt8(ascii: ".")), inner.append(base),
        let (index, confidence) = directory.find(inner, on: day) ?? directory.find(base, on: day)
      else { return nil }
      return Reading(
        symbol: directory.instruments[Int(index)].symbol, instrument: index,
        end: parts.ends[count - 1],
        notation: .suffix, confidence: confidence, isWord: false, hasMarket: true)
    }
    for position in 0..<(count - 1) {
      if position > 0, !inner.append(parts.marks[position]) { return nil }
      guard inner.append(parts.keys[position]) else { return nil }
    }
    return suffixed(inner, base, market: market, isRIC: isRIC, end: parts.ends[count - 1], day: day)
  }

  /// A code with its market behind a dot.
  private func suffixed(
    _ inner: CodeKey, _ base: CodeKey, market: Int32, isRIC: Bool, end: Int, day: Day?
  ) -> Reading? {
    let notation: Mention.Notation = isRIC ? .ric : .suffix
    if markets.markets[Int(market)].suffix.isEmpty {
      if let (index, confidence) = directory.find(inner, on: day) {
        return Reading(
          symbol: directory.instruments[Int(index)].symbol, instrument: index, end: end,
          notation: notation, confidence: confidence, isWord: false, hasMarket: true)
      }
      if let future = continuous(inner, end: end) { return future }
      guard isLetters(base), base.count <= 5, base.count >= (isRIC ? 2 : 1),
        let symbol = Symbol(inner.string)
      else { return nil }
      return Reading(
        symbol: symbol, instrument: -1, end: end, notation: notation, confidence: 0.9,
        isWord: false, hasMarket: true)
    }
    guard let canonical = markets.canonical(inner, in: market) else { return nil }
    let known = directory.find(canonical, on: day)
    // "U.S" and "J.P": one letter before a dot is an abbreviation unless a list knows the code. A market
    // of one letter, or one that wants digits, needs a code that fits.
    if known == nil {
      guard base.count >= 2 || base.isDigits else { return nil }
      // Only a class stands behind a hyphen: VOLV-B.ST, not UK-U.S.
      guard inner.count == base.count || inner.bytes.last.map({ $0 <= 0x44 }) ?? false else {
        return nil
      }
      if markets.markets[Int(market)].digits > 0, !startsWithDigit(base) { return nil }
      if markets.markets[Int(market)].digits == 0, base.isDigits, base.count > 4 { return nil }
    }
    return reading(canonical, base, end: end, notation: notation, day: day)
  }

  /// A continuous future in Futu's manner, `NQmain.US`.
  private func continuous(_ key: CodeKey, end: Int) -> Reading? {
    let ending = Array("MAIN".utf8)
    let bytes = key.bytes
    guard bytes.count > ending.count, Array(bytes.suffix(ending.count)) == ending,
      let future = CodeKey(bytes.dropLast(ending.count) + Array("=F".utf8)),
      let (index, _) = directory.find(future, on: nil)
    else { return nil }
    return Reading(
      symbol: directory.instruments[Int(index)].symbol, instrument: index, end: end,
      notation: .suffix, confidence: 0.95, isWord: false, hasMarket: true)
  }

  /// A code of letters that name the market and digits behind them, `SH600519`.
  private func headed(_ key: CodeKey, end: Int, day: Day?) -> Reading? {
    let bytes = key.bytes
    guard bytes.count >= 6, bytes.count <= 8, let head = CodeKey(bytes.prefix(2)),
      let market = markets.head(head), let digits = CodeKey(bytes.dropFirst(2)), digits.isDigits,
      digits.count >= max(4, min(6, markets.markets[Int(market)].digits)),
      let canonical = markets.canonical(digits, in: market)
    else { return nil }
    return reading(canonical, digits, end: end, notation: .suffix, day: day)
  }

  private func isClass(_ key: CodeKey) -> Bool {
    key.count == 1 && (key.bytes[0] == UInt8(ascii: "A") || key.bytes[0] == UInt8(ascii: "B"))
  }

  private func isLetters(_ key: CodeKey) -> Bool {
    key.count > 0 && key.bytes.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private func startsWithDigit(_ key: CodeKey) -> Bool {
    key.bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }
}
