import Tapecheck
import TapecheckTesting
import Testing

/// Runs the recogniser on marked text: the figures stand in braces, their readings beside them.
enum QuantityProbe {
  private static let opened = Result { try QuantityRecogniser(lexicon: BundledData.lexicon()) }

  static func quantities(
    _ text: String, _ language: Language, mentions: [Mention] = [], times: [TimeExpression] = []
  ) throws -> [Quantity] {
    let lexicon = try BundledData.lexicon()
    return try opened.get().recognise(
      lexicon.scan(SourceText(text), language: language), mentions: mentions, times: times)
  }

  /// The text without its braces.
  static func plain(_ marked: String) -> String { marked.filter { $0 != "{" && $0 != "}" } }

  /// The text with braces around every figure found.
  static func marked(_ text: String, _ found: [Quantity]) -> String {
    var bytes: [UInt8] = []
    var position = 0
    let source = Array(text.utf8)
    for quantity in found {
      bytes += source[position..<quantity.range.lowerBound]
      bytes += [UInt8(ascii: "{")] + source[quantity.range] + [UInt8(ascii: "}")]
      position = quantity.range.upperBound
    }
    bytes += source[position...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The readings of some figures: `>3 percent; 10..30 CNY`.
  static func readings(_ found: [Quantity]) -> String {
    found.map(reading).joined(separator: "; ")
  }

  private static func reading(_ quantity: Quantity) -> String {
    let sign: String
    switch quantity.relation {
    case .eq, .range: sign = ""
    case .about: sign = "~"
    case .nearBelow: sign = "^"
    case .gt: sign = ">"
    case .ge: sign = ">="
    case .lt: sign = "<"
    case .le: sign = "<="
    }
    let high = quantity.high.map { ".." + number($0) } ?? ""
    let name: String
    switch quantity.kind {
    case .streak: name = quantity.unit.map { "streak " + $0 } ?? "streak"
    default: name = quantity.unit ?? quantity.kind.rawValue
    }
    return sign + number(quantity.value) + high + " " + name
  }

  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Checks one marked text.
  static func check(_ marked: String, _ readings: String, _ language: Language) throws {
    let text = plain(marked)
    let found = try quantities(text, language)
    #expect(QuantityProbe.marked(text, found) == marked)
    #expect(QuantityProbe.readings(found) == readings, "\(text)")
  }
}
