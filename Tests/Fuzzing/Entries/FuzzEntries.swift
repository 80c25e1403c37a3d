@_spi(Stages) import HTMLTree

/// What each fuzz target does with an input; saved inputs go through the same functions as tests.
public enum FuzzEntries {
  /// Labels from which the first byte of an input chooses, so that every decoder is reached.
  private static let labels: [String?] = [
    nil, "utf-8", "gb2312", "big5", "shift_jis", "euc-kr", "euc-jp", "iso-2022-jp", "windows-1252",
    "utf-16", "utf-16be", "koi8-r", "windows-874", "no such label",
  ]

  /// The entry of a target by the name of its folder of inputs; the complaint, `nil` for none.
  public static func entry(_ target: String) -> (([UInt8]) -> String?)? {
    switch target {
    case "decoding": decoding
    case "filter": filter
    case "tree": tree
    case "warc": { archive($0, "fuzz.warc") }
    case "tar": { archive($0, "fuzz.tar") }
    case "zip": { archive($0, "fuzz.zip") }
    case "lines": lines
    case "body": body
    case "articles": articles
    case "recognisers": recognisers
    case "claims": claims
    default: nil
    }
  }

  /// Decodes the bytes behind the first by the label that the first chooses.
  public static func decoding(_ input: [UInt8]) -> String? {
    let label = labels[Int(input.first ?? 0) % labels.count]
    let (text, decision) = HTMLParser.decode(Array(input.dropFirst()), charset: label)
    guard String(validating: text, as: UTF8.self) != nil else { return "text is not UTF-8" }
    guard !text.contains(where: { $0 < 9 }) else { return "text has a control character" }
    guard decision.replacements >= 0, !decision.name.isEmpty else { return "no decision" }
    return nil
  }

  /// Filters the input, made valid first.
  public static func filter(_ input: [UInt8]) -> String? {
    let text = HTMLParser.decode(input, charset: "utf-8").text
    let page = HTMLParser.filter(text)
    guard String(validating: page.markup, as: UTF8.self) != nil else { return "not UTF-8" }
    // A reference of two bytes, `&#`, becomes six; nothing grows more.
    guard page.markup.count <= text.count * 5 + 16 else { return "mark-up grew" }
    guard page.scripts.allSatisfy({ String(validating: $0.bytes, as: UTF8.self) != nil }) else {
      return "script is not UTF-8"
    }
    return nil
  }

  /// Closes whatever an input may have left open.
  private static let closing = Array("]>\"'>--></script></style></svg></template><p>endmark".utf8)

  /// Whether text behind the input is lost without a word.
  private static func loss(_ input: [UInt8], _ limits: ParseLimits) -> String? {
    let tree = HTMLParser.parse(input + closing, charset: "utf-8", limits: limits)
    guard tree.encoding.name == "UTF-8", !tree.limits.truncated else { return nil }
    let text = tree.string(of: 0)
    return text.hasSuffix("endmark") ? nil : "text behind the input is lost"
  }

  /// Parses the input and checks that the tree is well formed.
  public static func tree(_ input: [UInt8]) -> String? {
    var limits = ParseLimits()
    limits.depth = 200
    let tree = HTMLParser.parse(input, charset: nil, limits: limits)
    if tree.limits.timeExceeded { return "took more than \(limits.milliseconds) ms" }
    return TreeInvariants.complaint(tree) ?? loss(input, limits)
  }
}
