import Lexicons
import Tapecheck
import Testing

/// The recogniser over the bundled lists, and mentions written so that a table can hold them.
enum InstrumentFixture {
  static let lexicon: Lexicon? = Lexicons.folder().flatMap { try? Lexicon(folders: [$0]) }
  static let recogniser: InstrumentRecogniser? = lexicon.flatMap {
    try? InstrumentRecogniser(lexicon: $0)
  }

  /// The mentions of a text.
  static func mentions(
    _ string: String, links: [Link] = [], day: String? = nil
  ) throws -> (SourceText, [Mention]) {
    let lexicon = try #require(lexicon)
    let recogniser = try #require(recogniser)
    let text = SourceText(string)
    let scanned = lexicon.scan(text, language: .english)
    return (
      text, recogniser.recognise(scanned, links: links, day: day.flatMap { Day(iso: $0) })
    )
  }

  /// The mentions as `words>SYMBOL`, joined by `; `, a role that is no subject behind a slash.
  static func found(
    _ string: String, links: [Link] = [], day: String? = nil
  ) throws -> String {
    let (text, mentions) = try mentions(string, links: links, day: day)
    return mentions.map { mention in
      let role = mention.role == .subject ? "" : "/\(mention.role.rawValue)"
      return "\(text[mention.range])>\(mention.symbol)\(role)"
    }.joined(separator: "; ")
  }
}
