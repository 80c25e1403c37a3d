public import Tapecheck

/// A record read back from the line that it was written on: what every other form is made from.
///
/// All ranges are Unicode scalars of ``Article/text``, as in the line.
public struct Record: Sendable {
  /// The id that came with the input, else its path.
  public var id: String
  /// The number of the input line where it had no id.
  public var line: Int?
  /// The file that was read.
  public var path: String?
  /// The address that came with the input.
  public var url: String?
  /// The SHA-256 of the page's bytes, in lower-case hexadecimal.
  public var sha256: String?
  /// How many bytes the page has.
  public var byteCount: Int?
  /// The article.
  public var article: Article
  /// Instruments, in order of place.
  public var mentions: [Mention] = []
  /// Figures, in order of place.
  public var quantities: [Quantity] = []
  /// Days and spans, in order of place.
  public var times: [Time] = []
  /// Mood, in order of place.
  public var cues: [Cue] = []
  /// Claims, in order of place.
  public var claims: [Claim] = []
  /// The mood of the article and its instruments; `nil` where it was not asked for.
  public var sentiment: Sentiment?
  /// What a person should read first.
  public var summary: [Sentence] = []
  /// How much was seen and settled; `nil` where claims were not asked for.
  public var coverage: AnnotatedArticle.Coverage?
  /// What a reader should know beside.
  public var warnings: [Warning] = []
  /// The prices that it was checked against; their digest is not in a record.
  public var dataset: Dataset
  /// The version of the word lists.
  public var lexicons: String
  /// The version of the tool.
  public var version: String

  /// The article of a record.
  public struct Article: Sendable {
    /// The headline.
    public var headline: String?
    /// Headlines in other languages or places.
    public var alternateHeadlines: [String]
    /// The language.
    public var language: Language
    /// The publisher.
    public var publisher: String?
    /// The authors.
    public var authors: [String]
    /// The page's address.
    public var url: String?
    /// When it was published, in ISO 8601: a day, or a time with its zone.
    public var published: String?
    /// What told when it was published, as named in the record.
    public var publishedBasis: String?
    /// Other times that the page tells, in ISO 8601.
    public var publishedAlternatives: [String] = []
    /// When it was last changed, in ISO 8601.
    public var modified: String?
    /// The zone of the outlet, as an IANA name.
    public var zone: String?
    /// The whole readable text.
    public var text: RecordText
    /// The parts of the text, in order.
    public var blocks: [Block]
  }

  /// A part of the text: a paragraph, a heading.
  public struct Block: Sendable {
    /// What it is, as named in the record.
    public var kind: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// The time of its own that an entry of a live blog has, in ISO 8601.
    public var published: String?
  }

  /// A sentence of the summary.
  public struct Sentence: Sendable {
    /// The sentence.
    public var text: String
    /// The ids of the claims that it tells of.
    public var claims: [String]
    /// The ids of the cues that it tells of.
    public var cues: [String]
  }

  /// Something a reader should know.
  public struct Warning: Sendable {
    /// The kind, as named in the record.
    public var code: String
    /// One sentence for a person.
    public var message: String
    /// The Unicode scalars of the text that it is about.
    public var range: Range<Int>?
  }

  /// The mood of an article.
  public struct Sentiment: Sendable {
    /// The judgement, as named in the record.
    public var label: String
    /// From -1 to 1.
    public var score: Double
    /// The judgement of each instrument, in the order of the record.
    public var bySymbol: [(symbol: String, label: String, score: Double)]
  }
}

extension Record {
  /// The day of publication; `nil` where it is not known.
  public var day: Day? { article.published.flatMap { Day(iso: $0.utf8.prefix(10)) } }

  /// The page's address where it is one of the web: `http` or `https`, without a blank or a control character.
  public var webAddress: String? {
    guard let address = article.url ?? url else { return nil }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https",
      address.utf8.dropFirst(scheme.utf8.count).starts(with: "://".utf8),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E })
    else { return nil }
    return address
  }

  /// The figures that a claim rests on, in its order.
  ///
  /// Ids count from 1 in the order of the list, which spares a search in records of our own making.
  func quantities(of claim: Claim) -> [Quantity] {
    claim.quantities.compactMap { id in
      if let number = Int(id.dropFirst()), quantities.indices.contains(number &- 1),
        quantities[number &- 1].id == id
      {
        return quantities[number &- 1]
      }
      return quantities.first { $0.id == id }
    }
  }

  /// An IRI of the text: the page's address, else one of its digest, else one of its id.
  var iri: String {
    if let webAddress { return webAddress }
    if let sha256 { return "nih:sha-256;\(sha256)" }
    return "urn:\(Release.name):\(Record.percentEncoded(id))"
  }

  /// A text with everything but unreserved ASCII percent-encoded.
  static func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 15] {
          bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
