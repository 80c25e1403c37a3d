/// Reads times of one text, beginning at a given token.
///
/// The grammar looks a bounded number of tokens ahead, so reading a text takes time linear in it.
struct TimeParser {
  typealias Role = TimeWords.Role

  let text: ScannedText
  let words: TimeWords
  var context: ReadingContext
  /// The roles of the phrases that begin with each token, as bits.
  let roles: [TimeWords.RoleSet]
  /// The tokens before which the reading has to end: those of the next mention.
  var limit: Int
  /// The token behind the word or mark that joins two ends, while the second is read.
  var origin = -1

  init(_ text: ScannedText, words: TimeWords, context: ReadingContext) {
    self.text = text
    self.words = words
    self.context = context
    limit = text.tokens.count
    var roles: [TimeWords.RoleSet] = []
    roles.reserveCapacity(text.tokens.count)
    for index in text.tokens.indices {
      roles.append(0)
      guard text.matches.begins(words.lists, at: index) else { continue }
      for place in text.matches.places(at: index) {
        guard let word = words.word(text.matches[place].entry) else { continue }
        roles[index] |= word.bit
      }
    }
    self.roles = roles
  }

  /// Whether a phrase longer than one token begins with a token.
  private func isLong(_ index: Int) -> Bool {
    text.matches.places(at: index).contains {
      Int(text.matches[$0].end) > index + 1 && words.word(text.matches[$0].entry) != nil
    }
  }

  /// A phrase of a role: what it says and where it ends.
  struct Found {
    var value: Int
    var end: Int
    var needsEvidence: Bool
  }

  /// Whether a phrase of a role begins with a token.
  @inline(__always)
  func has(_ role: Role, _ index: Int) -> Bool {
    index >= 0 && index < limit && roles[index] & role.bit != 0
  }

  /// The longest phrase of a role that begins with a token.
  func find(_ role: Role, _ index: Int) -> Found? {
    guard has(role, index) else { return nil }
    for place in text.matches.places(at: index).reversed() {
      let match = text.matches[place]
      guard Int(match.end) <= limit, let word = words.word(match.entry), word.role == role else {
        continue
      }
      return Found(value: word.value, end: Int(match.end), needsEvidence: word.needsEvidence)
    }
    return nil
  }

  /// The unit that begins with a token.
  func unit(_ index: Int) -> (unit: TimeWords.Unit, end: Int)? {
    guard let found = find(.unit, index), let unit = TimeWords.Unit(rawValue: found.value) else {
      return nil
    }
    return (unit, found.end)
  }

