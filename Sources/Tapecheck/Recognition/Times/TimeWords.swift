import Synchronization

/// What the words of the lists `times` and `events` do in a date, by lexicon entry.
///
/// A class though it never changes: each article's pass takes a copy, and of a value that counts every table in it.
final class TimeWords: Sendable {
  /// The classes of word that the grammar tells apart, named as in the column `class`.
  enum Role: Int, NamedInLists {
    case month, weekday, unit, relative, reach, final, ordinal, digit, teen, tens, scale, few, day
    case anchor, part, running, edge, bound, joiner, tail, mark, decade, clock, meridiem, zone
    case ahead, extreme, the, of, `in`, within, on, span, half, ordinalMark, edgeOf, toDate, weekOf
    case yearOf, numberMark, firstYear, yearWord, yearMark, monthMark, dayMark, halfOf, partOf
    case fiscalMark, centuryWord, calendarMark, coming, back, lapse, idiom, limit, era, following,
      preceding,
      ended, event,
      run, measure, yearBefore, echo, hourMark, minuteMark, clockBefore
    case lunarMonth, lunarDay, lunarLeap, lunarEve

    /// The role's bit in the set of roles that a token begins.
    @inline(__always)
    var bit: RoleSet { 1 &<< RoleSet(truncatingIfNeeded: rawValue) }
  }

  /// A set of roles, a bit each: 64 would nearly be used up.
  typealias RoleSet = UInt128

  /// One reading of a phrase.
  struct Word: Sendable {
    var role: Role
    var bit: RoleSet
    var value: Int
    /// Whether the word is a time only beside other evidence.
    var needsEvidence: Bool
  }

  private let words: EntryTable<Word>
  /// The lists that the words stand in.
  var lists: UInt64 { words.lists }
  /// The holidays and named events that words of the role `event` number.
  let events: [TimeEvent]
  /// The years of the Chinese lunisolar calendar.
  let lunar: LunarCalendar

  init(lexicon: Lexicon) throws(LexiconError) {
    var words = [Word?](repeating: nil, count: lexicon.rows.count)
    let roles = Role.byName
    for row in lexicon.rows(of: "times") {
      guard let role = roles[lexicon.value(row, "class")], role != .event
      else { throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"") }
      let written = lexicon.value(row, "value")
      guard let value = TimeWords.value(written, of: role) else {
        throw lexicon.error(
          row, "unknown value \"\(written)\" of class \(lexicon.value(row, "class"))")
      }
      let when = lexicon.value(row, "when")
      guard when.isEmpty || when == "evidence" else {
        throw lexicon.error(row, "unknown condition \"\(when)\"")
      }
      words[Int(row.entry)] = Word(
        role: role, bit: role.bit, value: value, needsEvidence: !when.isEmpty)
    }
    var events: [TimeEvent] = []
    for row in lexicon.rows(of: "events") {
      let event = try TimeEvent(row, lexicon)
      words[Int(row.entry)] = Word(
        role: .event, bit: Role.event.bit, value: events.count,
        needsEvidence: event.needsBound)
      events.append(event)
    }
    for row in lexicon.rows(of: "units") where !lexicon.value(row, "power").isEmpty {
      guard TimeWords.measures.contains(lexicon.value(row, "class")) else { continue }
      words[Int(row.entry)] = Word(
        role: .measure, bit: Role.measure.bit, value: 0, needsEvidence: false)
    }
    for row in lexicon.rows(of: "numbers") {
      guard let value = Int(lexicon.value(row, "value")),
        let (role, number) = TimeWords.numeral(lexicon.value(row, "class"), value)
      else { continue }
      words[Int(row.entry)] = Word(
        role: role, bit: role.bit, value: number, needsEvidence: false)
    }
    var table = EntryTable<Word>()
    for (row, word) in zip(lexicon.rows, words) {
      if let word { table.add(word, for: row) }
    }
    self.words = table
    self.events = events
    lunar = try LunarCalendar(lexicon: lexicon)
  }

  /// The reading of an entry; `nil` for a row of another list.
  @inline(__always)
  func word(_ entry: Int32) -> Word? { words.word(entry) }

  /// The classes of the list `units` whose words count what stands before them, which is then no year.
  private static let measures: Set<String> = [
    "percent", "percentage_points", "basis_points", "points", "currency", "multiple",
  ]

  /// What a numeral of the list `numbers` does in a date; `nil` for what no date is written with.
  private static func numeral(_ name: String, _ value: Int) -> (Role, Int)? {
    switch name {
    case "digit", "pair": (.digit, value)
    case "teen": (.teen, value)
    case "tens": (.tens, value)
    case "hundred", "scale", "place":
      switch value {
      case 1: (.scale, 10)
      case 2: (.scale, 100)
      case 3: (.scale, 1_000)
      default: (.measure, 0)
      }
    case "suffix", "myriad": (.measure, 0)
    case "ordinal": value <= 31 ? (.ordinal, value) : nil
    case "ordinal_mark": (.ordinalMark, 0)
    case "number_mark": (.numberMark, 0)
    case "few", "some": (.few, 3)
    default: nil
    }
  }

  /// The number that stands for a value of a class, or `nil` when the class has no such value.
  private static func value(_ written: String, of role: Role) -> Int? {
    switch role {
    case .unit, .toDate, .edgeOf: Unit.named(written)?.rawValue
    case .reach: Reach.named(written)?.rawValue
    case .part, .partOf: Part.named(written)?.rawValue
    case .edge: Edge.named(written)?.rawValue
    case .bound: Bound.named(written)?.rawValue
    case .joiner: Joiner.named(written)?.rawValue
    case .tail: Tail.named(written)?.rawValue
    case .lapse: Lapse.named(written)?.rawValue
    case .anchor: Anchor.named(written)?.rawValue
    case .running: Reach.named(written)?.rawValue
    case .mark: Mark.named(written)?.rawValue
    case .clock: ClockPart.named(written)?.rawValue
    case .span: OpenSpan.named(written)?.rawValue
    case .echo: Echo.named(written)?.rawValue
    case .meridiem: written == "am" ? 0 : written == "pm" ? 1 : nil
    default: Int(written)
    }
  }
}

