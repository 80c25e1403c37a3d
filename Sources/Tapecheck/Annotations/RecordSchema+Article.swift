extension RecordSchema {
  static var moment: SchemaNode {
    .nullable(
      .pattern(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})?$"))
  }

  static var article: SchemaNode {
    .object([
      key("headline", .nullable(.string)), key("alternate_headlines", .array(of: .string)),
      key("language", list(Language.self)), key("publisher", .nullable(.string)),
      key("authors", .array(of: .string)), key("url", .nullable(.string)),
      key("published", moment, "A day alone where no more is known."),
      key("published_basis", .nullable(list(Publication.Basis.self))),
      key("published_alternatives", .array(of: .string)),
      optional("modified", moment, "When it was last changed, where the page says so."),
      optional("zone", .string, "The outlet's zone, in which words such as today are read."),
      key("text", .string, "The whole readable text; all offsets count in it."),
      key(
        "blocks",
        .array(
          of: .object([
            key("kind", list(Block.Kind.self)), key("start", .reference("offset")),
            key("end", .reference("offset")),
            optional("published", moment, "The time of the live blog's entry."),
          ]))),
    ])
  }

  static var extract: SchemaNode {
    .object([
      key("id", .string), optional("line", .integer(minimum: 1)), key("url", .nullable(.string)),
      key("title", .nullable(.string)), key("date", .nullable(.reference("date"))),
      key("published", moment), optional("modified", moment), key("authors", .array(of: .string)),
      key("publisher", .nullable(.string)), key("language", list(Language.self)),
      key(
        "body", .string,
        "Standfirst, prose, headings, list items, quotes and tables, joined by line feeds."),
      key(
        "captions",
        .array(
          of: .object([
            key("image", .nullable(.string), "The picture's address as written."),
            key("caption", .nullable(.string)), key("credit", .nullable(.string)),
          ]))),
      key("tables", .array(of: .array(of: .array(of: .string))), "Tables, rows, cells."),
      optional("truncated", .boolean), optional("paywalled", .boolean),
      optional("needs_js", .boolean),
    ])
  }

  static var mention: SchemaNode {
    .object(
      place("m") + [
        key("kind", .constant("instrument")), key("symbol", .reference("symbol")),
        optional(
          "alternatives",
          .array(
            of: .object([key("symbol", .reference("symbol")), key("confidence", .number)]))),
        key("notation", list(Mention.Notation.self)), key("confidence", .number),
      ])
  }

  static var quantity: SchemaNode {
    .object(
      place("q") + [
        key("value", .number, "In whole units, with its written sign."),
        optional("high", .number), key("unit", .reference("unit")),
        key("decimals", .integer(minimum: nil)), key("kind", list(Quantity.Kind.self)),
        key("relation", list(Quantity.Relation.self)),
      ])
  }

  static var time: SchemaNode {
    .object(
      place("t") + [
        key("from", .nullable(.reference("date")), "Included; null where open or unresolved."),
        key("to", .nullable(.reference("date")), "Included; null where open or unresolved."),
        key("grain", list(TimeExpression.Grain.self)),
      ])
  }

  static var cue: SchemaNode {
    .object(
      place("s") + [
        key("polarity", list(Cue.Polarity.self)), key("intensity", .number),
        key("kind", list(Cue.Kind.self)), optional("target", .string),
        optional("target_mention", id("m")), optional("holder", .string),
        key("negated", .boolean), key("hedged", .boolean),
        key("lexicon", .string, "File and line of the word list."),
      ])
  }
}
