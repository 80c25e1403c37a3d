/// Lines for a terminal, each cleaned of what an article could do to one, wrapped and then coloured.
struct TerminalPage {
  /// How a run of text is set off.
  enum Style {
    case plain, strong, faint, good, bad, warning

    /// The parameters of the escape sequence that begins it; `nil` for none.
    var code: String? {
      switch self {
      case .plain: nil
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .bad: "1;31"
      case .warning: "33"
      }
    }
  }

  let width: Int
  let isColoured: Bool
  private(set) var text = ""

  init(width: Int, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
  }

  /// An empty line, unless the page is empty or ends in one.
  mutating func gap() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// A line that names what follows.
  mutating func heading(_ title: String) {
    gap()
    paragraph(title, style: .strong)
  }

  /// A paragraph, wrapped.
  mutating func paragraph(_ content: String, indent: Int = 0, style: Style = .plain) {
    for line in TerminalText.wrap(TerminalText.clean(content), width: width - indent) {
      text += String(repeating: " ", count: indent) + styled(line, style) + "\n"
    }
  }

  /// An indented paragraph that begins with a mark, set off by its style.
  mutating func marked(_ mark: String, _ style: Style, _ content: String) {
    let lines = TerminalText.wrap(TerminalText.clean(content), width: width - 4)
    for (position, line) in lines.enumerated() {
      text += (position == 0 ? "  " + styled(mark, style) + " " : "    ") + line + "\n"
    }
  }

  private func styled(_ line: String, _ style: Style) -> String {
    guard isColoured, let code = style.code else { return line }
    return "\u{1B}[\(code)m\(line)\u{1B}[0m"
  }
}
