/// A guess at the encoding of bytes that nothing declares and that are not UTF-8.
///
/// Each two-byte encoding reads the bytes its way and earns points for characters from the ranges
/// that its language's text consists of; the best average wins if it is good enough.
struct EncodingGuess {
  /// The guessed encoding.
  let encoding: PageEncoding
  /// What the guess earned; 0 for a single-byte encoding.
  private let average: Double

  /// Bytes looked at; more do not change a guess.
  private static let window = 256 << 10
  /// The average below which no two-byte encoding is believed, in tenths of a point.
  ///
  /// Text of each encoding reads as 7 or more in its own, Western text as less than 0 in any.
  private static let believable = 3.5
  /// The average from which a guess overrules a declaration.
  private static let certain = 7.0
  /// How much more than a declaration that is believable a guess must earn.
  ///
  /// Simplified Chinese earns 10 in GB18030, 6 as Korean and 4 as Big5.
  private static let clear = 2.5

  /// Guesses from the bytes.
  init(_ bytes: Span<UInt8>) {
    let sample = bytes.extracting(0..<min(bytes.count, Self.window))
    var best: (encoding: PageEncoding, average: Double)?
    for candidate in Candidate.allCases {
      let average = candidate.average(over: sample)
      if average > max(best?.average ?? 0, Self.believable) {
        best = (candidate.encoding, average)
      }
    }
    average = best?.average ?? 0
    encoding = best?.encoding ?? Self.singleByte(sample)
  }

  /// Whether bytes are another encoding's text so clearly that a declared one is wrong.
  ///
  /// GB18030 reads nearly any bytes without an error, and windows-1252 reads all.
  static func contradicts(_ declared: PageEncoding, _ bytes: Span<UInt8>) -> Bool {
    let sample = bytes.extracting(0..<min(bytes.count, window))
    let own = Candidate.allCases.first { $0.encoding == declared }?.average(over: sample)
    if let own {
      guard own < certain else { return false }
    } else if declared != .windows1252, declared.name != "windows-1251" {
      return false
    }
    let guess = EncodingGuess(sample)
    guard guess.encoding != declared, longEnough(sample) else { return false }
    // Letters of another script where Western ones are declared.
    if guess.average == 0 { return declared == .windows1252 && guess.encoding != declared }
    return guess.average >= certain
      && own.map { $0 < believable || guess.average >= $0 + clear } ?? true
  }

  /// Whether there are enough bytes that are not ASCII to overrule a declaration.
  private static func longEnough(_ bytes: Span<UInt8>) -> Bool {
    var high = 0
    for index in 0..<bytes.count where bytes[index] >= 0x80 {
      high += 1
      if high == 20 { return true }
    }
    return false
  }

  /// One of the single-byte encodings, by how high bytes stand together and which there are.
  private static func singleByte(_ bytes: Span<UInt8>) -> PageEncoding {
    var (high, adjacent) = (0, 0)
    var counts: [Int] = Array(repeating: 0, count: 256)
    for index in 0..<bytes.count where bytes[index] >= 0x80 {
      high += 1
      if index > 0, bytes[index - 1] >= 0x80 { adjacent += 1 }
      counts[Int(bytes[index])] += 1
    }
    func count(_ range: ClosedRange<Int>) -> Int { counts[range].reduce(0, +) }
    let (upper, lower) = (count(0xC0...0xDF), count(0xE0...0xFF))
    // Words of another script are runs of high bytes; Western text has them one by one.
    guard adjacent * 2 > high, (lower + upper) * 5 > high * 4 else { return .windows1252 }
    let label: String
    if lower <= upper {
      label = "koi8-r"
    } else if count(0xDC...0xDF) * 25 > lower + upper {
      // Greek vowels with an accent, one letter in ten; in Cyrillic rare capitals.
      label = "windows-1253"
    } else if upper == 0, count(0xFB...0xFF) == 0, lower >= 40 {
      // Hebrew has no capitals, and none of the last five, one Cyrillic letter in twenty.
      label = "windows-1255"
    } else {
      label = "windows-1251"
    }
    return PageEncoding(label: label) ?? .windows1252
  }
}

extension EncodingGuess {
  /// Korean text earns the same as Chinese, Chinese text less as Korean: it is asked first.
  private enum Candidate: CaseIterable {
    case eucKR, gb18030, big5, shiftJIS, eucJP

    var encoding: PageEncoding {
      switch self {
      case .gb18030: .gb18030
      case .big5: .big5
      case .shiftJIS: .shiftJIS
      case .eucJP: .eucJP
      case .eucKR: .eucKR
      }
    }

    /// Tenths of a point a character, over all characters that are not ASCII.
    func average(over bytes: Span<UInt8>) -> Double {
      var points = 0
      var characters = 0
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        guard lead >= 0x80 else {
          index += 1
          continue
        }
        characters += 1
        if self == .shiftJIS, (0xA1...0xDF).contains(lead) {
          // Half-width katakana: one byte, and rare in text.
          points -= 5
          index += 1
          continue
        }
        let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
        if let value = value(lead, trail) {
          points += value
          index += 2
        } else {
          points -= 30
          index += 1
        }
      }
      return characters == 0 ? 0 : Double(points) / Double(characters)
    }

    /// What a character of two bytes is worth; `nil` if it is none.
    private func value(_ lead: UInt8, _ trail: UInt8) -> Int? {
      let isHigh = trail >= 0xA1 && trail != 0xFF
      switch self {
      case .gb18030:
        guard (0x81...0xFE).contains(lead) else { return nil }
        // The first and third byte of a character of four are followed by a digit.
        if (0x30...0x39).contains(trail) { return -5 }
        guard (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
        guard isHigh else { return -5 }
        switch lead {
        case 0xB0...0xD7, 0xA1...0xA3: return 10
        case 0xD8...0xF7: return 2
        default: return -5
        }
      case .big5:
        guard (0x81...0xFE).contains(lead), (0x40...0x7E).contains(trail) || isHigh else {
          return nil
        }
        switch lead {
        // Four in ten second bytes of Big5 text are ASCII, none of the EUC encodings are.
        case 0xA4...0xC6, 0xA1...0xA2: return isHigh ? 7 : 14
        case 0xA3, 0xC9...0xF9: return 2
        default: return -5
        }
      case .shiftJIS:
        guard (0x40...0xFC).contains(trail), trail != 0x7F else { return nil }
        switch lead {
        case 0x81: return trail <= 0xAC ? 10 : -5
        case 0x82: return trail >= 0x9F && trail <= 0xF1 ? 15 : trail >= 0x4F ? 5 : -5
        case 0x83: return trail <= 0x96 ? 15 : -5
        case 0x88...0x97: return 5
        case 0x84...0x87, 0x98...0x9F, 0xE0...0xFC: return -2
        default: return nil
        }
      case .eucJP:
        guard isHigh else { return lead == 0x8E || lead == 0x8F ? -5 : nil }
        switch lead {
        case 0xA1: return 10
        case 0xA4, 0xA5: return trail <= 0xF6 ? 15 : -5
        case 0xA3, 0xB0...0xCF: return 5
        case 0xA2, 0xA6...0xA8, 0xAD, 0xD0...0xFC: return -2
        default: return nil
        }
      case .eucKR:
        guard (0x81...0xFE).contains(lead),
          isHigh || (0x81...0xA0).contains(trail) || trail.isASCIILetter
        else { return nil }
        guard isHigh else { return -5 }
        switch lead {
        case 0xB0...0xC8, 0xA1...0xA3: return 10
        case 0xCA...0xFD: return 2
        default: return -5
        }
      }
    }
  }
}
