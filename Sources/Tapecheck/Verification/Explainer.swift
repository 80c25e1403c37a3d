/// Writes what a newsroom can print beside a verdict: rows, figure, accepted interval, readings, reason.
struct Explainer {
  let phrases: Phrases
  let language: Language

  /// Rows that an explanation prints before it only counts them.
  private static let printedRows = 6
  /// The keys of the weekdays' names, Monday first.
  private static let weekdays = (1...7).map { "weekday.\($0)" }

  /// The explanation of a verdict, in the language of the article.
  func explain(_ found: VerifiedClaim) -> String {
    var parts: [String] = []
    if !found.evidence.isEmpty {
      var rows = found.evidence.prefix(Explainer.printedRows).map(row)
      if found.evidence.count > Explainer.printedRows {
        rows.append(
          phrases.fill(
            "explain.more", in: language,
            ["count": String(found.evidence.count - Explainer.printedRows)]))
      }
      parts.append(
        phrases.fill("explain.rows", in: language, ["rows": rows.joined(separator: ", ")]))
    }
    if let computed = found.computed {
      parts.append(
        phrases.fill(
          "explain.computed", in: language,
          ["computed": figure(computed, like: found.claim, moreDecimals: 2)]))
    }
    if let accepted = found.accepted, accepted.upperBound < 1e11 {
      parts.append(
        phrases.fill(
          "explain.accepts", in: language,
          [
            "low": figure(accepted.lowerBound, like: found.claim, moreDecimals: 1),
            "high": figure(accepted.upperBound, like: found.claim, moreDecimals: 1),
          ]))
    }
    if found.readings.count > 1 {
      let readings = found.readings.map { reading in
        let name = phrases.fill("reading.\(reading.name)", in: language)
        let verdict = phrases.fill("verdict.\(reading.verdict.rawValue)", in: language)
        guard let computed = reading.computed else { return "\(name): \(verdict)" }
        return "\(name) \(figure(computed, like: found.claim, moreDecimals: 2)): \(verdict)"
      }
      parts.append(
        phrases.fill("explain.reads", in: language, ["readings": readings.joined(separator: "; ")]))
    }
    for reason in found.reasons {
      parts.append(phrases.fill("reason.\(reason.rawValue)", in: language))
    }
    if let suggestion = found.suggestion {
      parts.append(phrases.fill("suggest", in: language, ["suggestion": suggestion]))
    }
    return parts.joined(separator: language.isChinese ? "" : " ")
  }

  private func row(_ evidence: Evidence) -> String {
    let decimals = evidence.value < 10 ? 4 : 2
    // Joined, not interpolated: an article's explanations print hundreds of rows.
    var text = evidence.symbol.name
    text += " "
    text += evidence.field
    text += " "
    text += FixedPoint.text(evidence.value, decimals: decimals)
    text += " ("
    text += day(evidence.date)
    text += ", "
    text += evidence.source
    text += ")"
    return text
  }

  /// A day with its weekday, as `Thu 2024-07-11`.
  func day(_ day: Day) -> String {
    phrases.fill(Explainer.weekdays[day.weekday - 1], in: language) + " " + day.iso
  }

  /// A computed figure in the unit and with the decimals of a claim.
  func figure(_ value: Double, like claim: Claim, moreDecimals: Int = 0) -> String {
    claim.figure(value, moreDecimals: moreDecimals)
  }
}
