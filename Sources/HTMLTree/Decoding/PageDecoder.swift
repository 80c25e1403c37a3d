/// Turns a page's bytes into valid UTF-8 and says how.
struct PageDecoder {
  /// Valid UTF-8 without control characters other than white space and without a byte order mark.
  private(set) var text: [UInt8] = []
  /// What decided, and what was overruled.
  private(set) var decision = EncodingDecision()

  /// Decodes a page.
  ///
  /// The order is: byte order mark, given charset, `<meta>`, valid UTF-8, guess. A declaration that
  /// the bytes contradict is passed over.
  init(_ bytes: [UInt8], charset: String?) {
    let meta = MetaCharset.label(in: bytes.span)
    let declarations = [(charset, EncodingDecision.Basis.given), (meta, .meta)].compactMap {
      label, basis in label.map { Declaration(label: $0, basis: basis) }
    }
    decode(bytes, declarations)
    if decision.name == PageEncoding.utf8.name, let once = TwiceEncoded.undone(text) {
      text = once
      decision.wasEncodedTwice = true
    }
    if Self.hasControl(text.span) { removeControls() }
  }

  private struct Declaration {
    let label: String
    let basis: EncodingDecision.Basis
    let encoding: PageEncoding?

    init(label: String, basis: EncodingDecision.Basis) {
      self.label = label
      self.basis = basis
      let encoding = PageEncoding(label: label)
      // A meta that can be read at all is not in UTF-16: the standard reads it as UTF-8.
      self.encoding = basis == .meta && encoding?.isUTF16 == true ? .utf8 : encoding
    }
  }

  private mutating func decode(_ bytes: [UInt8], _ declarations: [Declaration]) {
    if let (encoding, length) = Self.byteOrderMark(bytes) {
      use(encoding, .byteOrderMark, overruling: declarations)
      convert(bytes.span.extracting(length..<bytes.count), encoding)
      return
    }
    if let encoding = UTF16Decoder.sniff(bytes.span) {
      let isGiven = declarations.first?.encoding?.isUTF16 == true
      use(encoding, isGiven ? .given : .guess, overruling: declarations)
      convert(bytes.span, encoding)
      return
    }
    let isForeign = declarations.contains { $0.encoding != nil && $0.encoding != .utf8 }
    let evidence = Evidence(bytes.span, countsAlways: isForeign)
    for declaration in declarations {
      guard let encoding = declaration.encoding, evidence.allows(encoding) else { continue }
      if evidence.isASCII, encoding.keepsASCII || encoding.isUTF16 {
        text = bytes
      } else if encoding == .utf8, evidence.isUTF8 {
        text = bytes
      } else {
        convert(bytes.span, encoding)
        guard evidence.accepts(encoding, replacements: decision.replacements),
          !EncodingGuess.contradicts(encoding, bytes.span)
        else { continue }
      }
      use(encoding, declaration.basis, overruling: declarations)
      return
    }
    decision.replacements = 0
    if evidence.isUTF8 {
      use(.utf8, .validUTF8, overruling: declarations)
      text = bytes
    } else {
      let encoding = evidence.looksLikeUTF8 ? .utf8 : EncodingGuess(bytes.span).encoding
      use(encoding, .guess, overruling: declarations)
      convert(bytes.span, encoding)
    }
  }

  /// Records the decision and the first declaration that says something else.
  private mutating func use(
    _ encoding: PageEncoding, _ basis: EncodingDecision.Basis, overruling: [Declaration]
  ) {
    decision.name = encoding.name
    decision.basis = basis
    decision.conflictingLabel =
      overruling.first { declaration in
        // "utf-16" alone does not say the byte order, so either order keeps to it.
        if encoding.isUTF16, declaration.encoding?.isUTF16 == true { return false }
        return declaration.encoding?.name != encoding.name
      }?.label
  }

  private mutating func convert(_ bytes: Span<UInt8>, _ encoding: PageEncoding) {
    switch encoding.decoder {
    case .utf8:
      (text, decision.replacements) = UTF8Scanner.repaired(bytes)
    case .utf16LittleEndian:
      (text, decision.replacements) = UTF16Decoder.decode(bytes, from: 0, littleEndian: true)
    case .utf16BigEndian:
      (text, decision.replacements) = UTF16Decoder.decode(bytes, from: 0, littleEndian: false)
    case .windows1252:
      (text, decision.replacements) = (Windows1252.decode(bytes), 0)
    case .converter:
      if var converter = Converter(encoding) {
        (text, decision.replacements) = converter.decode(bytes)
      } else {
        (text, decision.replacements) = UTF8Scanner.repaired(bytes)
      }
    }
  }

  /// Removes control characters, and makes form feeds, which HTML reads as white space and libxml2
  /// as part of an attribute's name, blanks.
  private mutating func removeControls() {
    for index in text.indices where text[index] == 0x0C { text[index] = 0x20 }
    text.removeAll(where: \.isControl)
  }

  /// Whether a text has a byte that libxml2 would drop with an error message, 160 ns each.
  private static func hasControl(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    return unsafe text.withUnsafeBytes { buffer in
      var index = 0
      while index < count {
        let end = min(index &+ 8, count)
        // Eight bytes at once, as a subtraction that borrows from a byte below a blank; ends of
        // lines do too, so a word with one is looked at byte by byte.
        if index &+ 8 <= count {
          let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let below = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
          guard below != 0 else {
            index = end
            continue
          }
        }
        while index < end {
          if unsafe buffer[index].isControl { return true }
          index &+= 1
        }
      }
      return false
    }
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (PageEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

extension PageDecoder {
  /// What the bytes themselves say for and against an encoding.
  private struct Evidence {
    let isASCII: Bool
    let isUTF8: Bool
    /// Whether the bytes are UTF-8 with errors in it rather than something else.
    let looksLikeUTF8: Bool
    private let high: Int
    private let census: UTF8Scanner.Census

    /// Looks at the bytes; valid UTF-8 is counted only when a declaration may speak against it.
    init(_ bytes: Span<UInt8>, countsAlways: Bool) {
      isASCII = ASCIIRun.end(in: bytes, from: 0) == bytes.count
      isUTF8 = isASCII || UTF8Scanner.firstInvalid(in: bytes) == bytes.count
      census = isUTF8 && (isASCII || !countsAlways) ? .init() : UTF8Scanner.census(of: bytes)
      high = census.pairs * 2 + census.longer * 3 + census.invalid
      looksLikeUTF8 = isUTF8 || census.pairs + census.longer > census.invalid
    }

    /// Whether the bytes leave room for a declared encoding before any attempt to decode them.
    func allows(_ encoding: PageEncoding) -> Bool {
      if encoding == .utf8 { return looksLikeUTF8 }
      if encoding.isUTF16 { return !isUTF8 }
      guard isUTF8, !isASCII else { return true }
      // Text of one byte a character is next to never valid UTF-8. Two-byte text can be for a few
      // characters: a two-byte sequence by chance in one of nine pairs of bytes.
      return encoding.isMultiByte && census.pairs + census.longer * 2 < 8
    }

    /// Whether a decoded text confirms its encoding.
    func accepts(_ encoding: PageEncoding, replacements: Int) -> Bool {
      if encoding == .utf8 { return true }
      if isUTF8 { return replacements == 0 }
      // One bad byte in eight characters is no longer damage but another encoding.
      return replacements < 4 || replacements * 16 < high
    }
  }
}
