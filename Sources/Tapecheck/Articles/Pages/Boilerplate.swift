/// Phrases that stand on news pages without belonging to the article.
///
/// A class though it never changes: each article's reading takes a copy, and of a value that counts every table in it.
final class Boilerplate: Sendable {
  /// What a phrase is for.
  enum Class: String, Sendable {
    case share, navigation, advert, cookie, newsletter, comment, copyright, paywall, player
    case readMore = "read_more"
    case relatedHeading = "related_heading"
    case liveQuote = "live_quote"
    case scriptNeeded = "script_needed"
    case disclaimer
    case translationNote = "translation_note"
    case editorNote = "editor_note"
    case bylinePrefix = "byline_prefix"
    case publishedPrefix = "published_prefix"
    case updatedPrefix = "updated_prefix"

    /// Whether a block of this class is kept as a disclaimer.
    var isNote: Bool { self == .disclaimer || self == .translationNote || self == .editorNote }
    /// Whether a block of this class belongs to the dateline.
    var isDateline: Bool {
      self == .bylinePrefix || self == .publishedPrefix || self == .updatedPrefix
    }
  }

  /// Where a phrase must stand.
  enum Scope: String, Sendable {
    case whole, start, begin, any, sentence, heading
    case headingStart = "heading_start"
  }

  /// A phrase found in a text.
  struct Match: Sendable, Equatable {
    var kind: Class
    var scope: Scope
    /// The phrase's bytes of the text.
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    var start: Int32
    var end: Int32
    var kind: Class
    var scope: Scope
  }

  private let bytes: [UInt8]
  private let phrases: [Phrase]
  private let byFirstWord: WordMap<[Int32]>
  private let sentencesByFirstWord: WordMap<[Int32]>
  /// Bits of the first words of all phrases, and of those inside sentences: few words of a text begin one.
  private let filter: [UInt64]
  private let sentenceFilter: [UInt64]
  /// A block longer than this is not dropped for how it begins.
  private static let longestStart = 200
  /// A block longer than this is not dropped for a phrase inside it; a disclaimer is kept at any length.
  private static let longestAny = 400

