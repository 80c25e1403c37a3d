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
    window.ends = time.ends
    return window
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
