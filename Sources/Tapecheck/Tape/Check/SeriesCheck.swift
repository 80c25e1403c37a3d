/// Checks the rows of one series.
struct SeriesCheck {
  private let series: PriceSeries
  private let path: String
  private let market: Market
  private let canJump: Bool

  init(series: PriceSeries, path: String, _ tape: Tape) {
    self.series = series
    self.path = path
    market = tape.market(of: series.symbol)
    // Coins, yields and an index of another's volatility (VIX: +116 % on 2018-02-05) jump by nature.
    let instrument = tape.instrument(series.symbol)
    canJump =
      switch instrument?.kind ?? .stock {
      case .stock, .etf, .future: false
      case .index: instrument?.tracks != nil
      case .rate, .commodity, .currency, .crypto: true
      }
  }

  /// Findings in the order of their kind, then of the rows.
  func findings() -> [PriceFinding] {
    guard !series.days.isEmpty else {
      return [PriceFinding(severity: .error, file: path, message: "no row with a close")]
    }
    return limited(barFindings(), "rows with such bars")
      + limited(weekendFindings(), "sessions on weekends")
      + limited(jumpFindings(), "such jumps") + limited(calendarFindings(), "such days")
  }

  /// Bars whose high is not the highest or whose low is not the lowest figure; a ten-thousandth is let pass.
  private func barFindings() -> [PriceFinding] {
    var findings: [PriceFinding] = []
    for index in series.days.indices {
      let others = [series.opens[index], series.closes[index]].filter { !$0.isNaN }
      let (high, low) = (series.highs[index], series.lows[index])
      let slack = 0.000_1 * max(1, abs(series.closes[index]))
      if let top = others.max(), high < top - slack {
        findings.append(error(index, "the high \(high) is below \(top)"))
      }
      if let bottom = others.min(), low > bottom + slack {
        findings.append(error(index, "the low \(low) is above \(bottom)"))
      }
      if high < low { findings.append(error(index, "the high \(high) is below the low \(low)")) }
      if series.volumes[index] < 0 { findings.append(error(index, "the volume is negative")) }
    }
    return findings
  }

  private func weekendFindings() -> [PriceFinding] {
    guard market != .continuous else { return [] }
    return series.days.indices.compactMap { index in
      let day = series.days[index]
      guard day.weekday > 5 else { return nil }
      if day.weekday == 6, let last = market.lastSaturday, day <= last { return nil }
      return error(index, "\(day.iso) is a \(day.weekday == 6 ? "Saturday" : "Sunday")")
    }
  }

  /// Changes of more than 40 % that no doubt explains; on a split's day the file may not be adjusted.
  private func jumpFindings() -> [PriceFinding] {
    guard !canJump else { return [] }
    return series.days.indices.compactMap { index in
      guard let change = series.change(at: index), abs(change) > 40, series.doubt(at: index) == nil
      else { return nil }
      let day = series.days[index]
      let rounded = (change * 10).rounded() / 10
      if let split = series.splits.first(where: { $0.day == day }),
        abs((1 + change / 100) * split.ratio - 1) < 0.2
      {
        return warning(
          index, "\(day.iso) moves by \(rounded) %: not adjusted for the split of \(split.ratio)?")
      }
      return warning(index, "\(day.iso) moves by \(rounded) % without a split")
    }
  }

  /// Days on which the file and the market's rules differ, within the years for which the rules are complete.
  private func calendarFindings() -> [PriceFinding] {
    guard let begin = market.rulesBegin, let start = Day(year: begin, month: 1, day: 1),
      let end = Day(year: 2030, month: 12, day: 31), let first = series.days.first,
      let last = series.days.last, max(first, start) <= min(last, end)
    else { return [] }
    var findings: [PriceFinding] = []
    var day = max(first, start)
    while day <= min(last, end) {
      let isByRule = market.isSession(day)
      if let index = series.index(of: day) {
        if !isByRule, day.weekday <= 5 {
          findings.append(warning(index, "\(day.iso) is a holiday by rule, yet has a row"))
        }
      } else if isByRule, !series.isKnownGap(day), let next = series.index(onOrAfter: day) {
        findings.append(
          warning(next, "\(day.iso) is a session by rule, yet has no row before this"))
      }
      day = day.advanced(by: 1)
    }
    return findings
  }

  private func limited(_ findings: [PriceFinding], _ noun: String) -> [PriceFinding] {
    guard findings.count > PriceCheck.listed, let severity = findings.first?.severity else {
      return findings
    }
    let rest = PriceFinding(
      severity: severity, file: path,
      message: "\(findings.count - PriceCheck.listed) more \(noun)")
    return findings.prefix(PriceCheck.listed) + [rest]
  }

  private func error(_ index: Int, _ message: String) -> PriceFinding {
    PriceFinding(severity: .error, file: path, line: series.line(at: index), message: message)
  }

  private func warning(_ index: Int, _ message: String) -> PriceFinding {
    PriceFinding(severity: .warning, file: path, line: series.line(at: index), message: message)
  }
}

extension PriceSeries {
  /// Whether a session is known to have been held without leaving a row.
  fileprivate func isKnownGap(_ day: Day) -> Bool {
    doubts.contains { $0.isMissingRow && $0.days.contains(day) }
  }
}
