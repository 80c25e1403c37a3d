import Foundation
import Tapecheck

extension StatementMaker {
  /// Adds ratios, volatilities and correlations of indexes.
  mutating func addMeasures(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    for round in 0..<count * 3 {
      let name = pick(Self.indexes)
      let other = pick(Self.indexes.filter { $0.symbol != name.symbol })
      guard let series = series(name), let peer = self.series(other),
        let index = row(of: series, where: { peer.index(of: series.days[$0]) != nil }),
        let row = peer.index(of: series.days[index]), row > 60
      else { continue }
      var value: Double
      let type: ClaimType
      let templates: [String]
      let length = pick([20, 30, 60])
      switch round % 3 {
      case 0:
        type = .ratio
        value = series.closes[index] / peer.closes[row]
        templates =
          isEnglish()
          ? [
            "The ratio of {s} to {o} stood at {r} {on}.", "{On}, the ratio of {s} to {o} was {r}.",
          ]
          : [
            "{on}，{s}与{o}之比为{r}。", "{s}对{o}的比率{on}报{r}。", "截至{on}，{s}和{o}的比值升至{r}。",
          ]
      case 1:
        type = .volatility
        guard let found = series.volatility(from: index - length, to: index) else { continue }
        value = found
        templates =
          isEnglish()
          ? [
            "The {n}-day realized volatility of {s} stood at {p}% {on}.",
            "{s}'s {n}-day historical volatility was {p}% {on}.",
          ]
          : [
            "{on}，{s}的{n}日历史波动率为{p}%。", "{s}{n}日已实现波动率{on}为{p}%。",
            "{s}近{n}个交易日的年化波动率达{p}%。",
          ]
      default:
        type = .correlation
        let common = CommonSessions([series, peer], through: series.days[index])
        let places = Array((common.days.count - length)..<common.days.count)
        guard
          let found = PriceStatistics.correlation(
            places.compactMap { common.change(of: 0, at: $0) },
            places.compactMap { common.change(of: 1, at: $0) })
        else { continue }
        value = found
        templates =
          isEnglish()
          ? [
            "The {n}-day correlation between {s} and {o} stood at {r} {on}.",
            "{On}, the {n}-day correlation of {s} with {o} was {r}.",
          ]
          : [
            "{on}，{s}与{o}的{n}日相关系数为{r}。", "过去{n}个交易日，{s}和{o}的相关性为{r}。",
            "以{n}个交易日计，{s}与{o}的相关系数是{r}。",
          ]
      }
      switch error {
      case nil: break
      case .figure: value = type == .correlation ? value * 0.55 : value * 1.6
      default: return
      }
      add(
        type, pick(templates),
        [
          "s": called(name), "o": called(other), "n": "\(length)", "p": percent(value),
          "r": text(value, 2),
        ], after(series.days[index], named: true), error: error)
    }
  }

  /// Adds volumes of shares against their average.
  mutating func addVolumes(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    for _ in 0..<count {
      let name = pick(Self.shares)
      guard let series = series(name),
        let index = row(
          of: series,
          where: {
            guard let mean = series.averageVolume(50, before: $0) else { return false }
            return abs(series.volumes[$0] / mean - 2) < 0.03
          })
      else { continue }
      var times = "double"
      var han = "两倍"
      switch error {
      case nil: break
      case .figure: (times, han) = ("five times", "五倍")
      default: return
      }
      add(
        .volume,
        isEnglish()
          ? pick([
            "Volume in {s} {on} was about {t} its 50-day average.",
            "{s}'s trading volume {on} was {t} its 50-day average volume.",
          ])
          : pick([
            "{s}{on}成交量约为50日均量的{z}。", "{on}，{s}成交量是50日平均成交量的{z}。",
            "{s}{on}成交放大至50日平均水平的{z}。", "{s}{on}放量，成交量相当于50日均量的{z}。",
          ]),
        ["s": called(name), "t": times, "z": han], after(series.days[index], named: true),
        error: error)
    }
  }

  /// Adds days on which New York was closed.
  mutating func addClosures(_ count: Int, _ error: GeneratedStatement.SeededError?) {
    let calendar = SessionCalendar.newYork
    for _ in 0..<count * 40 {
      guard let series = series(Self.indexes[0]), let index = row(of: series, from: 2005) else {
        continue
      }
      let closed = series.days[index].advanced(by: 1)
      let isHoliday = closed.weekday < 6 && !calendar.isSession(closed)
      guard isHoliday == (error == nil), closed.weekday < 6 else { continue }
      if error != nil, error != .wrongDay { return }
      let next = calendar.session(after: closed)
      var when = after(closed, named: true)
      when.published = "\(next.iso)T\(isEnglish() ? "22:30:00Z" : "08:30:00+08:00")"
      guard next.number - closed.number < 5 else { continue }
      add(
        .calendar,
        isEnglish()
          ? pick([
            "U.S. markets were closed {on} for a holiday.",
            "The New York Stock Exchange was closed {on}.",
            "Wall Street was shut {on} for a public holiday.",
          ]) : pick(["美股{on}因假期休市。", "美国股市{on}休市。", "{on}为公众假期，纽约股市休市一天。"]), [:],
        when, error: error)
      if made(of: .calendar, error) >= count { return }
    }
  }