  /// Whether a token is one ASCII mark.
  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index < limit && text.isSymbol(index, UInt8(truncatingIfNeeded: mark.value))
  }

  /// Whether a token is a hyphen, a dash or a tilde, as between the ends of a range.
  func isDash(_ index: Int) -> Bool {
    guard index >= 0, index < limit, text.tokens[index].kind == .symbol else { return false }
    return switch scalar(index) {
    case 0x2D, 0x7E, 0x2013, 0x2014, 0x2015, 0x301C: true
    default: false
    }
  }

  /// Whether a token is a comma of either script.
  func isComma(_ index: Int) -> Bool {
    guard index >= 0, index < limit, text.tokens[index].kind == .symbol else { return false }
    let scalar = scalar(index)
    return scalar == 0x2C || scalar == 0xFF0C || scalar == 0x3001
  }

  /// The first scalar of a token, folded.
  func scalar(_ index: Int) -> UInt32 {
    text.firstScalar(of: text.tokens[index])
  }

  /// Whether white space stands before a token.
  func isApart(_ index: Int) -> Bool {
    index >= text.tokens.count || text.tokens[index].spaceBefore
  }

  /// Whether a token is made of letters, an alphabet's or Han.
  func isWord(_ index: Int) -> Bool {
    guard index >= 0, index < text.tokens.count else { return false }
    return text.tokens[index].kind == .word || text.tokens[index].kind == .han
  }

  /// Whether a token is a number.
  func isNumber(_ index: Int) -> Bool {
    index >= 0 && index < limit && text.tokens[index].kind == .number
  }

  /// The token after an optional phrase of a role.
  func skip(_ role: Role, _ index: Int) -> Int { find(role, index)?.end ?? index }

  /// The token after an optional comma.
  func skipComma(_ index: Int) -> Int { isComma(index) ? index + 1 : index }

  /// Whether the token is a possessive `'s`.
  func isPossessive(_ index: Int) -> Bool {
    guard index < limit, text.tokens[index].kind == .word else { return false }
    let token = text.tokens[index]
    return token.foldedEnd - token.foldedStart == 2
      && text.folded[Int(token.foldedStart)] == 0x27
      && text.folded[Int(token.foldedStart) + 1] == 0x73
  }

  /// Whether a time can begin with a token at all.
  @inline(__always)
  func mayBegin(_ index: Int) -> Bool {
    let openers = roles[index] & TimeParser.openers
    if openers != 0 { return openers & ~TimeParser.leaders != 0 || leads(index) }
    let kind = text.tokens[index].kind
    // "x4JUL" is a piece of a word; GDP2024年 is none.
    if kind == .number, index > 0, !isApart(index), text.tokens[index - 1].kind == .word,
      !text.language.isChinese
    {
      return false
    }
    return kind == .number ? !isMeasured(index) : kind == .symbol && isMark(index, "'")
  }

  /// Whether a figure counts what stands behind it, which is no part of a time: "3.2%", "$4 million".
  private func isMeasured(_ index: Int) -> Bool {
    index + 1 < limit && roles[index + 1] == Role.measure.bit
  }

  /// Whether what follows a word that only leads to a time can be one: no word that means nothing in times.
  private func leads(_ index: Int) -> Bool {
    if index + 1 < limit, roles[index + 1] != 0 || text.tokens[index + 1].kind != .word {
      return true
    }
    return isLong(index)
  }

  /// The roles of words that are no time without what follows them: "the", "on", "after".
  private static let leaders = Role.the.bit | Role.on.bit | Role.bound.bit

  /// The roles of words that a time can begin with.
  private static let openers: TimeWords.RoleSet = {
    let closers: [Role] = [
      .of, .in, .ahead, .extreme, .measure, .zone, .meridiem, .tail, .lapse, .joiner, .monthMark,
      .dayMark, .yearMark, .ordinalMark, .yearBefore, .hourMark, .minuteMark, .clockBefore,
    ]
    let closing = closers.reduce(TimeWords.RoleSet(0)) { $0 | $1.bit }
    return ~closing
  }()

  /// The time that begins with a token, with all that belongs to it.
  func read(_ start: Int) -> TimeNode? {
    if roles[start] & Role.echo.bit != 0, let node = echoLed(start) { return node }
    if roles[start] & Role.bound.bit != 0, let node = boundLed(start) { return node }
    if let node = weekdayOfWeek(start) ?? dayRunLed(start) ?? limitLed(start) { return node }
    if let node = point(start) {
      let opened = withTail(node)
      if opened.end > node.end { return opened }
      return joined(node, wantsAnd: false) ?? node
    }
    if let node = spanOfYears(start) ?? uptoNow(start) { return node }
    return clockLed(start)
  }

  /// The end of an idiom whose words are no times, such as "up to date".
  func idiomEnd(_ index: Int) -> Int? {
    roles[index] & Role.idiom.bit == 0 ? nil : find(.idiom, index)?.end
  }

  /// The end of a node without the full stop of its sentence, which an abbreviation at its end shares.
  func trimmedEnd(_ node: TimeNode) -> Int {
    let last = node.end - 1
    guard last > node.start, text.isSymbol(last, UInt8(ascii: ".")) else { return node.end }
    guard node.end < text.tokens.count else { return last }
    let next = text.tokens[node.end]
    return next.kind == .lineBreak || next.spaceBefore && next.shape != .lower ? last : node.end
  }
}
