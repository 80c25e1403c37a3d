/// What the words beside a name say, by lexicon entry: the classes of `instrument-context.tsv`.
///
/// A class though it never changes: each article's pass takes a copy.
final class InstrumentContext: Sendable {
  /// A set of classes.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt32
    static let corporate = Classes(rawValue: 1 << 0)
    static let shares = Classes(rawValue: 1 << 1)
    static let move = Classes(rawValue: 1 << 2)
    static let report = Classes(rawValue: 1 << 3)
    static let auxiliary = Classes(rawValue: 1 << 4)
    static let opinion = Classes(rawValue: 1 << 5)
    static let people = Classes(rawValue: 1 << 6)
    static let speaksBefore = Classes(rawValue: 1 << 7)
    static let futures = Classes(rawValue: 1 << 8)
    static let emini = Classes(rawValue: 1 << 9)
    static let fund = Classes(rawValue: 1 << 10)
    static let funds = Classes(rawValue: 1 << 11)
    static let index = Classes(rawValue: 1 << 12)
    static let filler = Classes(rawValue: 1 << 13)
    static let sector = Classes(rawValue: 1 << 14)
    static let members = Classes(rawValue: 1 << 15)
    static let rating = Classes(rawValue: 1 << 16)
    static let publisher = Classes(rawValue: 1 << 17)
    static let place = Classes(rawValue: 1 << 18)
    static let on = Classes(rawValue: 1 << 19)
    static let article = Classes(rawValue: 1 << 20)
    static let companyBefore = Classes(rawValue: 1 << 21)
    static let priceNoun = Classes(rawValue: 1 << 22)
    static let change = Classes(rawValue: 1 << 23)
    static let indexNoun = Classes(rawValue: 1 << 24)
    static let view = Classes(rawValue: 1 << 25)
    static let subsidiary = Classes(rawValue: 1 << 26)
    static let by = Classes(rawValue: 1 << 27)
    static let division = Classes(rawValue: 1 << 28)
    static let firm = Classes(rawValue: 1 << 29)
    static let leverage = Classes(rawValue: 1 << 30)
    static let person = Classes(rawValue: 1 << 31)
  }

  private static let byName: [String: Classes] = [
    "corporate": .corporate, "shares": .shares, "move": .move, "report": .report,
    "auxiliary": .auxiliary, "opinion": .opinion, "people": .people,
    "speaks-before": .speaksBefore, "futures": .futures, "emini": .emini, "fund": .fund,
    "funds": .funds, "index": .index, "index-noun": .indexNoun, "filler": .filler,
    "sector": .sector, "members": .members,
    "rating": .rating, "publisher": .publisher, "place": .place, "on": .on, "article": .article,
    "company-before": .companyBefore, "price-noun": .priceNoun, "change": .change, "view": .view,
    "subsidiary": .subsidiary, "by": .by,
    "division": .division, "firm": .firm, "leverage": .leverage, "person": .person,
  ]

  private let classes: [Classes]
  private let lists: UInt64

  init(lexicon: Lexicon) throws(LexiconError) {
    var classes = [Classes](repeating: [], count: lexicon.rows.count)
    var lists: UInt64 = 0
    for row in lexicon.rows(of: "instrument-context") {
      guard let value = Self.byName[lexicon.value(row, "class")] else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      classes[Int(row.entry)] = value
      lists |= row.listBit
    }
    self.classes = classes
    self.lists = lists
  }

  /// The classes of all phrases that begin with a token.
  func following(_ index: Int, _ text: ScannedText) -> Classes {
    var found: Classes = []
    guard text.matches.begins(lists, at: index) else { return found }
    for place in text.matches.places(at: index) {
      found.formUnion(classes[Int(text.matches[place].entry)])
    }
    return found
  }

  /// The end of the longest phrase of some classes that begins with a token, or `nil`.
  func end(of wanted: Classes, at index: Int, _ text: ScannedText) -> Int? {
    guard text.matches.begins(lists, at: index) else { return nil }
    var end: Int?
    for place in text.matches.places(at: index) {
      let match = text.matches[place]
      guard !classes[Int(match.entry)].isDisjoint(with: wanted) else { continue }
      end = max(end ?? 0, Int(match.end))
    }
    return end
  }

  /// The start of the longest phrase of some classes that ends before a token, or `nil`.
  ///
  /// No phrase of these classes is longer than five tokens.
  func start(of wanted: Classes, endingAt index: Int, _ text: ScannedText) -> Int? {
    var start: Int?
    for candidate in stride(from: index - 1, through: max(0, index - 5), by: -1)
    where text.matches.begins(lists, at: candidate) {
      for place in text.matches.places(at: candidate) {
        let match = text.matches[place]
        guard Int(match.end) == index, !classes[Int(match.entry)].isDisjoint(with: wanted) else {
          continue
        }
        start = candidate
      }
    }
    return start
  }
}
