/// Reads the query language; see ``PriceQuery/init(_:)``.
struct PriceQueryParser {
  static let verbs = [
    "days", "weeks", "months", "quarters", "years", "count", "share", "top", "bottom", "mean",
    "median", "max", "min", "value", "runs", "change",
  ]
  static let fields =
    "close, open, high, low, volume, points, sma200, vol20, meanvol50, drawdown, rebound, streak, swing"

  private let tokens: [PriceQueryScanner.Token]
  private var next = 0

  init(_ text: String) throws(PriceQueryError) {
    tokens = try PriceQueryScanner.tokens(of: text)
  }

  /// The token at hand; behind the last one an empty token stands for ever.
  private var token: PriceQueryScanner.Token { tokens[min(next, tokens.count - 1)] }

  private mutating func take() -> PriceQueryScanner.Token {
    defer { next += 1 }
    return token
  }

  private mutating func skip(_ word: String) -> Bool {
    guard !token.isQuoted, token.text.lowercased() == word else { return false }
    next += 1
    return true
  }

  private func fail(_ kind: PriceQueryError.Kind, at position: Int? = nil) -> PriceQueryError {
    PriceQueryError(kind: kind, position: position ?? token.position)
  }

  private func expected(_ what: String) -> PriceQueryError {
    fail(.expected(what, found: token.text.isEmpty ? "the end" : "'\(token.text)'"))
  }

  /// Reads the whole query.
  mutating func query() throws(PriceQueryError) -> PriceQuery {
    let first = take()
    var query = PriceQuery(verb: .list)
    switch first.text.lowercased() {
    case "days": break
    case "weeks": query.grain = .week
    case "months": query.grain = .month
    case "quarters": query.grain = .quarter
    case "years": query.grain = .year
    case "count", "share": query.verb = .share
    case "top": query.verb = .top(try count(upTo: 1_000))
    case "bottom": query.verb = .bottom(try count(upTo: 1_000))
    case "mean": query.verb = .mean
    case "median": query.verb = .median
    case "max": query.verb = .highest
    case "min": query.verb = .lowest
    case "value": query.verb = .value
    case "runs": query.verb = .runs(1)
    case "change": query.verb = .change
    default: throw fail(.unknownVerb(first.text), at: first.position)
    }
    try body(&query)
    try tail(&query)
    guard token.text.isEmpty else { throw fail(.trailing(token.text)) }
    return query
  }

  private mutating func body(_ query: inout PriceQuery) throws(PriceQueryError) {
    switch query.verb {
    case .list, .share, .runs:
      query.conditions = try conditions()
      if skip("where") { query.filters = try conditions() }
    case .change:
      let symbol = try symbol()
      query.measure = PriceQuery.Measure(.change(symbol, 1))
    default:
      query.measure = try measure()
      if skip("where") { query.conditions = try conditions() }
    }
  }

  private mutating func conditions() throws(PriceQueryError) -> [PriceQuery.Condition] {
    var conditions: [PriceQuery.Condition] = []
    repeat {
      guard conditions.count < 16 else { throw fail(.tooMany("conditions")) }
      conditions.append(try condition())
    } while skip("and")
    return conditions
  }

  private mutating func condition() throws(PriceQueryError) -> PriceQuery.Condition {
    let left = try measure()
    let comparison: Comparison?
    switch token.text {
    case ">": comparison = .above
    case ">=": comparison = .atLeast
    case "<": comparison = .below
    case "<=": comparison = .atMost
    case "=": comparison = nil
    default: throw expected("one of > >= < <= =")
    }
    next += 1
    return PriceQuery.Condition(left: left, comparison: comparison, right: try measure())
  }

  private mutating func measure() throws(PriceQueryError) -> PriceQuery.Measure {
    let left = try operand()
    guard let operation = PriceQuery.Operation(rawValue: token.text) else {
      return PriceQuery.Measure(left)
    }
    next += 1
    return PriceQuery.Measure(left, operation, try operand())
  }

  private mutating func operand() throws(PriceQueryError) -> PriceQuery.Operand {
    if skip("-") { return .number(-(try number())) }
    guard let first = token.text.unicodeScalars.first else {
      throw expected("a symbol or a number")
    }
    if !token.isQuoted, Double(token.text) != nil, ("0"..."9").contains(first) || first == "." {
      return .number(try number())
    }
    switch token.isQuoted ? "" : token.text.lowercased() {
    case "month":
      next += 1
      return .month
    case "weekday":
      next += 1
      return .weekday
    case "year":
      next += 1
      return .year
    case "corr": return try correlation()
    default: return try instrumentOperand()
    }
  }

  private mutating func correlation() throws(PriceQueryError) -> PriceQuery.Operand {
    next += 1
    guard skip("(") else { throw expected("(") }
    let first = try symbol()
    guard skip(",") else { throw expected(",") }
    let second = try symbol()
    guard skip(",") else { throw expected(",") }
    let length = try count(upTo: 10_000)
    guard skip(")") else { throw expected(")") }
    return .correlation(first, second, length)
  }

