/// The codes of markets that stand beside symbols, and how a symbol of each market is written.
///
/// A class though it never changes: each article's pass takes a copy, and of a value that counts every table in it.
final class MarketCodes: Sendable {
  /// How a market's own symbols are written.
  struct Market: Sendable {
    var suffix: [UInt8]
    var digits: Int
    /// The market that letter codes behind the same prefix belong to, or -1.
    var letters: Int32 = -1
  }

  let markets: [Market]
  private let numbers: [String: Int32]
  private let suffixes: [CodeKey: Int32]
  private let rics: [CodeKey: Int32]
  private let bloomberg: [CodeKey: Int32]
  private let heads: [CodeKey: Int32]
  private let bloombergClasses: Set<CodeKey>
  private let prefixes: [Int32]
  /// The lists that the prefixes stand in; see ``PhraseMatches/begins(_:at:)``.
  let prefixLists: UInt64
  let linkSteps: Set<String>

  init(lexicon: Lexicon) throws(LexiconError) {
    var markets: [Market] = []
    var numbers: [String: Int32] = [:]
    for row in lexicon.rows(of: "markets-of-codes") {
      guard let digits = Int(lexicon.value(row, "digits")), (0...8).contains(digits) else {
        throw lexicon.error(row, "digits is not a number from 0 to 8")
      }
      numbers[row.fields[0]] = Int32(truncatingIfNeeded: markets.count)
      markets.append(Market(suffix: Array(lexicon.value(row, "suffix").utf8), digits: digits))
    }
    for (index, row) in lexicon.rows(of: "markets-of-codes").enumerated() {
      let letters = lexicon.value(row, "letters")
      guard letters.isEmpty || numbers[letters] != nil else {
        throw lexicon.error(row, "unknown market \"\(letters)\"")
      }
      markets[index].letters = numbers[letters] ?? -1
    }
    func market(_ row: Lexicon.Row) throws(LexiconError) -> Int32 {
      guard let number = numbers[lexicon.value(row, "market")] else {
        throw lexicon.error(row, "unknown market \"\(lexicon.value(row, "market"))\"")
      }
      return number
    }
    var byForm: [String: [CodeKey: Int32]] = [:]
    var classes: Set<CodeKey> = []
    for row in lexicon.rows(of: "market-codes") {
      guard let key = CodeKey(row.fields[0].utf8) else {
        throw lexicon.error(row, "\"\(row.fields[0])\" is no code")
      }
      let form = lexicon.value(row, "form")
      switch form {
      case "class": classes.insert(key)
      case "suffix", "ric", "bloomberg", "head": byForm[form, default: [:]][key] = try market(row)
      default: throw lexicon.error(row, "unknown form \"\(form)\"")
      }
    }
    var prefixes = [Int32](repeating: -1, count: lexicon.rows.count)
    for row in lexicon.rows(of: "exchange-prefixes") {
      prefixes[Int(row.entry)] = try market(row)
    }
    prefixLists = lexicon.rows(of: "exchange-prefixes").reduce(0) { $0 | $1.listBit }
    self.markets = markets
    self.numbers = numbers
    self.prefixes = prefixes
    suffixes = byForm["suffix"] ?? [:]
    rics = byForm["ric"] ?? [:]
    bloomberg = byForm["bloomberg"] ?? [:]
    heads = byForm["head"] ?? [:]
    bloombergClasses = classes
    linkSteps = Set(lexicon.rows(of: "link-paths").map { $0.fields[0] })
  }

  /// The market that a phrase before a colon names, or -1.
  @inline(__always)
  func prefix(ofEntry entry: Int32) -> Int32 { prefixes[Int(entry)] }

  /// The market that a code after a dot names, and whether only Reuters writes it so.
  func suffix(_ key: CodeKey) -> (market: Int32, isRIC: Bool)? {
    if let market = suffixes[key] { return (market, false) }
    return rics[key].map { ($0, true) }
  }

  /// The market that Bloomberg's code after a symbol names.
  func bloomberg(_ key: CodeKey) -> Int32? { bloomberg[key] }

  /// The market that letters before digits name, as in `SH600519`.
  func head(_ key: CodeKey) -> Int32? { heads[key] }

  /// Whether a word is one of Bloomberg's classes, as `Equity`.
  func isBloombergClass(_ key: CodeKey) -> Bool { bloombergClasses.contains(key) }

  /// The market of a mainland code of six digits, by its first digit; `nil` for another code.
  func mainland(_ code: CodeKey) -> Int32? {
    guard code.count == 6, code.isDigits else { return nil }
    switch code.bytes[0] {
    case UInt8(ascii: "6"), UInt8(ascii: "9"), UInt8(ascii: "5"): return numbers["SH"]
    case UInt8(ascii: "0"), UInt8(ascii: "3"), UInt8(ascii: "2"), UInt8(ascii: "1"):
      return numbers["SZ"]
    default: return numbers["BJ"]
    }
  }

  /// The market that letter codes belong to where a prefix of digit codes is shared: TSE for Toronto.
  func lettersMarket(_ market: Int32) -> Int32? {
    let letters = markets[Int(market)].letters
    return letters < 0 ? nil : letters
  }

  /// The market of Hong Kong.
  var hongKong: Int32? { numbers["HK"] }

  /// A code as its market's own symbols are written: zeros cut or added, the market's ending behind it.
  func canonical(_ code: CodeKey, in market: Int32) -> CodeKey? {
    let market = markets[Int(market)]
    var bytes = code.bytes
    if market.digits > 0, code.isDigits {
      while bytes.count > market.digits, bytes.first == UInt8(ascii: "0") { bytes.removeFirst() }
      while bytes.count < market.digits { bytes.insert(UInt8(ascii: "0"), at: 0) }
    }
    return CodeKey(bytes + market.suffix)
  }
}
