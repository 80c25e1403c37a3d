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
  /// - Returns: The names as written, none twice.
  func names(in text: String, needsBy: Bool) -> [String] {
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
    func close() {
      guard let first = start else { return }
      start = nil
      let name = HTMLText.folded(bytes[first..<end])
      if isName(name), !names.contains(name) { names.append(name) }
    }
    scan: while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .number: break scan
      case .mark(let mark):
        switch mark {
        case 0x2E, 0x27, 0x2D: end = token.end
        case 0x2C, 0x26, 0x3B, 0x3001, 0x2F: close()
        default: break scan
        }
      case .word(let hash, let meaning):
        if separators.contains(hash) {
          close()
        } else if stops.contains(hash) || meaning == .published || meaning == .updated {
          break scan
        } else if case .month? = meaning, index + 1 < tokens.count,
          case .number = tokens[index + 1].kind
        {
          break scan
        } else {
          if start == nil { start = token.start }
          end = token.end
        }
      }
      index += 1
    }
    close()
    return names
  }

  private func isBy(_ token: StampToken) -> Bool {
    if case .word(_, .by) = token.kind { return true }
    return false
  }

  private func isColon(_ token: StampToken) -> Bool { token.kind == .mark(0x3A) }

  /// Whether words could be a person's name: short, and not an outlet's.
  private func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count >= 2, bytes.count <= 60, outlets.outlet(named: bytes) == nil else {
      return false
    }
    let spaces = bytes.count { $0 == 0x20 }
    guard spaces <= 5, let first = bytes.first else { return false }
    // A name begins with a capital or is not Latin; "staff" and "admin" are neither.
    return first >= 0x80 || first &- 0x41 < 26
  }
}
