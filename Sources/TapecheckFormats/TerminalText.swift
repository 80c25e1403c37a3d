/// Text for a terminal: what an article may not do to it, and how wide it is there.
enum TerminalText {
  /// The text on one line, without what would steer a terminal or turn its reading direction.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var endsWithSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000:
        if !endsWithSpace { result.append(" ") }
        endsWithSpace = true
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
        continue
      default:
        result.append(scalar)
        endsWithSpace = false
      }
    }
    if endsWithSpace, !result.isEmpty { result.removeLast() }
    return String(result)
  }

  /// The columns that a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The columns that a scalar takes: 2 for East Asian wide ones and emoji, 0 for marks that combine.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return scalar.properties.isEmojiPresentation ? 2 : 1
      }
    }
  }

  /// Cuts a text into lines of at most some columns, at spaces and between wide characters; a word that
  /// is longer than a line is cut.
  ///
  /// - Complexity: O(*n*) in the scalars of the text.
  static func wrap(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var gap = false
    func end() {
      lines.append(line)
      line = ""
      lineWidth = 0
      gap = false
    }
    for piece in pieces(of: text) {
      if piece == " " {
        gap = lineWidth > 0
        continue
      }
      let pieceWidth = width(piece)
      if lineWidth > 0, lineWidth + (gap ? 1 : 0) + pieceWidth > limit { end() }
      if gap {
        line += " "
        lineWidth += 1
        gap = false
      }
      for scalar in piece.unicodeScalars {
        let scalarWidth = width(scalar)
        if lineWidth + scalarWidth > limit, lineWidth > 0 { end() }
        line.unicodeScalars.append(scalar)
        lineWidth += scalarWidth
      }
    }
    if lineWidth > 0 || lines.isEmpty { end() }
    return lines
  }

  /// The text in pieces that stay together: a space, a word, a wide character with the closing
  /// punctuation behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isWide = false
    for scalar in text.unicodeScalars {
      let scalarIsWide = width(scalar) == 2
      let joins =
        !piece.isEmpty && scalar != " " && piece != " "
        && (closes(scalar) || (!isWide && !scalarIsWide) || width(scalar) == 0)
      if !joins, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.unicodeScalars.append(scalar)
      if !joins { isWide = scalarIsWide }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Whether a line must not begin with a scalar: closing punctuation of either width.
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x2019, 0x201D, 0x2026, 0x3001,
      0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E,
      0xFF1A, 0xFF1B, 0xFF1F:
      true
    default: false
    }
  }
}
