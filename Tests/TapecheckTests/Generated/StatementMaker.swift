import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// Makes statements from random rows of the tape.
struct StatementMaker {
  /// An instrument with the names that reporters call it.
  struct Name {
    var symbol: String
    var english: [String]
    var chinese: [String]
    var isShare = false
  }

  var random: SeededRandom
  var language = Language.english
  private let tape: Tape
  private(set) var made: [GeneratedStatement] = []

  init(seed: UInt64) throws {
    random = SeededRandom(seed: seed)
    tape = try BundledData.tape()
  }

  static let indexes = [
    Name(
      symbol: "SPX", english: ["the S&P 500", "the S&P 500 index", "the benchmark S&P 500"],
      chinese: ["标普500指数", "标普500", "标准普尔500指数"]),
    Name(
      symbol: "DJI",
      english: ["the Dow Jones Industrial Average", "the Dow", "the blue-chip Dow"],
      chinese: ["道琼斯工业平均指数", "道指", "道琼斯指数"]),
    Name(
      symbol: "IXIC",
      english: ["the Nasdaq Composite", "the Nasdaq", "the tech-heavy Nasdaq Composite"],
      chinese: ["纳斯达克综合指数", "纳指", "纳斯达克指数"]),
    Name(
      symbol: "NDX", english: ["the Nasdaq 100", "the Nasdaq-100 index"],
      chinese: ["纳斯达克100指数", "纳斯达克100"]),
    Name(
      symbol: "RUT", english: ["the Russell 2000", "the small-cap Russell 2000"],
      chinese: ["罗素2000指数", "罗素2000"]),
  ]
  static let shares = [
    ("AAPL", "Apple", "苹果"), ("MSFT", "Microsoft", "微软"), ("NVDA", "Nvidia", "英伟达"),
    ("BA", "Boeing", "波音"), ("JPM", "JPMorgan", "摩根大通"), ("INTC", "Intel", "英特尔"),
    ("CAT", "Caterpillar", "卡特彼勒"), ("DIS", "Disney", "迪士尼"), ("AMZN", "Amazon", "亚马逊"),
    ("WMT", "Walmart", "沃尔玛"),
  ].map { Name(symbol: $0, english: [$1], chinese: [$2], isShare: true) }

  func series(_ name: Name) -> PriceSeries? {
    Symbol(name.symbol).flatMap { try? tape.series($0) } ?? nil
  }

  /// A random entry of a list; the lists here are never empty.
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  func isEnglish() -> Bool { language == .english }

  /// A random row of 1995 to 2025 that is beyond doubt, with enough rows before it.
  mutating func row(
    of series: PriceSeries, from year: Int = 1995, where holds: (Int) -> Bool = { _ in true }
  ) -> Int? {
    for _ in 0..<4_000 {
      let index = Int.random(in: 300..<max(301, series.count - 6), using: &random)
      guard series.days.indices.contains(index), series.days[index].year >= year,
        series.doubt(at: index) == nil, series.doubt(at: index - 1) == nil, holds(index)
      else { continue }
      return index
    }
    return nil
  }

  /// What a share is quoted at, its splits undone.
  func traded(_ value: Double, _ series: PriceSeries, _ index: Int, _ name: Name) -> Double {
    name.isShare ? value * series.splitFactor(after: series.days[index]) : value
  }

  /// Keeps a statement made of a template whose `{keys}` are filled in.
  mutating func add(
    _ type: ClaimType, _ template: String, _ fill: [String: String], _ when: When,
    expected: Set<Verdict> = [.supported, .supportedWithRounding],
    error: GeneratedStatement.SeededError? = nil
  ) {
    var text = template
    for (key, value) in fill.merging(when.words, uniquingKeysWith: { own, _ in own }) {
      text = replace("{" + key + "}", in: text, with: value)
    }
    // A day that is not said leaves no gap.
    for gap in [" .", " ,"] { text = replace(gap, in: text, with: String(gap.dropFirst())) }
    text = replace("  ", in: text, with: " ")
    // A writer keeps a name that ends in digits apart from digits behind it.
    for name in ["标普500", "纳斯达克100", "罗素2000"] {
      for digit in 0...9 {
        text = replace("\(name)\(digit)", in: text, with: "\(name) \(digit)")
      }
    }
    if let first = text.first, isEnglish() { text = first.uppercased() + text.dropFirst() }
    made.append(
      GeneratedStatement(
        type: type, language: language, text: text, published: when.published,
        expected: expected, error: error))
  }

  private func replace(_ key: String, in text: String, with value: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let range = rest.range(of: key) {
      result += rest[..<range.lowerBound] + value
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// When a statement is published, and the words for the session that it tells of.
  struct When {
    var published: String
    var words: [String: String]
  }

  /// Publication after a session's close, with words for it.
  mutating func after(_ day: Day, named: Bool = false) -> When {
    let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, date) = day.components
    let weekday = weekdays[day.weekday - 1]
    let short = "\(months[month - 1]) \(date)"
    if language == .english {
      let isNext = chance(0.3)
      let published =
        isNext ? "\(day.advanced(by: 1).iso)T11:30:00Z" : "\(day.iso)T22:15:00Z"
      let on = named ? "on \(weekday)" : pick(["on \(weekday)", "on \(weekday)", ""])
      return When(
        published: published,
        words: [
          "on": on, "On": "On \(weekday)", "day": weekday, "date": "\(weekday), \(short)",
          "full": "\(short), \(year)",
        ])
    }
    let names = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
    let published = "\(day.advanced(by: 1).iso)T08:30:00+08:00"
    let on =
      named ? names[day.weekday - 1] : pick([names[day.weekday - 1], "隔夜", "\(month)月\(date)日"])
    return When(
      published: published,
      words: [
        "on": on, "On": on, "day": names[day.weekday - 1],
        "date": "\(month)月\(date)日（\(names[day.weekday - 1])）", "full": "\(year)年\(month)月\(date)日",
      ])
  }

  /// An instrument's name in the language at hand.
  mutating func called(_ name: Name) -> String {
    pick(language == .english ? name.english : name.chinese)
  }

  /// Verbs of a direction.
  mutating func verb(_ isUp: Bool) -> String {
    language == .english
      ? pick(
        isUp
          ? ["rose", "gained", "advanced", "climbed", "added", "was up", "closed up"]
          : ["fell", "lost", "declined", "dropped", "slid", "was down", "closed down"])
      : pick(isUp ? ["上涨", "涨", "收涨", "上扬", "升"] : ["下跌", "跌", "收跌", "下滑", "走低"])
  }

  /// Nouns of a direction.
  mutating func noun(_ isUp: Bool) -> String {
    language == .english
      ? pick(isUp ? ["gain", "rise", "advance", "jump"] : ["loss", "drop", "decline", "slide"])
      : isUp ? "涨幅" : "跌幅"
  }

  mutating func higher(_ isUp: Bool) -> String {
    language == .english ? pick(isUp ? ["higher", "up"] : ["lower", "down"]) : isUp ? "走高" : "走低"
  }

  /// A magnitude with decimals, thousands apart.
  func text(_ value: Double, _ decimals: Int) -> String {
    FixedPoint.text(abs(value), decimals: decimals)
  }

  /// A percent's magnitude with decimals.
  func percent(_ value: Double, _ decimals: Int = 1) -> String { text(value, decimals) }

  /// How many statements of a type there are by now.
  func made(of type: ClaimType, _ error: GeneratedStatement.SeededError?) -> Int {
    made.count { $0.type == type && $0.language == language && $0.error == error }
  }
}
