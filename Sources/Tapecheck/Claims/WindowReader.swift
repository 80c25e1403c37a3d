/// Turns a time expression into the window of a claim.
struct WindowReader {
  let article: RecognisedArticle

  /// The window that a time expression names; `nil` for a time of day.
  func window(ofTime index: Int) -> ClaimWindow? {
    guard article.times.indices.contains(index) else { return nil }
    let time = article.times[index]
    guard var window = shapeWindow(of: time) else { return nil }
    window.time = index
    window.weekday = time.weekday
    if time.shape != .unresolved { window.alternatives = time.alternatives }
    if let told = dayOfToldYear(index) { window.alternatives.append(told...told) }
    window.ends = time.ends
    return window
  }

  /// Times before a day without a year among which the year is looked for that the text tells of.
  private static let yearReach = 8

  /// The day of the year that the text before told of, where a day names none: "in October 2008 …, and on the 15th
  /// of October"; a look back at another year speaks of its days so.
  private func dayOfToldYear(_ index: Int) -> Day? {
    let time = article.times[index]
    guard time.yearIsInferred, time.shape == .day, let day = time.from, time.to == day else {
      return nil
    }
    for earlier in article.times[..<index].suffix(WindowReader.yearReach).reversed() {
      guard !earlier.yearIsInferred, earlier.shape == .day || earlier.shape == .period,
        let from = earlier.from, from.year != day.year, from < day
      else { continue }
      let (_, month, date) = day.components
      return Day(year: from.year, month: month, day: date)
    }
    return nil
  }

  private func shapeWindow(of time: TimeExpression) -> ClaimWindow? {
    switch time.shape {
    case .day: return ClaimWindow(.session, from: time.from, to: time.to)
    case .period: return periodWindow(of: time)
    case .trailing(1, .day), .trailing(1, .session):
      var window = ClaimWindow(.session, from: time.to, to: time.to)
      window.isInherited = true
      return window
    case .trailing(let count, let unit):
      var window = ClaimWindow(.trailing, from: time.from, to: time.to)
      window.count = count
      window.grain = unit
      return window
    case .toDate(let unit):
      let kind: ClaimWindow.Kind =
        switch unit {
        case .week: .wtd
        case .month: .mtd
        case .quarter: .qtd
        default: .ytd
        }
      return ClaimWindow(kind, from: time.from, to: time.to)
    case .since:
      // "Since the end of September": the close of that end is the base.
      let from = time.from ?? time.alternatives.first?.upperBound.advanced(by: 1)
      return ClaimWindow(.since, from: from, to: nil)
    case .until: return ClaimWindow(.horizon, from: nil, to: time.to)
    case .between: return ClaimWindow(.between, from: time.from, to: time.to)
    case .clock: return nil
    case .unresolved:
      guard let vague = time.alternatives.first else { return ClaimWindow(.unspecified) }
      var window = ClaimWindow(.session, from: vague.upperBound, to: vague.upperBound)
      window.isInherited = true
      return window
    }
  }

  private func periodWindow(of time: TimeExpression) -> ClaimWindow {
    let kind: ClaimWindow.Kind =
      switch time.grain {
      case .session, .day: .session
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .half: .half
      case .year: .year
      case .decade, .range: .between
      }
    return ClaimWindow(kind, from: time.from, to: time.to)
  }
}
