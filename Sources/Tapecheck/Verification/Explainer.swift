/// Writes what a newsroom can print beside a verdict: rows, figure, accepted interval, readings, reason.
///
/// The parts go into one buffer of bytes: put together from strings they took a tenth of a page's time.
struct Explainer {
  let phrases: Phrases
  let language: Language
  let article: RecognisedArticle
  let tape: Tape

  /// Rows that an explanation prints before it only counts them.
  private static let printedRows = 6
  /// The keys of the weekdays' names, Monday first.
  private static let weekdays = (1...7).map { "weekday.\($0)" }

  /// The explanation of a verdict, in the language of the article.
  func explain(_ found: VerifiedClaim) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128 + 64 * min(found.evidence.count, Explainer.printedRows))
    func add(_ text: String) {
      begin(&bytes)
      bytes.append(contentsOf: text.utf8)
    }
    var parts = [head(found)]
    subject(of: found.claim, &parts)
    sessions(of: found.claim, found, &parts)
    if let formula = found.formula {
      parts.append(phrases.fill("explain.formula", in: language, ["formula": formula]))
    }
    for part in parts { add(part) }
    if !found.evidence.isEmpty {
      begin(&bytes)
      phrases.append("explain.rows", in: language, to: &bytes) { _, bytes in
        append(found.evidence, to: &bytes)
      }
    }
    if let computed = found.computed {
      begin(&bytes)
      phrases.append("explain.computed", in: language, to: &bytes) { _, bytes in
        found.claim.appendFigure(computed, moreDecimals: 2, to: &bytes)
      }
    }
    if let accepted = found.accepted, accepted.upperBound < 1e11 {
      begin(&bytes)
      phrases.append("explain.accepts", in: language, to: &bytes) { name, bytes in
        found.claim.appendFigure(
          name == "low" ? accepted.lowerBound : accepted.upperBound, moreDecimals: 1, to: &bytes)
      }
    }
    if found.readings.count > 1 {
      begin(&bytes)
      phrases.append("explain.reads", in: language, to: &bytes) { _, bytes in
        append(found.readings, of: found.claim, to: &bytes)
      }
    }
    for reason in found.reasons {
      begin(&bytes)
      phrases.append("reason." + reason.rawValue, in: language, to: &bytes)
    }
    if let shortfall = found.shortfall {
      let gap = found.claim.unit == "percent" ? "percentage_points" : found.claim.unit
      var plain = found.claim
      plain.unit = gap
      plain.type = .level
      add(phrases.fill("explain.missed", in: language, ["gap": plain.figure(shortfall)]))
    }
    if let search = found.nearMiss {
      add(
        phrases.fill(
          "explain.search", in: language,
          [
            "count": String(search.tried),
            "chance": FixedPoint.text(search.chance * 100, decimals: 1) + "%",
          ]))
    }
    if let suggestion = found.suggestion {
      begin(&bytes)
      phrases.append("suggest", in: language, to: &bytes) { _, bytes in
        bytes.append(contentsOf: suggestion.utf8)
      }
    }
    if !found.dependsOn.isEmpty {
      let ids = found.dependsOn.map { "c\($0 + 1)" }.joined(separator: ", ")
      add(phrases.fill("explain.depends", in: language, ["ids": ids]))
    }
    if !found.evidence.isEmpty {
      add(
        phrases.fill(
          "explain.data", in: language,
          ["name": tape.dataset.name, "version": tape.dataset.version]))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Sets the next sentence apart from the one before.
  private func begin(_ bytes: inout [UInt8]) {
    if !bytes.isEmpty, !language.isChinese { bytes.append(UInt8(ascii: " ")) }
  }

  private func append(_ rows: [Evidence], to bytes: inout [UInt8]) {
    for (position, row) in rows.prefix(Explainer.printedRows).enumerated() {
      if position > 0 { bytes.append(contentsOf: ", ".utf8) }
      bytes.append(contentsOf: row.symbol.name.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: row.field.utf8)
      bytes.append(UInt8(ascii: " "))
      FixedPoint.append(row.value, decimals: row.value < 10 ? 4 : 2, to: &bytes)
      bytes.append(contentsOf: " (".utf8)
      append(row.date, to: &bytes)
      bytes.append(contentsOf: ", ".utf8)
      bytes.append(contentsOf: row.file.utf8)
      bytes.append(contentsOf: ":\(row.line))".utf8)
    }
    if rows.count > Explainer.printedRows {
      bytes.append(contentsOf: ", ".utf8)
      phrases.append("explain.more", in: language, to: &bytes) { _, bytes in
        bytes.append(contentsOf: String(rows.count - Explainer.printedRows).utf8)
      }
    }
  }

  private func append(_ readings: [Reading], of claim: Claim, to bytes: inout [UInt8]) {
    for (position, reading) in readings.enumerated() {
      if position > 0 { bytes.append(contentsOf: "; ".utf8) }
      phrases.append("reading." + reading.name, in: language, to: &bytes)
      if let computed = reading.computed {
        bytes.append(UInt8(ascii: " "))
        claim.appendFigure(computed, moreDecimals: 2, to: &bytes)
      }
      bytes.append(contentsOf: ": ".utf8)
      phrases.append("verdict." + reading.verdict.rawValue, in: language, to: &bytes)
    }
  }

  private func append(_ day: Day, to bytes: inout [UInt8]) {
    phrases.append(Explainer.weekdays[day.weekday - 1], in: language, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    day.appendISO(to: &bytes)
  }

  /// The verdict and the statement, its figure between brackets.
  private func head(_ found: VerifiedClaim) -> String {
    let text = article.text.text
    let range = found.claim.range
    var words = text[range]
    if let number = found.claim.quantities.first, article.quantities.indices.contains(number) {
      let figure = article.quantities[number].range
      if figure.lowerBound >= range.lowerBound, figure.upperBound <= range.upperBound {
        words =
          text[range.lowerBound..<figure.lowerBound] + "[" + text[figure] + "]"
          + text[figure.upperBound..<range.upperBound]
      }
    }
    return phrases.fill(
      "explain.head", in: language,
      [
        "verdict": phrases.fill("verdict.\(found.verdict.rawValue)", in: language),
        "words": words,
      ])
  }

  /// How the instrument was found, where the words do not name it.
  private func subject(of claim: Claim, _ parts: inout [String]) {
    guard let subject = claim.subject else { return }
    switch claim.subjectBasis {
    case .clause: break
    case .carried, .heading, .headline:
      parts.append(
        phrases.fill("explain.subject_carried", in: language, ["subject": subject.name]))
    case .anaphora:
      parts.append(
        phrases.fill("explain.subject_anaphora", in: language, ["subject": subject.name]))
    }
  }

  /// The sessions used, with weekday and zone.
  private func sessions(of claim: Claim, _ found: VerifiedClaim, _ parts: inout [String]) {
    guard let subject = claim.subject, !found.evidence.isEmpty, let end = claim.window.end else {
      return
    }
    let first = claim.window.base ?? claim.window.start
    let days = first.map { "\(day($0)) – \(day(end))" } ?? day(end)
    parts.append(
      phrases.fill(
        "explain.session", in: language,
        ["sessions": days, "zone": tape.calendar(for: subject).zone]))
  }

  /// A day with its weekday, as `Thu 2024-07-11`.
  func day(_ day: Day) -> String {
    var bytes: [UInt8] = []
    append(day, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A computed figure in the unit and with the decimals of a claim.
  func figure(_ value: Double, like claim: Claim, moreDecimals: Int = 0) -> String {
    claim.figure(value, moreDecimals: moreDecimals)
  }
}