/// The raw values of enums by the names of their cases, found out once: a case's name is slow to come by.
private let namedInLists = Mutex<[ObjectIdentifier: [String: Int]]>([:])

/// An enum whose cases the lists name in small letters with hyphens.
protocol NamedInLists: CaseIterable, RawRepresentable<Int>, Sendable {}

extension NamedInLists {
  /// The case of a name, as `after-hours` for `afterHours`.
  static func named(_ name: String) -> Self? {
    let key = ObjectIdentifier(Self.self)
    let known = namedInLists.withLock { $0[key]?[name] }
    if let known { return Self(rawValue: known) }
    let made = byName.mapValues(\.rawValue)
    namedInLists.withLock { $0[key] = made }
    return made[name].flatMap(Self.init(rawValue:))
  }

  /// All values by their names: for lists so long that looking through the cases would cost.
  static var byName: [String: Self] {
    Dictionary(allCases.map { ($0.listName, $0) }) { first, _ in first }
  }

  /// The name in a list: `after-hours` for `afterHours`.
  private var listName: String {
    var written = ""
    for letter in "\(self)".unicodeScalars {
      if letter.properties.isUppercase { written += "-" }
      written += letter.properties.lowercaseMapping
    }
    return written
  }
}

extension TimeWords {
  /// What is counted or named as a period.
  enum Unit: Int, NamedInLists {
    case session, day, workday, week, workweek, weekend, fortnight, month, quarter, half, year
    case decade, century, season
  }
  /// Which way a counted window lies.
  enum Reach: Int, NamedInLists { case past, future }
  /// A third of a period.
  enum Part: Int, NamedInLists { case early, middle, late }
  /// The vague ends of a period.
  enum Edge: Int, NamedInLists { case start, middle, end }
  /// What stands before a day and makes it an end of a span.
  enum Bound: Int, NamedInLists { case since, from, between, after, until, by, before, asof }
  /// What stands between two days.
  enum Joiner: Int, NamedInLists { case to, and, or }
  /// What follows a day or period.
  enum Tail: Int, NamedInLists {
    case since, after, until, before, between, todate, sofar
  }
  /// What follows a length of time.
  enum Lapse: Int, NamedInLists { case ago, later, afterwards, beforehand, coming, within }
  /// Days known from elsewhere than the words.
  enum Anchor: Int, NamedInLists { case now, overnight, same, vague }
  /// The letters before or after a number.
  enum Mark: Int, NamedInLists { case quarter, half, fiscal, year, school }
  /// The parts of a trading day.
  enum ClockPart: Int, NamedInLists {
    case open, close, premarket, afterHours, morning, midday, afternoon, evening
  }
  /// What points back to a time that the text named.
  enum Echo: Int, NamedInLists { case since, same }
  /// Spans without a first day.
  enum OpenSpan: Int, NamedInLists { case records, all }
}
