/// What an explanation says beside a statement that is already printed.
public enum ExplanationText {
  /// The explanation without the verdict and the statement that it opens with, its figure between brackets.
  ///
  /// - Parameters:
  ///   - explanation: The explanation of a claim.
  ///   - text: The words of the claim.
  /// - Returns: The rest; the whole explanation where it does not open so.
  public static func body(_ explanation: String, of text: String) -> String {
    var rest = explanation.unicodeScalars[...]
    guard let open = rest.firstIndex(of: "\u{201C}") else { return explanation }
    rest = rest[rest.index(after: open)...]
    for scalar in text.unicodeScalars {
      // The brackets that mark the figure.
      while let next = rest.first, next != scalar, next == "[" || next == "]" {
        rest = rest.dropFirst()
      }
      guard rest.first == scalar else { return explanation }
      rest = rest.dropFirst()
    }
    if rest.first == "]" { rest = rest.dropFirst() }
    guard rest.first == "\u{201D}" else { return explanation }
    rest = rest.dropFirst()
    while let next = rest.first, next == "." || next == "\u{3002}" || next == " " {
      rest = rest.dropFirst()
    }
    return String(rest)
  }
}