  private mutating func instrumentOperand() throws(PriceQueryError) -> PriceQuery.Operand {
    let word = take()
    var name = word.text
    var field: String?
    if !word.isQuoted, let dot = name.lastIndex(of: "."),
      isField(String(name[name.index(after: dot)...]))
    {
      field = String(name[name.index(after: dot)...])
      name = String(name[..<dot])
    }
    guard let symbol = Symbol(name) else {
      throw fail(.unknownSymbol(name), at: word.position)
    }
    guard let field else {
      let periods = skip("over") ? try count(upTo: 10_000) : 1
      return .change(symbol, periods)
    }
    return try operand(of: symbol, field, word)
  }

  /// Whether what stands behind a point is a figure and not the class of a share: figures are in small letters.
  private func isField(_ text: String) -> Bool {
    text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
  }

  private mutating func operand(
    of symbol: Symbol, _ field: String, _ word: PriceQueryScanner.Token
  ) throws(PriceQueryError) -> PriceQuery.Operand {
    if let field = PriceField(rawValue: field) { return .price(symbol, field) }
    switch field {
    case "points": return .points(symbol, skip("over") ? try count(upTo: 10_000) : 1)
    case "drawdown": return .drawdown(symbol)
    case "rebound": return .rebound(symbol)
    case "streak": return .streak(symbol)
    case "swing": return .swing(symbol)
    default: break
    }
    let letters = field.prefix { !$0.isNumber }
    guard let length = Int(field.dropFirst(letters.count)), (2...10_000).contains(length) else {
      throw fail(.unknownField(field), at: word.position)
    }
    switch letters {
    case "sma": return .average(symbol, length)
    case "vol": return .volatility(symbol, length)
    case "meanvol": return .averageVolume(symbol, length)
    default: throw fail(.unknownField(field), at: word.position)
    }
  }

  private mutating func symbol() throws(PriceQueryError) -> Symbol {
    let word = take()
    guard let symbol = Symbol(word.text) else {
      throw word.text.isEmpty
        ? fail(.expected("a symbol", found: "the end"), at: word.position)
        : fail(.unknownSymbol(word.text), at: word.position)
    }
    return symbol
  }

  private mutating func number() throws(PriceQueryError) -> Double {
    let word = take()
    guard let value = Double(word.text), value.isFinite else {
      throw fail(.badNumber(word.text), at: word.position)
    }
    _ = skip("%")
    return value
  }

  private mutating func count(upTo limit: Int) throws(PriceQueryError) -> Int {
    let word = take()
    guard let value = Int(word.text), (1...limit).contains(value) else {
      throw fail(.badNumber(word.text), at: word.position)
    }
    return value
  }

  private mutating func tail(_ query: inout PriceQuery) throws(PriceQueryError) {
    while true {
      if skip("since") || skip("from") {
        query.from = try day().lowerBound
      } else if skip("to") || skip("until") {
        query.to = try day().upperBound
      } else if skip("on") {
        let day = try day()
        if query.verb != .value { query.from = day.lowerBound }
        query.to = day.upperBound
      } else if skip("in") {
        let days = try day()
        (query.from, query.to) = (days.lowerBound, days.upperBound)
      } else if skip("by") {
        guard let grain = PriceQuery.Grain(rawValue: token.text.lowercased()) else {
          throw expected("day, week, month, quarter or year")
        }
        next += 1
        query.grain = grain
      } else if case .runs = query.verb, skip("at") {
        guard skip("least") else { throw expected("least") }
        query.verb = .runs(try count(upTo: 10_000))
      } else {
        return
      }
    }
  }

  /// A day, a month or a year as the days that it has.
  private mutating func day() throws(PriceQueryError) -> ClosedRange<Day> {
    let word = take()
    if let day = Day(iso: word.text) { return day...day }
    if word.text.utf8.count == 4, let year = Int(word.text),
      let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    {
      return first...last
    }
    if word.text.utf8.count == 7, let first = Day(iso: word.text + "-01") {
      return first...first.advanced(byMonths: 1).advanced(by: -1)
    }
    throw fail(.badDate(word.text), at: word.position)
  }
}

extension PriceQuery {
  /// Reads a query such as `days RUT > 3% and SPX < 0 since 1979`.
  ///
  /// - `days`, `weeks`, `months`, `quarters`, `years` list the periods on which the conditions hold; `count` says how many
  ///   and of how many; `runs … at least 5` lists runs of them. Behind
  ///   `where` stand conditions on the periods that are tested at all.
  /// - `top 5`, `bottom 5`, `mean`, `median`, `max`, `min`, `value` take a measure, then `where` with conditions.
  /// - A measure is one figure or two joined by `+ - * /`: `RUT` is its change in percent, `RUT over 3` that over three
  ///   periods, `RUT.points`, `RUT.close` (`open`, `high`, `low`, `volume`), `RUT.sma200`, `RUT.vol20`, `RUT.meanvol50`,
  ///   `RUT.drawdown`, `RUT.rebound`, `RUT.streak`, `RUT.swing`, `corr(RUT, SPX, 30)`, `month`, `weekday`, `year`, a number.
  /// - `change RUT from 2023-11-01 to 2023-12-01` is one return.
  /// - Then `since`, `from`, `to`, `in`, `on` a day, month or year, and `by week` or another period.
  ///
  /// Symbols with a sign inside stand in quotes.
  ///
  /// - Throws: ``PriceQueryError`` with the place of what cannot be read.
  /// - Complexity: O(*n*) in the text, at most 1,000 bytes.
  public init(_ text: String) throws(PriceQueryError) {
    var parser = try PriceQueryParser(text)
    self = try parser.query()
  }
}
