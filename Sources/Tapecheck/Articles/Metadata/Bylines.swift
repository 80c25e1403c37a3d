/// Reads the authors' names from bylines and metadata.
struct Bylines: Sendable {
  private let words: DateWords
  private let outlets: OutletTable
  private let separators: Set<UInt64>
  private let stops: Set<UInt64>

  init(lexicon: Lexicon, words: DateWords, outlets: OutletTable) throws(LexiconError) {
    self.words = words
    self.outlets = outlets
    var separators: Set<UInt64> = []
    var stops: Set<UInt64> = []
    for row in lexicon.rows(of: "byline-words") {
      let hashes = row.phrases.map { WordHash.of($0.utf8) }
      switch lexicon.value(row, "class") {
      case "separator": separators.formUnion(hashes)
      case "stop": stops.formUnion(hashes)
      default: throw lexicon.error(row, "unknown class \"\(lexicon.value(row, "class"))\"")
      }
    }
    self.separators = separators
    self.stops = stops
  }

  /// The names in a field of metadata or in a byline.
  ///
  /// - Parameters:
  ///   - text: The field or byline.
  ///   - needsBy: Whether a word such as "By" must begin the names.
  ///   - isField: Whether the text is a field of metadata, which holds nothing but names: accounts in small
  ///     letters count, and so do names that end with a role.
  /// - Returns: The names as written, none twice.
  func names(in text: String, needsBy: Bool, isField: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    guard bytes.count <= 400, !text.hasPrefix("http"), !text.contains("://") else { return [] }
    let tokens = StampToken.cut(bytes.span, 0..<bytes.count, words: words)
    var index = 0
    var isOpen = !needsBy
    if let by = tokens.prefix(8).firstIndex(where: { isBy($0) }) {
      index = by + 1
      while index < tokens.count, isBy(tokens[index]) || isColon(tokens[index]) { index += 1 }
      isOpen = true
    }
    guard isOpen else { return [] }
    var names: [String] = []
    var start: Int?
    var end = 0
    var words = 0
    func close() {
      words = 0
      guard let first = start else { return }
      start = nil
      let name = HTMLText.folded(bytes[first..<end])
      if isName(name, isField: isField), !names.contains(name) { names.append(name) }
    }
    scan: while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .number:
        // A stamp may stand before the names.
        if !names.isEmpty || start != nil { break scan }
      case .mark(let mark):
        switch mark {
        case 0x2D where token.spaceBefore:
          // "Dr. Ann Ruiz - Harbour Dental".
          if !names.isEmpty || start != nil { break scan }
        case 0x2E, 0x27, 0x2D, 0x5F, 0x2019: end = token.end
        case 0x28 where start != nil && isInsideName(tokens, index):
          // "Ann (Annie) Ruiz": the bracket and the word in it are part of the name.
          end = tokens[index + 2].end
          index += 2
        case 0x2C, 0x26, 0x3B, 0x3001, 0x2F: close()
        default: if !names.isEmpty || start != nil { break scan }
        }
      case .word(let hash, let meaning):
        if separators.contains(hash) {
          close()
        } else if meaning == .by, names.isEmpty, token.spaceBefore, bytes[token.start] >= 0x80 {
          // An outlet may stand before the role.
          (start, words) = (nil, 0)
        } else if meaning == .published || meaning == .updated
          || stops.contains(hash) && !(isField && words < 2 && isCapital(bytes, token.start))
        {
          // "By Ann Ruiz, Ledger Business Writer": what stands before the role is no second name.
          if stops.contains(hash), isCapital(bytes, token.start), !names.isEmpty { start = nil }
          break scan
        } else if case .month? = meaning, isNumber(tokens, after: index) {
          if !names.isEmpty || start != nil { break scan }
        } else {
          if start == nil { start = token.start }
          end = token.end
          words += 1
        }
      }
      index += 1
    }
    close()
    return names
  }

  /// Whether one word in brackets stands between two words of a name.
  private func isInsideName(_ tokens: [StampToken], _ index: Int) -> Bool {
    guard index + 3 < tokens.count, case .word = tokens[index + 1].kind,
      tokens[index + 2].kind == .mark(0x29), case .word(let hash, _) = tokens[index + 3].kind
    else { return false }
    return !stops.contains(hash)
  }

  /// Whether a label such as "Written by" says that names follow.
  func isLabel(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return StampToken.cut(bytes.span, 0..<min(bytes.count, 80), words: words).contains { isBy($0) }
  }

  /// Whether a text begins with a word such as "By" or "Written by".
  func beginsWithBy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return StampToken.cut(bytes.span, 0..<min(bytes.count, 40), words: words).first.map(isBy)
      ?? false
  }

  /// Whether a text of at most three words ends with a word such as "By" and holds no name.
  func isOnlyBy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count < 40 else { return false }
    let tokens = StampToken.cut(bytes.span, 0..<bytes.count, words: words).filter { !isColon($0) }
    return tokens.count <= 3 && tokens.last.map(isBy) ?? false
  }

  private func isCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] &- 0x41 < 26 || bytes[index] >= 0x80
  }

  /// Whether a number follows a month's name, behind its dot or not.
  private func isNumber(_ tokens: [StampToken], after index: Int) -> Bool {
    for token in tokens[(index + 1)...].prefix(2) {
      switch token.kind {
      case .number: return true
      case .mark(0x2E): continue
      default: return false
      }
    }
    return false
  }

  private func isBy(_ token: StampToken) -> Bool {
    if case .word(_, .by) = token.kind { return true }
    return false
  }

  private func isColon(_ token: StampToken) -> Bool { token.kind == .mark(0x3A) }

  /// Whether words could be a person's name: short, and not an outlet's.
  private func isName(_ name: String, isField: Bool) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count >= 2, bytes.count <= 60, outlets.outlet(named: bytes) == nil else {
      return false
    }
    // The address of a site is nobody's name.
    if bytes.starts(with: "www.".utf8) { return false }
    let spaces = bytes.count { $0 == 0x20 }
    guard spaces <= 5, let first = bytes.first else { return false }
    // A name begins with a capital or is not Latin; "staff" and "admin" are neither.
    // A field may hold the name of an account.
    return first >= 0x80 || first &- 0x41 < 26 || isField && spaces <= 1 && bytes.count >= 5
  }
}