  /// Adds forecasts whose horizon the tape has passed.
  mutating func addForecasts(_ count: Int) {
    for _ in 0..<count {
      let name = pick(Array(Self.indexes.prefix(3)))
      guard let series = series(name),
        let index = row(
          of: series, from: 2000,
          where: { series.days[$0].year < 2024 && series.days[$0].month < 11 }),
        let end = Day(year: series.days[index].year, month: 12, day: 31),
        let last = series.index(onOrBefore: end),
        let best = series.maximum(in: index + 1..<last + 1)
      else { continue }
      let isHit = chance(0.5)
      let target = (best.value * (isHit ? 0.99 : 1.05) / 10).rounded() * 10
      guard target > series.closes[index] * 1.01 else { continue }
      add(
        .forecast,
        isEnglish()
          ? pick([
            "Analysts at a large bank expect {s} to reach {T} by the end of the year.",
            "{s} will rise to {T} by year-end, strategists forecast.",
            "Strategists see {s} at {T} by the end of the year.",
          ]) : pick(["分析师预计{s}年底前将升至{T}点。", "策略师预测，{s}到今年年底将涨至{T}点。"]),
        ["s": called(name), "T": text(target, 0)], after(series.days[index]),
        expected: isHit ? [.forecastHit] : [.forecastMissed])
    }
  }

  /// Adds what daily prices cannot settle.
  mutating func addOpen(_ count: Int) {
    let english: [(ClaimType, String)] = [
      (.external, "The yield on the 10-year Treasury note rose to 4.23%."),
      (.external, "Apple reported earnings of $1.40 a share, beating estimates by 5%."),
      (.external, "Fed funds futures show a 72% chance of a cut in September."),
      (.external, "Funds that hold small caps drew $9.9 billion in the week."),
      (.breadth, "Some 400 of the stocks in the S&P 500 rose."),
      (
        .breadth,
        "Advancers outnumbered decliners by a 3.2-to-1 ratio on the New York Stock Exchange."
      ),
      (.conditional, "If the S&P 500 fell another 5%, it would be in a correction."),
      (.conditional, "A 10% drop would take the Nasdaq back to where it began the year."),
      (.definition, "A correction is a fall of 10% from a recent peak."),
      (.definition, "A bear market is defined as a drop of 20% from a high."),
      (.cue, "Jitters over trade weighed on the Dow."),
      (.cue, "Did the Nasdaq fall 3% because of the jobs report?"),
    ]
    let chinese: [(ClaimType, String)] = [
      (.external, "10年期美国国债收益率升至4.23%。"), (.external, "苹果每股收益为1.40美元，超出预期5%。"),
      (.external, "当周小盘股基金净流入99亿美元。"), (.breadth, "标普500指数成分股中有400只上涨。"),
      (.conditional, "如果标普500指数再跌5%，将进入回调。"), (.definition, "从近期高点下跌10%即为技术性回调。"),
      (.cue, "贸易担忧令道指承压。"), (.cue, "纳指会因为就业报告下跌3%吗？"),
    ]
    for _ in 0..<count {
      guard let series = series(Self.indexes[0]), let index = row(of: series, from: 2005) else {
        continue
      }
      let (type, text) = pick(isEnglish() ? english : chinese)
      add(type, text, [:], after(series.days[index]), expected: [.notCheckable])
    }
  }

  /// All kinds of statement in one language, each so many times.
  mutating func addAll(_ count: Int) {
    typealias SeededError = GeneratedStatement.SeededError
    let none: SeededError? = nil
    for error in [none] + SeededError.allCases.map(Optional.some) {
      let share = error == nil ? count * 3 : count
      addMoves(error == nil ? share * 2 : share, error)
      addLevels(share, error)
      addTriples(share, error)
      addWindowReturns(share, error)
      addTwoSides(share, error)
      addMultiples(max(1, share / 2), error)
      addStatistics(share, error)
      addStreaks(share, error)
      addExtremes(share, error)
      addRanks(share, error)
      addDistances(share, error)
      addFrequencies(share / 2, error)
      addCrossings(share, error)
      addMeasures(share / 2, error)
      addVolumes(max(1, share / 2), error)
      addClosures(share / 2, error)
    }
    addForecasts(count * 2)
    addOpen(count * 4)
  }
}
