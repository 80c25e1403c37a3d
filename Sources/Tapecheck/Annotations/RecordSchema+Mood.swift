extension RecordSchema {
  private static var judgement: [SchemaNode.Property] {
    [
      key("label", list(Judgement.Label.self)), key("score", .number),
      key("cues", .array(of: id("s")), "The cues that it sums."),
    ]
  }

  static var sentiment: SchemaNode {
    .object(
      judgement + [
        key("by_symbol", .map(of: .object(judgement))),
        key(
          "by_sentence",
          .array(
            of: .object(
              [key("start", .reference("offset")), key("end", .reference("offset"))] + judgement)),
          "The sentences that hold a cue."),
        optional("entity", .object([key("text", .string)] + judgement)),
      ])
  }

  static var sentence: SchemaNode {
    .object([
      key("text", .string), key("claims", .array(of: id("c"))), key("cues", .array(of: id("s"))),
    ])
  }

  static var outline: SchemaNode {
    let claims = SchemaNode.array(of: id("c"))
    return .object([
      key("claimed", claims, "All claims, those of the headline first."),
      key("holds", claims),
      key(
        "wrong",
        .array(of: .object([key("claim", id("c")), optional("right", .string, "What is right.")])),
        "The gravest first."),
      key("divided", claims, "Claims that hold on one reading and not on another."),
      key(
        "forecasts",
        .array(
          of: .object([
            key("claim", id("c")), optional("holder", .string), key("outcome", list(Verdict.self)),
          ]))),
      optional(
        "mood",
        .object([
          key("label", list(Judgement.Label.self)),
          key("by_symbol", .map(of: list(Judgement.Label.self)), "The most spoken of first."),
        ])),
      key(
        "unsettled",
        .array(of: .object([key("claim", id("c")), optional("reason", list(Reason.self))]))),
    ])
  }
}
