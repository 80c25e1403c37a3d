import Tapecheck
import TapecheckTesting
import Testing

/// A sentence whose times are marked with ⟦ and ⟧, and the days that each stands for.
struct TimeCase: CustomTestStringConvertible, Sendable {
  /// The publication: `2024-07-16`, or `2024-07-16T20:04+08:00 Asia/Shanghai`.
  var published: String
  /// The sentence with its marks.
  var marked: String
  /// The days by time: a day, `from..to` with an end left out where it is open, or `-` for no days.
  var days: [String]

  init(_ published: String, _ marked: String, _ days: String...) {
    self.published = published
    self.marked = marked
    self.days = days
  }

  var testDescription: String { "\(published): \(marked)" }

  /// The sentence without its marks.
  var text: String {
    var text = ""
    for scalar in marked.unicodeScalars where scalar != "⟦" && scalar != "⟧" {
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The marked words.
  var spans: [String] {
    marked.split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "⟧" })
    }
  }
}

/// What the tests ask of the recogniser.
enum TimeReading {
  /// The times of a text by the bundled lists and New York's calendar.
  static func times(
    in text: String, published: String, mentions: [Mention] = []
  ) throws -> [TimeExpression] {
    let lexicon = try BundledData.lexicon()
    let scanned = lexicon.scan(SourceText(text), language: language(of: text))
    return try TimeRecogniser(lexicon: lexicon).recognise(
      scanned, mentions: mentions, context: try context(published))
  }

  /// Chinese as soon as one Han character stands in the text.
  static func language(of text: String) -> Language {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      ? .simplifiedChinese : .english
  }

  /// The context that a case's publication is written for; a day alone is New York's.
  static func context(_ published: String) throws -> ReadingContext {
    let parts = published.split(separator: " ")
    let stamp = try #require(parts.first)
    let day = try #require(Day(iso: String(stamp.prefix(10))))
    let zone = parts.count > 1 ? String(parts[1]) : "America/New_York"
    let digits = stamp.utf8.dropFirst(11).compactMap { byte in
      (0x30...0x39).contains(byte) ? Int64(byte - 0x30) : nil
    }
    guard digits.count == 8 else {
      return ReadingContext(
        reference: day, instant: nil, outletZone: zone, calendar: .newYork)
    }
    let minutes = digits[0] * 600 + digits[1] * 60 + digits[2] * 10 + digits[3]
    let offset = digits[4] * 600 + digits[5] * 60 + digits[6] * 10 + digits[7]
    let east = stamp.contains("+") ? offset : -offset
    return ReadingContext(
      reference: day, instant: Int64(day.number) * 86_400 + (minutes - east) * 60,
      outletZone: zone, calendar: .newYork)
  }

  /// The days of a time as a case writes them.
  static func written(_ time: TimeExpression) -> String {
    switch (time.from, time.to) {
    case (nil, nil): "-"
    case (let from?, let to?) where from == to: from.iso
    case (let from, let to): "\(from?.iso ?? "")..\(to?.iso ?? "")"
    }
  }

  /// Expects exactly the marked times with their days.
  static func check(_ item: TimeCase, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = SourceText(item.text)
    let times = try times(in: item.text, published: item.published)
    #expect(times.map { text[$0.range] } == item.spans, sourceLocation: sourceLocation)
    #expect(times.map(written) == item.days, sourceLocation: sourceLocation)
  }
}
