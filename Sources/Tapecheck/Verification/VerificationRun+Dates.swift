extension VerificationRun {
  /// Says that a day written with its year cannot be the one on which something happened: it lies after the
  /// publication, or nothing was traded on it.
  ///
  /// What the prices of that very day bear out stays as it is: then the stamp of the page is the older one.
  func withDates(_ start: VerifiedClaim) -> VerifiedClaim {
    guard let day = writtenDay(of: start.claim) else { return start }
    var found = start
    if isAfterPublication(day) {
      switch start.verdict {
      case .contradicted where !start.reasons.contains(.wrongDate):
        found.reasons.insert(.wrongDate, at: 0)
      case .outOfCoverage: found = impossible(start)
      default: break
      }
      return found
    }
    guard start.verdict == .ambiguous || start.verdict == .outOfCoverage, isClosed(day, start.claim)
    else { return start }
    found = impossible(start)
    if let subject = start.claim.subject {
      found.suggestion = explainer.day(tape.calendar(for: subject).session(onOrBefore: day))
    }
    return found
  }

  private func impossible(_ start: VerifiedClaim) -> VerifiedClaim {
    var found = start
    found.verdict = .internallyInconsistent
    found.reasons = [.wrongDate]
    return found
  }

  /// The one day that a statement of fact names in full; `nil` for a day whose year is not written.
  private func writtenDay(of claim: Claim) -> Day? {
    guard claim.modality == .asserted || claim.modality == .attributed, !claim.isNegated,
      claim.type == .move || claim.type == .level, !claim.window.isInherited,
      claim.window.kind == .session || claim.window.kind == .asOf, let day = claim.window.from,
      claim.window.to == day, claim.window.alternatives.isEmpty, let index = claim.window.time,
      article.times.indices.contains(index), !article.times[index].yearIsInferred,
      namesDate(article.times[index])
    else { return nil }
    return day
  }

  /// Whether a day is later than the article by more than clocks differ, and than its last update.
  private func isAfterPublication(_ day: Day) -> Bool {
    guard let published = article.article.published, published.basis != .inferredYear else {
      return false
    }
    let updated = latestInstant.map { SessionCalendar.newYork.day(at: $0) } ?? context.reference
    return day > max(context.reference, updated).advanced(by: 1)
  }

  /// Whether an exchange was closed on a day for which a session's move is told.
  ///
  /// Saturday in Asia is the day on which Friday's session of New York is told of.
  private func isClosed(_ day: Day, _ claim: Claim) -> Bool {
    guard claim.type == .move, claim.value != nil, let subject = claim.subject,
      let kind = directory[subject]?.kind, kind == .index || kind == .stock || kind == .etf,
      let instrument = directory[subject], instrument.currency == "USD"
    else { return false }
    let calendar = tape.calendar(for: subject)
    let isAsian =
      explainer.language.isChinese || (article.article.published?.offset ?? 0) >= 4 * 3_600
    if isAsian { return !calendar.isSession(day) && !calendar.isSession(day.advanced(by: -1)) }
    return !calendar.isSession(day)
  }
}
