import HTMLTree

extension HTMLTree {
  /// The tree as text: a line a node, indented by depth, attributes in brackets, text in quotes.
  var dump: String {
    var lines: [String] = []
    var depths = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if node.parent >= 0 { depths[index] = depths[Int(node.parent)] + 1 }
      let indent = String(repeating: "  ", count: depths[index])
      if node.tag == .text {
        lines.append(indent + "\"" + string(of: index).replacing("\n", with: "⏎") + "\"")
      } else {
        let list = attributes[Int(node.attributeStart)..<Int(node.attributeEnd)].map { attribute in
          let value = attributeText[Int(attribute.valueStart)..<Int(attribute.valueEnd)]
          return " [\(attribute.name)=\(String(decoding: value, as: UTF8.self))]"
        }
        lines.append(indent + "\(node.tag)" + list.joined())
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Parses a page given as text.
func tree(_ html: String, charset: String? = nil, limits: ParseLimits = ParseLimits()) -> HTMLTree {
  HTMLParser.parse(Array(html.utf8), charset: charset, limits: limits)
}
