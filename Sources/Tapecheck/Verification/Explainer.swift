/// Writes what a newsroom can print beside a verdict: rows, figure, accepted interval, readings, reason.
///
/// The parts go into one buffer of bytes: put together from strings they took a tenth of a page's time.
struct Explainer {
  let phrases: Phrases
  let language: Language

  /// Rows that an explanation prints before it only counts them.
  private static let printedRows = 6
  /// The keys of the weekdays' names, Monday first.
  private static let weekdays = (1...7).map { "weekday.\($0)" }

  /// The explanation of a verdict, in the language of the article.
  func explain(_ found: VerifiedClaim) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128 + 64 * min(found.evidence.count, Explainer.printedRows))
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
    if let suggestion = found.suggestion {
      begin(&bytes)
      phrases.append("suggest", in: language, to: &bytes) { _, bytes in
        bytes.append(contentsOf: suggestion.utf8)
      }
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