  init(lexicon: Lexicon) throws(LexiconError) {
    var bytes: [UInt8] = []
    var phrases: [Phrase] = []
    var byFirstWord = WordMap<[Int32]>()
    var sentencesByFirstWord = WordMap<[Int32]>()
    var filter = [UInt64](repeating: 0, count: 64)
    var sentenceFilter = filter
    for row in lexicon.rows(of: "boilerplate") {
      guard let kind = Class(rawValue: lexicon.value(row, "class")),
        let scope = Scope(rawValue: lexicon.value(row, "scope"))
      else { throw lexicon.error(row, "unknown class or scope") }
      for phrase in row.phrases {
        let start = bytes.count
        Boilerplate.fold(Array(phrase.utf8), into: &bytes)
        let index = Int32(truncatingIfNeeded: phrases.count)
        phrases.append(
          Phrase(
            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: bytes.count),
            kind: kind, scope: scope))
        guard let (hash, _) = Boilerplate.word(bytes.span, at: start, end: bytes.count) else {
          throw lexicon.error(row, "empty phrase")
        }
        if scope == .sentence {
          sentencesByFirstWord[hash] = (sentencesByFirstWord[hash] ?? []) + [index]
          sentenceFilter[Boilerplate.place(hash)] |= Boilerplate.bit(hash)
          continue
        }
        byFirstWord[hash] = (byFirstWord[hash] ?? []) + [index]
        filter[Boilerplate.place(hash)] |= Boilerplate.bit(hash)
      }
    }
    self.bytes = bytes
    self.phrases = phrases
    self.byFirstWord = byFirstWord
    self.sentencesByFirstWord = sentencesByFirstWord
    self.filter = filter
    self.sentenceFilter = sentenceFilter
  }

  /// The first phrase that decides what a block is; `sentence` phrases are left to ``sentences(in:_:)``.
  ///
  /// - Complexity: O(*n*) in the bytes of a short block; of a long one only the start is read, unless a
  ///   disclaimer may stand inside.
  func match(_ text: [UInt8], _ range: Range<Int>, isHeading: Bool) -> Match? {
    var mayHold = false
    return match(text, range, isHeading: isHeading, mayHoldSentences: &mayHold)
  }

  /// The first phrase that decides what a block is; where none does, tells whether ``sentences(in:_:)`` may find any.
  func match(
    _ text: [UInt8], _ range: Range<Int>, isHeading: Bool, mayHoldSentences: inout Bool
  ) -> Match? {
    let span = text.span
    let count = range.count
    var position = range.lowerBound
    var isFirst = true
    while position < range.upperBound {
      guard let (hash, end) = Boilerplate.word(span, at: position, end: range.upperBound) else {
        position += 1
        continue
      }
      let place = Boilerplate.place(hash)
      let bit = Boilerplate.bit(hash)
      if sentenceFilter[place] & bit != 0 { mayHoldSentences = true }
      if filter[place] & bit != 0, let candidates = byFirstWord[hash] {
        for index in candidates {
          let phrase = phrases[Int(index)]
          guard applies(phrase.scope, isFirst, isHeading, count, phrase.kind),
            let phraseEnd = compare(phrase, span, at: position, end: range.upperBound)
          else { continue }
          if phrase.scope == .whole || phrase.scope == .heading {
            guard isOnlyMarks(span, phraseEnd, range.upperBound) else { continue }
          }
          if phrase.kind == .bylinePrefix, isStatement(text, range) { continue }
          return Match(kind: phrase.kind, scope: phrase.scope, range: position..<phraseEnd)
        }
      }
      if isFirst {
        // Bullets and dashes before the first word do not count.
        switch TextScalar.category(of: TextScalar.read(span, at: position).scalar) {
        case .letter, .han, .digit: isFirst = false
        default: break
        }
      }
      if count > Boilerplate.longestAny * 5 {
        mayHoldSentences = true
        return nil
      }
      position = end
    }
    return nil
  }

  /// Whether a line that begins like a byline is a sentence with a figure, as "By Friday, it had lost 3%" is.
  private func isStatement(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    // "By Ann Field, 4:02 p.m." ends in a point, too.
    guard end - range.lowerBound > 20, text[end - 1] == 0x2E, text[end - 2] | 0x20 != 0x6D else {
      return false
    }
    var words = 0
    var hasDigit = false
    for index in range.lowerBound + 1..<end {
      if text[index - 1] == 0x20, text[index] &- 0x61 < 26 { words += 1 }
      if text[index] &- 0x30 < 10 { hasDigit = true }
    }
    return hasDigit && words >= 3
  }

  private func applies(
    _ scope: Scope, _ isFirst: Bool, _ isHeading: Bool, _ count: Int, _ kind: Class
  ) -> Bool {
    switch scope {
    case .whole: isFirst && count <= Boilerplate.longestStart
    case .heading: isFirst && count <= 80
    case .headingStart: isFirst && isHeading && count <= 80
    case .start: isFirst && count <= Boilerplate.longestStart
    case .begin: isFirst
    case .any: count <= (kind == .disclaimer ? Boilerplate.longestAny * 5 : Boilerplate.longestAny)
    case .sentence: false
    }
  }

  /// The places of phrases whose sentences do not belong to the article.
  ///
  /// - Complexity: O(*n*) in the bytes of the range.
  func sentences(in text: [UInt8], _ range: Range<Int>) -> [Match] {
    let span = text.span
    var result: [Match] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let (hash, end) = Boilerplate.word(span, at: position, end: range.upperBound) else {
        position += 1
        continue
      }
      guard sentenceFilter[Boilerplate.place(hash)] & Boilerplate.bit(hash) != 0 else {
        position = end
        continue
      }
      for index in sentencesByFirstWord[hash] ?? [] {
        let phrase = phrases[Int(index)]
        guard let phraseEnd = compare(phrase, span, at: position, end: range.upperBound) else {
          continue
        }
        result.append(Match(kind: phrase.kind, scope: .sentence, range: position..<phraseEnd))
        break
      }
      position = end
    }
    return result
  }

  // MARK: Comparing

  /// The end of a phrase that stands at a position, or `nil`.
  private func compare(
    _ phrase: Phrase, _ text: Span<UInt8>, at start: Int, end: Int
  ) -> Int? {
    let bytes = bytes
    var index = start
    var wanted = Int(phrase.start)
    var lastIsLetter = false
    while wanted < Int(phrase.end) {
      guard index < end else { return nil }
      if bytes[wanted] == 0x20 {
        guard isSpace(text, index) else { return nil }
        while index < end, isSpace(text, index) { index += text[index] < 0x80 ? 1 : 2 }
        wanted += 1
        continue
      }
      let (scalar, next) = TextScalar.read(text, at: index)
      let (other, wantedNext) = TextScalar.read(bytes.span, at: wanted)
      guard TextScalar.lower(TextScalar.fold(scalar)) == other else { return nil }
      lastIsLetter = TextScalar.category(of: scalar) == .letter
      index = next
      wanted = wantedNext
    }
    // A phrase ends with a whole word.
    if lastIsLetter, index < end,
      TextScalar.category(of: TextScalar.read(text, at: index).scalar) == .letter
    {
      return nil
    }
    return index
  }

  private func isSpace(_ text: Span<UInt8>, _ index: Int) -> Bool {
    text[index] <= 0x20
      || (text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0)
  }

  /// Whether nothing but marks, digits and spaces follows.
  private func isOnlyMarks(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      let (scalar, next) = TextScalar.read(text, at: index)
      switch TextScalar.category(of: scalar) {
      case .letter, .han: return false
      default: index = next
      }
    }
    return true
  }

  /// The word that begins at a position: its hash and its end; `nil` inside white space.
  ///
  /// A run of ASCII letters and digits is a word, and so is any other scalar by itself. Words of one length with the
  /// same two bytes at either end share a hash: that costs a comparison, and to take all bytes in costs every word.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, at start: Int, end: Int) -> (UInt64, Int)? {
    let first = text[start]
    guard first > 0x20 else { return nil }
    var index = start
    while index < end {
      let byte = text[index]
      guard byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
      index += 1
    }
    let count = index - start
    if count > 0 {
      let second = count > 1 ? text[start + 1] : 0
      let tail = count > 2 ? text[index - 2] : 0
      return (mix(first, second, tail, text[index - 1], UInt64(truncatingIfNeeded: count)), index)
    }
    let (scalar, next) = TextScalar.read(text, at: start)
    let folded = UInt64(TextScalar.fold(scalar))
    return ((folded | 1 &<< 40) &* 0x9e37_79b9_7f4a_7c15, min(next, end))
  }

  /// The hash of a word's outer letters, whose case does not count.
  @inline(__always)
  private static func mix(
    _ first: UInt8, _ second: UInt8, _ tail: UInt8, _ last: UInt8, _ count: UInt64
  ) -> UInt64 {
    let letters =
      UInt64(first | 0x20) | UInt64(second | 0x20) &<< 8 | UInt64(tail | 0x20) &<< 16
      | UInt64(last | 0x20) &<< 24
    return (letters | count &<< 41) &* 0x9e37_79b9_7f4a_7c15
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 40 & 63) }

  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 48 & 63) }

  private static func fold(_ text: [UInt8], into result: inout [UInt8]) {
    let span = text.span
    var index = 0
    while index < span.count {
      let (scalar, next) = TextScalar.read(span, at: index)
      TextScalar.append(TextScalar.lower(TextScalar.fold(scalar)), to: &result)
      index = next
    }
  }
}
