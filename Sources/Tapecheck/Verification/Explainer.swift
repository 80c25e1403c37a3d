/// Writes what a newsroom can print beside a verdict: rows, figure, accepted interval, readings, reason.
///
/// The parts go into one buffer of bytes: put together from strings they took a tenth of a page's time.
struct Explainer {
  let phrases: Phrases
  let texts: ExplainerTexts
  let language: Language
  let article: RecognisedArticle
  let tape: Tape

  /// Rows that an explanation prints before it only counts them.
  private static let printedRows = 6

  /// The explanation of a verdict, in the language of the article.
  func explain(_ found: VerifiedClaim) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    appendHead(found, to: &bytes)
    appendSubject(of: found.shared, to: &bytes)
    appendFinding(found, to: &bytes)
    if found.readings.count > 1 {
      begin(&bytes)
      texts.reads.append(to: &bytes) { _, bytes in
        append(found.readings, of: found.shared, to: &bytes)
      }
    }
    appendSessions(of: found, to: &bytes)
    if let formula = found.formula { add(texts.formula, formula, to: &bytes) }
    if !found.evidence.isEmpty {
      begin(&bytes)
      texts.rows.append(to: &bytes) { _, bytes in append(found.evidence, to: &bytes) }
    }
    appendSearch(of: found, to: &bytes)
    if !found.dependsOn.isEmpty {
      let ids = found.dependsOn.map { "c\($0 + 1)" }.joined(separator: ", ")
      add(texts.depends, ids, to: &bytes)
    }
    if !found.evidence.isEmpty {
      begin(&bytes)
      texts.data.append(to: &bytes) { name, bytes in
        let text = name == "name" ? tape.dataset.name : tape.dataset.version
        bytes.append(contentsOf: text.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends why, what was computed, what would have been accepted, and what would be right.
  private func appendFinding(_ found: VerifiedClaim, to bytes: inout [UInt8]) {
    for reason in found.reasons {
      begin(&bytes)
      let isStyle = reason == .opinion && found.claim.strength == 3 && found.computed != nil
      (isStyle ? texts.style : texts.reasons[reason])?.append(to: &bytes)
    }
    if let computed = found.computed {
      begin(&bytes)
      texts.computed.append(to: &bytes) { _, bytes in
        Claim.append(computed, like: found.shared, moreDecimals: 2, to: &bytes)
      }
    }
    appendAccepted(by: found, to: &bytes)
    if let shortfall = found.shortfall {
      let gap = found.claim.unit == "percent" ? "percentage_points" : found.claim.unit
      var plain = found.claim
      plain.unit = gap
      plain.type = .level
      add(texts.missed, plain.figure(shortfall), to: &bytes)
    }
    if let suggestion = found.suggestion { add(texts.suggest, suggestion, to: &bytes) }
  }

  /// Appends the figures that would have been right, with as many places as tell the two apart.
  private func appendAccepted(by found: VerifiedClaim, to bytes: inout [UInt8]) {
    guard let accepted = found.accepted else { return }
    // "More than": one end is as good as open.
    if accepted.upperBound >= 1e11 {
      let low = found.claim.figure(accepted.lowerBound, moreDecimals: 1)
      return add(texts.acceptsOver, low, to: &bytes)
    }
    if accepted.lowerBound <= -1e11 {
      let high = found.claim.figure(accepted.upperBound, moreDecimals: 1)
      return add(texts.acceptsUnder, high, to: &bytes)
    }
    func places(_ more: Int) -> (low: String, high: String) {
      (
        found.claim.figure(accepted.lowerBound, moreDecimals: more),
        found.claim.figure(accepted.upperBound, moreDecimals: more)
      )
    }
    var ends = places(1)
    if ends.low == ends.high { ends = places(3) }
    begin(&bytes)
    texts.accepts.append(to: &bytes) { name, bytes in
      bytes.append(contentsOf: (name == "low" ? ends.low : ends.high).utf8)
    }
  }

  /// Appends how many near figures were tried, and how easily one would have fitted.
  private func appendSearch(of found: VerifiedClaim, to bytes: inout [UInt8]) {
    guard let search = found.nearMiss else { return }
    begin(&bytes)
    texts.search.append(to: &bytes) { name, bytes in
      if name == "count" {
        bytes.append(contentsOf: String(search.tried).utf8)
        return
      }
      if search.chance < 0.001 { bytes.append(UInt8(ascii: "<")) }
      FixedPoint.append(max(search.chance, 0.001) * 100, decimals: 1, to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    }
  }

  /// What stands between two items of a list.
  private var separator: String.UTF8View { language.isChinese ? "；".utf8 : "; ".utf8 }

  /// Sets the next sentence apart from the one before.
  private func begin(_ bytes: inout [UInt8]) {
    if !bytes.isEmpty, !language.isChinese { bytes.append(UInt8(ascii: " ")) }
  }

  /// Appends a sentence with one thing to fill in.
  private func add(_ text: Phrases.Template, _ value: String, to bytes: inout [UInt8]) {
    begin(&bytes)
    text.append(to: &bytes) { _, bytes in bytes.append(contentsOf: value.utf8) }
  }

  private func append(_ rows: [Evidence], to bytes: inout [UInt8]) {
    for (position, row) in rows.prefix(Explainer.printedRows).enumerated() {
      if position > 0 { bytes.append(contentsOf: separator) }
      bytes.append(contentsOf: row.symbol.name.utf8)
      bytes.append(UInt8(ascii: " "))
      if let name = texts.fields[row.field] {
        name.append(to: &bytes)
      } else {
        bytes.append(contentsOf: row.field.utf8)
      }
      bytes.append(UInt8(ascii: " "))
      FixedPoint.append(row.value, decimals: row.value < 10 ? 4 : 2, to: &bytes)
      bytes.append(contentsOf: " (".utf8)
      append(row.date, to: &bytes)
      bytes.append(contentsOf: ", ".utf8)
      bytes.append(contentsOf: row.file.utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: String(row.line).utf8)
      bytes.append(UInt8(ascii: ")"))
    }
    if rows.count > Explainer.printedRows {
      bytes.append(contentsOf: separator)
      texts.more.append(to: &bytes) { _, bytes in
        bytes.append(contentsOf: String(rows.count - Explainer.printedRows).utf8)
      }
    }
  }

  private func append(_ readings: [Reading], of claim: Shared<Claim>, to bytes: inout [UInt8]) {
    for (position, reading) in readings.enumerated() {
      if position > 0 { bytes.append(contentsOf: separator) }
      if let text = texts.readings[reading.name] {
        text.append(to: &bytes)
      } else {
        bytes.append(contentsOf: ("reading." + reading.name).utf8)
      }
      if let computed = reading.computed {
        bytes.append(UInt8(ascii: " "))
        Claim.append(computed, like: claim, moreDecimals: 2, to: &bytes)
      }
      bytes.append(contentsOf: language.isChinese ? "：".utf8 : ": ".utf8)
      texts.verdicts[reading.verdict]?.append(to: &bytes)
    }
  }

  private func append(_ day: Day, to bytes: inout [UInt8]) {
    texts.weekdays[day.weekday - 1].append(to: &bytes)
    bytes.append(UInt8(ascii: " "))
    day.appendISO(to: &bytes)
  }

  /// Appends the verdict and the statement, its figure between brackets.
  private func appendHead(_ found: VerifiedClaim, to bytes: inout [UInt8]) {
    texts.head.append(to: &bytes) { name, bytes in
      if name == "verdict" {
        texts.verdicts[found.verdict]?.append(to: &bytes)
      } else {
        appendWords(of: found.shared, to: &bytes)
      }
    }
  }

  private func appendWords(of claim: Shared<Claim>, to bytes: inout [UInt8]) {
    let range = claim.range
    guard let number = claim.quantities.first, article.quantities.indices.contains(number) else {
      return append(range, to: &bytes)
    }
    let figure = article.quantities[number].range
    guard figure.lowerBound >= range.lowerBound, figure.upperBound <= range.upperBound else {
      return append(range, to: &bytes)
    }
    append(range.lowerBound..<figure.lowerBound, to: &bytes)
    bytes.append(UInt8(ascii: "["))
    append(figure, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
    append(figure.upperBound..<range.upperBound, to: &bytes)
  }

  private func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let text = article.text.text.utf8
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return }
    bytes.append(contentsOf: text[range])
  }

  /// Says how the instrument was found, where the words do not name it.
  private func appendSubject(of claim: Shared<Claim>, to bytes: inout [UInt8]) {
    guard let subject = claim.subject else { return }
    switch claim.subjectBasis {
    case .clause: break
    case .carried, .heading, .headline: add(texts.subjectCarried, subject.name, to: &bytes)
    case .anaphora: add(texts.subjectAnaphora, subject.name, to: &bytes)
    }
  }

  /// Appends the sessions used, with weekday and zone.
  private func appendSessions(of found: VerifiedClaim, to bytes: inout [UInt8]) {
    guard let subject = found.claim.subject, !found.evidence.isEmpty,
      let end = found.claim.window.end
    else { return }
    begin(&bytes)
    texts.session.append(to: &bytes) { name, bytes in
      guard name == "sessions" else {
        return bytes.append(contentsOf: tape.calendar(for: subject).zone.utf8)
      }
      if let first = found.claim.window.base ?? found.claim.window.start {
        append(first, to: &bytes)
        bytes.append(contentsOf: " – ".utf8)
      }
      append(end, to: &bytes)
    }
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
