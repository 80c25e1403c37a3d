/// Tells the language of a text from its characters.
struct LanguageEvidence: Sendable {
  /// Characters that only traditional writing has, and those that only simplified writing has.
  private var traditional = Scalars()
  private var simplified = Scalars()

  /// A set of scalars, a bit each: asked for every character of a Chinese page.
  private struct Scalars {
    private var bits: [UInt64] = []

    func contains(_ scalar: UInt32) -> Bool {
      let word = Int(scalar &>> 6)
      return word < bits.count && bits[word] & (1 &<< UInt64(scalar & 63)) != 0
    }

    mutating func insert(_ scalar: UInt32) {
      let word = Int(scalar &>> 6)
      if bits.count <= word {
        bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count))
      }
      bits[word] |= 1 &<< UInt64(scalar & 63)
    }

    /// Takes out of both sets what both have.
    static func part(_ left: inout Scalars, _ right: inout Scalars) {
      for word in 0..<min(left.bits.count, right.bits.count) {
        let both = left.bits[word] & right.bits[word]
        left.bits[word] &= ~both
        right.bits[word] &= ~both
      }
    }
  }

  init(lexicon: Lexicon) {
    for row in lexicon.rows(of: "han-folding") {
      guard let from = row.field(0).unicodeScalars.first?.value,
        let to = row.field(1).unicodeScalars.first?.value, from != to
      else { continue }
      traditional.insert(from)
      simplified.insert(to)
    }
    Scalars.part(&traditional, &simplified)
  }

  /// The language of a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - hint: A language tag of the page, which decides between the scripts when the text does not.
  /// - Returns: English for anything but Chinese.
  /// - Complexity: O(*n*) in the bytes; the characters' tables are asked for the first 4,000 of them.
  func language(of text: ArraySlice<UInt8>, hint: String?) -> Language {
    guard LanguageEvidence.isMostlyHan(text) else { return .english }
    var counts = (traditional: 0, simplified: 0)
    var looked = 0
    let span = text.span
    var index = 0
    while index < span.count, looked < 4_000 {
      let (scalar, next) = TextScalar.read(span, at: index)
      if scalar >= 0x3400 {
        looked += 1
        if traditional.contains(scalar) { counts.traditional += 1 }
        if simplified.contains(scalar) { counts.simplified += 1 }
      }
      index = next
    }
    if counts.traditional != counts.simplified {
      return counts.traditional > counts.simplified ? .traditionalChinese : .simplifiedChinese
    }
    return LanguageEvidence.isTraditional(tag: hint) ? .traditionalChinese : .simplifiedChinese
  }

  /// A language that a caller asks for, unless the writing of the text rules it out: the summary can be
  /// asked for in a language that the text is not in.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func given(_ language: Language?, for text: ArraySlice<UInt8>) -> Language? {
    guard let language else { return nil }
    if language.isChinese {
      return text.contains { $0 >= 0xE3 && $0 <= 0xE9 } || !text.contains(where: isLatin)
        ? language : nil
    }
    return isMostlyHan(text) ? nil : language
  }

  @inline(__always)
  private static func isLatin(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }

  /// Whether Han characters carry more of a text than Latin letters do: one stands for about three.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func isMostlyHan(_ text: ArraySlice<UInt8>) -> Bool {
    var han = 0
    var latin = 0
    let span = text.span
    // Without a branch, so that the loop becomes vector code.
    for index in span.indices {
      // Lead bytes of U+3000 to U+9FFF.
      han &+= span[index] &- 0xE3 <= 6 ? 1 : 0
      latin &+= isLatin(span[index]) ? 1 : 0
    }
    return han * 3 > latin
  }

  /// Whether a language tag names traditional Chinese.
  private static func isTraditional(tag: String?) -> Bool {
    guard let tag = tag?.lowercased() else { return false }
    return tag.hasPrefix("zh-hant") || tag.hasPrefix("zh-tw") || tag.hasPrefix("zh-hk")
      || tag.hasPrefix("zh_tw") || tag.hasPrefix("zh_hk") || tag.hasPrefix("zh-mo") || tag == "big5"
  }
}
