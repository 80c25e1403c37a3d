import HTMLTree

/// Plain text from values that hold mark-up or entities, as metadata often do.
enum HTMLText {
  /// The value without tags and entities, white space folded.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func plain(_ value: String) -> String {
    let utf8 = value.utf8
    guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return folded(utf8)
    }
    let tree = HTMLParser.parse(Array(utf8), charset: "utf-8")
    return folded(tree.text)
  }

  /// The value without tags and entities, its line breaks kept.
  static func lines(_ value: String) -> String {
    let utf8 = Array(value.utf8)
    guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return value
    }
    return String(decoding: HTMLParser.parse(utf8, charset: "utf-8").text, as: UTF8.self)
  }

  /// The text of a heading, a line break inside it as a space.
  static func heading(_ tree: HTMLTree, _ node: Int) -> String {
    var bytes: [UInt8] = []
    for index in tree.subtree(of: node) {
      switch tree.nodes[index].tag {
      case .text: bytes.append(contentsOf: tree.text(of: index).prefix(600))
      case .br: bytes.append(0x20)
      default: continue
      }
      if bytes.count > 600 { break }
    }
    return folded(bytes)
  }

  /// Bytes with runs of white space as one space and none at the ends.
  static func folded(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    FoldedText.append(Array(bytes)[...], to: &result)
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
