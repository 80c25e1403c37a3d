/// A piece of JSON Schema, as far as the record needs it.
indirect enum SchemaNode {
  case string
  case pattern(String)
  case integer(minimum: Int?)
  case number
  case boolean
  case enumeration([String])
  case constant(String)
  case array(of: SchemaNode)
  case pair(of: SchemaNode)
  case object([Property])
  /// An object whose keys are data.
  case map(of: SchemaNode)
  case reference(String)
  case nullable(SchemaNode)
  case anyOf([SchemaNode])

  /// A key of an object.
  struct Property {
    var name: String
    var node: SchemaNode
    var isRequired = true
    var note: String?
  }

  /// Lays the schema out as text with an indent of two spaces a level.
  func render(into text: inout String, indent: String) {
    let inner = indent + "  "
    func member(_ name: String, _ value: String) { text += "\(inner)\(quoted(name)): \(value)" }
    func member(_ name: String, _ node: SchemaNode) {
      text += "\(inner)\(quoted(name)): "
      node.render(into: &text, indent: inner)
    }
    text += "{\n"
    switch self {
    case .string: member("type", quoted("string"))
    case .pattern(let pattern):
      member("type", quoted("string") + ",\n")
      member("pattern", quoted(pattern))
    case .integer(let minimum):
      member("type", quoted("integer"))
      if let minimum {
        text += ",\n"
        member("minimum", String(minimum))
      }
    case .number: member("type", quoted("number"))
    case .boolean: member("type", quoted("boolean"))
    case .enumeration(let values):
      member("enum", "[" + values.map(quoted).joined(separator: ", ") + "]")
    case .constant(let value): member("const", quoted(value))
    case .array(let node):
      member("type", quoted("array") + ",\n")
      member("items", node)
    case .pair(let node):
      member("type", quoted("array") + ",\n")
      member("items", node)
      text += ",\n"
      member("minItems", "2,\n")
      member("maxItems", "2")
    case .object(let properties): renderObject(properties, into: &text, indent: inner)
    case .map(let node):
      member("type", quoted("object") + ",\n")
      member("additionalProperties", node)
    case .reference(let name): member("$ref", quoted("#/$defs/" + name))
    case .nullable(let node):
      text += "\(inner)\"anyOf\": [{\"type\": \"null\"}, "
      node.render(into: &text, indent: inner)
      text += "]"
    case .anyOf(let nodes):
      text += "\(inner)\"anyOf\": ["
      for (position, node) in nodes.enumerated() {
        if position > 0 { text += ", " }
        node.render(into: &text, indent: inner)
      }
      text += "]"
    }
    text += "\n\(indent)}"
  }

  private func renderObject(
    _ properties: [Property], into text: inout String, indent: String
  ) {
    let required = properties.filter(\.isRequired).map { quoted($0.name) }
    text += "\(indent)\"type\": \"object\",\n"
    text += "\(indent)\"required\": [\(required.joined(separator: ", "))],\n"
    text += "\(indent)\"properties\": {\n"
    for (position, property) in properties.enumerated() {
      if position > 0 { text += ",\n" }
      text += "\(indent)  \(quoted(property.name)): "
      var node = ""
      property.node.render(into: &node, indent: indent + "  ")
      if let note = property.note {
        node.insert(
          contentsOf: "\n\(indent)    \"description\": \(quoted(note)),",
          at: node.index(after: node.startIndex))
      }
      text += node
    }
    text += "\n\(indent)}"
  }

  private func quoted(_ value: String) -> String {
    var json = JSONWriter()
    json.string(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
