extension RecordSchema {
  static var claim: SchemaNode { .object(statement + findings) }

  private static var statement: [SchemaNode.Property] {
    place("c") + [
      key("type", list(ClaimType.self)),
      key("subject", .nullable(.reference("symbol")), "The symbol whose rows decide."),
      optional("object", .array(of: .reference("symbol"))),
      key("relation", list(ClaimRelation.self)),
      key("value", .nullable(.number), "A magnitude in whole units."), optional("high", .number),
      key("unit", .reference("unit")), key("decimals", .integer(minimum: nil)),
      key("polarity", list(Claim.Polarity.self)), key("negated", .boolean),
      key("window", .reference("window")), key("modality", list(Claim.Modality.self)),
      optional("attribution", .string),
      optional("quantities", .array(of: id("q")), "The figures that the statement rests on."),
    ]
  }

  private static var findings: [SchemaNode.Property] {
    [
      key("verdict", list(Verdict.self)), key("reasons", .array(of: list(Reason.self))),
      key("severity", .integer(minimum: 0)), key("computed", .nullable(.number), "Signed."),
      key(
        "accepted", .nullable(.pair(of: .nullable(.number))),
        "What would have been right as written; null for an end that is open."),
      key(
        "readings",
        .array(
          of: .object([
            key("name", .string), key("computed", .nullable(.number)),
            key("verdict", list(Verdict.self)),
          ])), "Every legitimate reading tried, the default first."),
      key(
        "evidence",
        .array(
          of: .object([
            key("symbol", .reference("symbol")), key("date", .reference("date")),
            key(
              "field",
              .enumeration(["open", "high", "low", "close", "adj_close", "volume"])),
            key("value", .number), key("source", .string, "File and line."),
          ]))),
      optional(
        "search", .object([key("tried", .integer(minimum: 1)), key("chance", .number)]),
        "Candidates tried for the reason, and the chance that one like it fits by accident."),
      key("explanation", .string), optional("suggestion", .string),
      optional("depends_on", .array(of: id("c"))),
      optional(
        "reviews",
        .array(
          of: .object([
            key("verdict", list(Verdict.self)), optional("by", .string),
            optional("at", .string), optional("note", .string), key("source", .string),
          ])), "What people said of it."),
    ]
  }

  static var window: SchemaNode {
    .object([
      key("kind", list(ClaimWindow.Kind.self)),
      optional("base", .reference("date"), "The last close before the window."),
      optional("end", .reference("date"), "The window's last session."),
      optional("start", .reference("date"), "The first session of a set that is searched."),
      optional("n", .integer(minimum: nil)), optional("grain", list(TimeExpression.Grain.self)),
      key("basis", list(ClaimWindow.Basis.self)),
    ])
  }
}
