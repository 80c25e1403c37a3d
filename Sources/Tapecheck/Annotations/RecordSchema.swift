/// The JSON Schema of all lines that the tool writes, made from the same lists as the records.
public enum RecordSchema {
  /// The units of figures; beside them stand ISO 4217 codes.
  public static let units = [
    "percent", "percentage_points", "basis_points", "points", "multiple", "ratio", "correlation",
    "shares", "count", "rank", "sessions", "days", "weeks", "months", "quarters", "years", "date",
  ]

  /// The schema (JSON Schema 2020-12) of an annotated record, an error record and a flat article record.
  ///
  /// Keys beyond those named are allowed, since keys may be added to records; keys of parts that `--only`
  /// left out are absent.
  public static var text: String {
    var text = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:\(Release.name):\(Release.schema)",
        "title": "A line that \(Release.name) writes",
        "description": "Offsets count Unicode scalars of article.text, half open: [start, end).",
        "anyOf": [
          {"$ref": "#/$defs/record"},
          {"$ref": "#/$defs/failure"},
          {"$ref": "#/$defs/extract"}
        ],
        "$defs": {

      """
    for (position, definition) in definitions.enumerated() {
      if position > 0 { text += ",\n" }
      text += "    \"\(definition.name)\": "
      definition.node.render(into: &text, indent: "    ")
    }
    return text + "\n  }\n}\n"
  }

  /// The keys that an object of a definition may have, in order.
  static func keys(of name: String) -> [String] {
    guard case .object(let properties)? = definitions.first(where: { $0.name == name })?.node
    else { return [] }
    return properties.map(\.name)
  }

  private static var definitions: [(name: String, node: SchemaNode)] {
    [
      ("record", record), ("failure", failure), ("extract", extract), ("source", source),
      ("article", article), ("mention", mention), ("quantity", quantity), ("time", time),
      ("cue", cue), ("claim", claim), ("window", window), ("sentiment", sentiment),
      ("outline", outline),
      ("sentence", sentence), ("warning", warning), ("offset", .integer(minimum: 0)),
      ("date", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ("symbol", .pattern("^[-0-9A-Za-z.^=/_]{1,32}$")),
      (
        "unit",
        .nullable(.anyOf([.enumeration(units), .pattern("^[A-Z]{3}$")]))
      ),
    ]
  }
}

extension RecordSchema {
  /// The values of a closed list.
  static func list<List: CaseIterable & RawRepresentable>(_ type: List.Type) -> SchemaNode
  where List.RawValue == String {
    .enumeration(List.allCases.map(\.rawValue))
  }

  static func key(_ name: String, _ node: SchemaNode, _ note: String? = nil) -> SchemaNode.Property
  {
    SchemaNode.Property(name: name, node: node, note: note)
  }

  static func optional(
    _ name: String, _ node: SchemaNode, _ note: String? = nil
  ) -> SchemaNode.Property {
    SchemaNode.Property(name: name, node: node, isRequired: false, note: note)
  }

  static func id(_ letter: String) -> SchemaNode { .pattern("^\(letter)[1-9][0-9]*$") }

  static func place(_ letter: String) -> [SchemaNode.Property] {
    [
      key("id", id(letter)), key("start", .reference("offset")), key("end", .reference("offset")),
      key("text", .string),
    ]
  }

  private static var head: [SchemaNode.Property] {
    [
      key("schema", .constant(Release.schema)),
      key("id", .string, "The id that came with the input, else its path."),
      optional("line", .integer(minimum: 1), "The number of the input line where it had no id."),
      key("source", .reference("source")),
    ]
  }

  private static var record: SchemaNode {
    .object(
      head + [
        key("article", .reference("article")),
        optional("mentions", .array(of: .reference("mention"))),
        optional("quantities", .array(of: .reference("quantity"))),
        optional("times", .array(of: .reference("time"))),
        optional("cues", .array(of: .reference("cue"))),
        optional("claims", .array(of: .reference("claim"))),
        optional("sentiment", .reference("sentiment")),
        optional("summary", .array(of: .reference("sentence"))),
        optional("outline", .reference("outline"), "The summary for a program."),
        optional(
          "coverage",
          .object(["figures", "claims", "settled"].map { key($0, .integer(minimum: 0)) })),
        key("warnings", .array(of: .reference("warning"))),
        key(
          "dataset",
          .object([
            key("name", .string), key("version", .string),
            key("last_session", .nullable(.reference("date"))),
          ])),
        key("lexicons", .object([key("version", .string)])),
        optional("tolerances", .object([key("digest", .string)])),
        key("tool", .object([key("name", .string), key("version", .string)])),
      ])
  }

  private static var failure: SchemaNode {
    .object(
      head + [
        key(
          "error",
          .object([key("code", list(RecordFailure.Code.self)), key("message", .string)]))
      ])
  }

  private static var source: SchemaNode {
    .object([
      optional("path", .string), optional("url", .string),
      optional("warc_date", .string), optional("sha256", .pattern("^[0-9a-f]{64}$")),
      optional("bytes", .integer(minimum: 0)),
    ])
  }

  private static var warning: SchemaNode {
    .object([
      key("code", list(Warning.Code.self)), key("message", .string),
      optional("start", .reference("offset")), optional("end", .reference("offset")),
    ])
  }
}
