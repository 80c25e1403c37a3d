import Foundation
import Tapecheck

extension StatementMaker {
  private static let ordinals = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "10th", "11th", "12th",
  ]
  private static let words = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10", "11", "12",
  ]
  private static let han = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

  /// Adds runs of sessions and weeks, and their ends.
  mutating func addStreaks(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} {V} for a {o} straight session {on}.", "{s} {V} {on}, its {o} consecutive {n}.",
      "It was the {o} straight day of {ns} for {s}.",
      "{s} extended its {W} streak to {c} sessions {on}.",
      "{s} has now {M} for {c} days in a row.", "{s} notched a {o} {n} in a row {on}.",
    ]
    let ends = [
      "{s} {R} {on}, snapping a {c}-day {W} streak.", "{s} ended a {c}-session run of {ns} {on}.",
    ]
    let chinese = ["{s}{on}连续第{z}个交易日{V}。", "{on}，{s}{V}，为连续{z}日{V}。", "{s}{on}{K}{z}日。"]
    let chineseEnds = ["{s}{on}{R}，终结{z}{K}。", "{on}，{s}结束了此前{z}日{K}的走势。"]
    for _ in 0..<count {
      let name = pick(Self.indexes)
      guard let series = series(name),
        let index = row(
          of: series, where: { (3...11).contains(series.streak(endingAt: $0)?.length ?? 0) }),
        let run = series.streak(endingAt: index), run.sign != 0
      else { continue }
      let isUp = run.sign > 0
      let next = index + 1
      guard let after = series.change(at: next), series.doubt(at: next) == nil else { continue }
      let isEnd = (after > 0) != isUp && abs(after) > 0.05 && chance(0.3)
      var length = run.length
      switch error {
      case nil: break
      case .streak: length += chance(0.5) ? 1 : -1
      case .signFlip:
        guard !isEnd else { continue }
      default: continue
      }
      guard (2...12).contains(length) else { continue }
      let said = error == .signFlip ? !isUp : isUp
      let fill = [
        "s": called(name), "V": isEnglish() ? (said ? "rose" : "fell") : said ? "上涨" : "下跌",
        "R": isEnglish() ? (isUp ? "fell" : "rose") : isUp ? "下跌" : "上涨",
        "n": said ? "gain" : "loss",
        "ns": said ? "gains" : "losses", "M": said ? "risen" : "fallen",
        "W": said ? "winning" : "losing", "o": Self.ordinals[length], "c": Self.words[length],
        "z": length == 2 && !isEnd ? "二" : Self.han[length], "K": said ? "连涨" : "连跌",
      ]
      let all = isEnd ? (isEnglish() ? ends : chineseEnds) : isEnglish() ? english : chinese
      add(
        .streak, pick(all), fill, self.after(series.days[isEnd ? next : index], named: true),
        error: error)
    }
  }

  /// Adds records and highest or lowest closes since a day or over a span.
  mutating func addExtremes(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let records =
      isEnglish()
      ? [
        "{s} closed at a record high {on}.", "{On}, {s} notched a record close.",
        "{s} finished {day} at an all-time closing high.",
        "{s} ended at its highest close ever {on}.",
      ] : ["{s}{on}收盘创历史新高。", "{on}，{s}收于历史最高收盘点位。", "{s}{on}创下收盘纪录新高。"]
    let since =
      isEnglish()
      ? [
        "{s} closed at its {x} level since {y} {on}.",
        "{On}, {s} ended at its {x} close since {y}.",
        "{s} fell or rose {on} to settle at the {x} since {y}.",
        "That was the {x} close for {s} since {y}.",
      ] : ["{s}{on}收于{y}以来的{x}。", "{on}，{s}收盘创{y}以来{x}。"]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for round in 0..<count * 2 {
      let name = pick(Self.indexes)
      guard let series = series(name) else { continue }
      if round % 2 == 0 {
        var best = 0.0
        var isRecord: [Bool] = []
        for close in series.closes {
          isRecord.append(close > best)
          best = max(best, close)
        }
        let wantsTrue = error == nil
        guard error == nil || error == .counterexample else { continue }
        guard
          let index = row(
            of: series, from: 2008,
            where: {
              isRecord[$0] == wantsTrue
                && (wantsTrue || series.highs[$0] < (series.highs[0..<$0].max() ?? 0) * 0.99)
            })
        else { continue }
        add(
          .extremum, pick(records), ["s": called(name)], after(series.days[index], named: true),
          expected: [.supported, .partiallyCovered], error: error)
        continue
      }
      let isMax = chance(0.5)
      guard let index = row(of: series, from: 2000),
        let last = series.last(
          where: isMax ? .atLeast : .atMost, series.closes[index], in: 0..<index),
        index - last > 60
      else { continue }
      let (year, month, _) = series.days[last].components
      var named = (year, month)
      switch error {
      case nil: break
      case .counterexample: named = (year - 2, month)
      case .wrongDay:
        // A later month than the true one, which had none as high.
        let shift = series.days[last].advanced(byMonths: 2)
        guard shift < series.days[index].advanced(by: -40) else { continue }
        named = (shift.year, shift.month)
      default: continue
      }
      let nearDuplicates = series.closes[(last + 1)..<index].contains {
        abs($0 / series.closes[index] - 1) < 0.0005
      }
      guard !nearDuplicates,
        series.days[last].month != series.days[min(last + 1, index)].month || error != .wrongDay
      else { continue }
      let fill = [
        "s": called(name),
        "x": isEnglish() ? (isMax ? "highest" : "lowest") : isMax ? "新高" : "新低",
        "y": isEnglish() ? "\(months[named.1 - 1]) \(named.0)" : "\(named.0)年\(named.1)月",
      ]
      add(
        .extremum, pick(since), fill, after(series.days[index], named: true),
        expected: [.supported, .partiallyCovered], error: error)
    }
  }

  /// Adds best and worst sessions since a month, and of a year.
  mutating func addRanks(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} {V} {p}% {on}, its {b} day since {y}.",
      "It was the {g} one-day percentage {n} for {s} since {y}.",
      "{On}, {s} had its {b} session since {y}.",
      "{s} suffered or enjoyed its {b} day since {y} {on}.",
      "{s} posted its {g} daily percentage {n} since {y} {on}.",
    ]
    let chinese = ["{s}{on}{V}{p}%，创{y}以来最大单日{N}。", "{on}，{s}{V}{p}%，为{y}以来{b}单日表现。"]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for _ in 0..<count {
      let name = pick(Self.indexes)
      guard let series = series(name),
        let index = row(of: series, from: 2000, where: { abs(series.change(at: $0) ?? 0) > 1.8 }),
        let change = series.change(at: index)
      else { continue }
      let isUp = change > 0
      var last: Int?
      for row in stride(from: index - 1, through: 1, by: -1) {
        guard let other = series.change(at: row) else { break }
        if isUp ? other >= change : other <= change {
          last = row
          break
        }
      }
      guard let last, index - last > 45 else { continue }
      var named = series.days[last]
      switch error {
      case nil: break
      case .counterexample: named = named.advanced(byMonths: -18)
      case .wrongDay:
        named = named.advanced(byMonths: 1)
        guard named < series.days[index].advanced(by: -31) else { continue }
      default: continue
      }
      let fill = [
        "s": called(name), "V": verb(isUp), "p": percent(change, 2), "N": noun(isUp),
        "b": isEnglish() ? (isUp ? "best" : "worst") : isUp ? "最佳" : "最差",
        "g": isUp ? "biggest" : "steepest",
        "n": isUp ? "gain" : "decline",
        "y": isEnglish()
          ? "\(months[named.month - 1]) \(named.year)" : "\(named.year)年\(named.month)月",
      ]
      add(
        .rank, pick(isEnglish() ? english : chinese), fill, after(series.days[index], named: true),
        error: error)
    }
  }

  /// Adds how far an index is from its record close.
  mutating func addDistances(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let falls =
      isEnglish()
      ? [
        "{s} closed {p}% below its record high {on}.",
        "{s} is now {p}% below its all-time closing high.",
        "{day}'s close left {s} {p}% below its record close.",
        "{s} has fallen {p}% from its record close.",
      ] : ["{s}{on}较历史收盘高点低{p}%。", "{s}较纪录收盘高位回落{p}%。"]
    let rises =
      isEnglish()
      ? [
        "{s} has rebounded {p}% from its {y} low.",
        "{s} has climbed {p}% from its {y} closing low.",
        "{s} is up {p}% from its low of {y}.",
      ]
      : [
        "{s}较{z}低点反弹{p}%。", "{s}自{z}收盘低点以来上涨{p}%。", "自{z}触底以来，{s}累计涨幅达{p}%。",
        "与{z}低点相比，{s}已上涨{p}%。", "{s}从{z}谷底攀升{p}%。",
      ]
    for round in 0..<count * 2 {
      let name = pick(Array(Self.indexes.prefix(3)))
      let isRebound = round % 2 == 1
      guard let series = series(name), let index = row(of: series, from: 2009) else { continue }
      var figure: Double
      var fill = ["s": called(name)]
      if isRebound {
        let low = series.days[index].advanced(byMonths: -5)
        let month = Period.month.start(of: low)
        guard let first = series.index(onOrAfter: month),
          let end = series.index(onOrBefore: Period.month.startOfNext(after: low).advanced(by: -1)),
          let trough = series.minimum(in: first..<end + 1),
          let year = series.minimum(in: max(0, index - 250)..<index + 1), year.index == trough.index
        else { continue }
        figure = (series.closes[index] / trough.value - 1) * 100
        let months = [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
        fill["y"] = months[low.month - 1]
        fill["z"] = "\(low.month)月"
      } else {
        guard let fall = series.drawdown(at: index) else { continue }
        figure = -fall.percent
      }
      guard figure > 2 else { continue }
      switch error {
      case nil: break
      case .figure: figure = figure * 1.5 + 1
      case .decimalShift:
        guard figure < 9.5 else { continue }
        figure *= 10
      default: continue
      }
      fill["p"] = percent(figure)
      add(
        isRebound ? .rebound : .drawdown, pick(isRebound ? rises : falls), fill,
        after(series.days[index], named: true), error: error)
    }
  }

  /// Adds how often two indexes parted so far.
  mutating func addFrequencies(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    for _ in 0..<count * 20 {
      let name = pick(Self.indexes)
      let other = pick(Self.indexes.filter { $0.symbol != name.symbol })
      guard let series = series(name), let peer = self.series(other),
        let end = row(of: series, from: 2010)
      else { continue }
      let limit = Double(Int.random(in: 2...4, using: &random))
      let since = Int.random(in: 1985...2000, using: &random)
      guard let first = Day(year: since, month: 1, day: 1) else { continue }
      let common = CommonSessions([series, peer], through: series.days[end])
      let places = common.places(
        where: [ChangeCondition(member: 0, .above, limit), ChangeCondition(member: 1, .below, 0)],
        since: first)
      var number = places.count
      guard (1...6).contains(number), let last = places.last,
        common.days[last] < series.days[end].advanced(by: -20),
        !places.contains(where: { (common.change(of: 0, at: $0) ?? 0) < limit + 0.01 }),
        series.days[0] < first, peer.days[0] < first
      else { continue }
      switch error {
      case nil: break
      case .wrongCount: number += number > 2 && chance(0.5) ? -1 : 2
      default: return
      }
      let times = [
        "", "once", "twice", "three times", "four times", "five times", "six times", "seven times",
        "eight times",
      ]
      let fill = [
        "s": called(name), "o": called(other), "k": "\(Int(limit))", "y": "\(since)",
        "t": times[number], "z": Self.han[number],
      ]
      add(
        .frequency,
        isEnglish()
          ? pick([
            "{s} rising more than {k}% in a day while {o} fell has happened only {t} since {y}.",
            "Since {y}, a day on which {s} rose more than {k}% and {o} fell has occurred only {t}.",
          ]) : "自{y}年以来，{s}上涨超过{k}%而{o}下跌的情况仅出现过{z}次。",
        fill, after(series.days[end]),
        expected: [.supported, .partiallyCovered, .supportedWithRounding], error: error)
      if made(of: .frequency, error) >= count { return }
    }
  }

  /// Adds closes on one side of a moving average, and round levels passed for the first time.
  mutating func addCrossings(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let english = [
      "{s} closed {b} its {n}-day moving average {on}.", "{On}, {s} ended {b} its {n}-day average.",
      "{s} finished {day} {b} the {n}-day moving average.",
    ]
    let chinese = ["{s}{on}收于{n}日均线{b}。", "{on}，{s}收盘位于{n}日移动平均线{b}。"]
    for _ in 0..<count {
      let name = pick(Self.indexes)
      let length = pick([50, 100, 200])
      guard let series = series(name),
        let index = row(
          of: series,
          where: {
            guard let mean = series.movingAverage(length, endingAt: $0) else { return false }
            return abs(series.closes[$0] / mean - 1) > 0.003
          }), let mean = series.movingAverage(length, endingAt: index)
      else { continue }
      var isAbove = series.closes[index] > mean
      switch error {
      case nil: break
      case .signFlip: isAbove.toggle()
      default: return
      }
      add(
        .crossing, pick(isEnglish() ? english : chinese),
        [
          "s": called(name), "n": "\(length)",
          "b": isEnglish() ? (isAbove ? "above" : "below") : isAbove ? "上方" : "下方",
        ], after(series.days[index], named: true), error: error)
    }
  }
}
