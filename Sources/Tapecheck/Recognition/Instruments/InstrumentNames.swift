/// The names of instruments by lexicon entry, and what evidence each needs.
///
/// A class though it never changes: each article's pass takes a copy, and of a value that counts every table in it.
final class InstrumentNames: Sendable {
  /// What a name needs before it is taken for the instrument, as named in `short-names.tsv`.
  enum Class: String, Sendable {
    /// A name of its own.
    case plain
    case alias, venue, agency, press, surname, word, noun
    /// Something else that contains an instrument's name: never a mention.
    case other
    /// A listed exchange as a place.
    case place
  }

  struct Name: Sendable {
    var instrument: Int32
    var kind: Instrument.Kind
    var nameClass: Class
    var confidence: Double
    var alternatives: [Mention.Alternative]
    /// Whether a word is short for a name that goes on: "Delta" of "Delta Air Lines", so that "Delta Corp" is
    /// another firm.
    var isShortened = false
  }

  private let names: [Name]
  private let numbers: [Int32]
  /// The lists that the names stand in; see ``PhraseMatches/begins(_:at:)``.
  let lists: UInt64
  /// Whether an instrument publishes views on others, by instrument.
  let isResearchHouse: [Bool]
  /// Symbols that are also words.
  let wordCodes: Set<CodeKey>

  init(lexicon: Lexicon, directory: InstrumentDirectory) throws(LexiconError) {
    var names: [Name] = []
    var numbers = [Int32](repeating: -1, count: lexicon.rows.count)
    var lists: UInt64 = 0
    func add(_ row: Lexicon.Row, _ name: Name) {
      lists |= row.listBit
      numbers[Int(row.entry)] = Int32(truncatingIfNeeded: names.count)
      names.append(name)
    }
    func instrument(_ row: Lexicon.Row) throws(LexiconError) -> Int32 {
      let name = lexicon.value(row, "symbol")
      guard let symbol = Symbol(name), let index = directory.indexBySymbol[symbol] else {
        throw lexicon.error(row, "no list has the symbol \"\(name)\"")
      }
      return index
    }
    for table in InstrumentListReader.instrumentTables(of: lexicon) {
      for row in lexicon.rows(of: table) where row.folder == "instruments" {
        let index = try instrument(row)
        let instrument = directory.instruments[Int(index)]
        add(
          row,
          Name(
            instrument: index, kind: instrument.kind, nameClass: .plain, confidence: 0.95,
            alternatives: directory.otherClasses(of: instrument).map {
              Mention.Alternative(symbol: $0, confidence: 0.2)
            }))
      }
    }
    let designators = Self.designators(lexicon)
    for row in lexicon.rows(of: "short-names") {
      let index = try instrument(row)
      guard let nameClass = Class(rawValue: lexicon.value(row, "class")) else {
        throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
      guard let confidence = Double(lexicon.value(row, "confidence")), confidence > 0,
        confidence <= 1
      else { throw lexicon.error(row, "confidence is not a number above 0 and up to 1") }
      let instrument = directory.instruments[Int(index)]
      var name = Name(
        instrument: index, kind: instrument.kind, nameClass: nameClass, confidence: confidence,
        alternatives: try Self.alternatives(row, lexicon, directory))
      name.isShortened =
        nameClass == .word && Self.goesOn(instrument.name, behind: row.field(0), designators)
      add(row, name)
    }
    for row in lexicon.rows(of: "other-names") {
      switch lexicon.value(row, "role") {
      case "other":
        add(
          row,
          Name(
            instrument: -1, kind: .stock, nameClass: .other, confidence: 0, alternatives: []))
      case "venue":
        add(
          row,
          Name(
            instrument: try instrument(row), kind: .stock, nameClass: .place, confidence: 0.6,
            alternatives: []))
      default:
        throw lexicon.error(row, "unknown role \"\(lexicon.value(row, "role"))\"")
      }
    }
    self.names = names
    self.numbers = numbers
    self.lists = lists
    var houses = [Bool](repeating: false, count: directory.instruments.count)
    for row in lexicon.rows(of: "research-houses") {
      houses[Int(try instrument(row))] = true
    }
    isResearchHouse = houses
    var words: Set<CodeKey> = []
    for row in lexicon.rows(of: "word-symbols") {
      guard let key = CodeKey(row.fields[0].utf8) else {
        throw lexicon.error(row, "\"\(row.fields[0])\" is no symbol")
      }
      words.insert(key)
    }
    wordCodes = words
  }

  /// The words that a company's form is written with, in small letters.
  private static func designators(_ lexicon: Lexicon) -> Set<String> {
    var words: Set<String> = []
    for row in lexicon.rows(of: "instrument-context")
    where lexicon.value(row, "class") == "corporate" {
      for phrase in row.field(0).split(separator: "|") { words.insert(phrase.lowercased()) }
    }
    return words
  }

  /// Whether a full name has more words behind its first than the form of the company.
  private static func goesOn(
    _ name: String, behind phrase: String, _ designators: Set<String>
  ) -> Bool {
    guard let short = phrase.split(separator: "|").first, name.hasPrefix(short + " "),
      let next = name.dropFirst(short.count + 1).split(separator: " ").first
    else { return false }
    return next.first != "(" && !designators.contains(next.lowercased())
  }

  /// The name that an entry is, or `nil` when the entry belongs to another table.
  @inline(__always)
  func name(ofEntry entry: Int32) -> Name? {
    let number = numbers[Int(entry)]
    return number < 0 ? nil : names[Int(number)]
  }

  /// Whether an entry is a name.
  @inline(__always)
  func isName(_ entry: Int32) -> Bool { numbers[Int(entry)] >= 0 }

  private static func alternatives(
    _ row: Lexicon.Row, _ lexicon: Lexicon, _ directory: InstrumentDirectory
  ) throws(LexiconError) -> [Mention.Alternative] {
    var alternatives: [Mention.Alternative] = []
    for item in lexicon.value(row, "alternatives").split(separator: ",") {
      let parts = item.split(separator: ":")
      guard parts.count == 2, let symbol = Symbol(String(parts[0])), directory[symbol] != nil,
        let confidence = Double(parts[1])
      else { throw lexicon.error(row, "\"\(item)\" is no listed SYMBOL:confidence") }
      alternatives.append(Mention.Alternative(symbol: symbol, confidence: confidence))
    }
    return alternatives
  }
}
