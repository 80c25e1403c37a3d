import Tapecheck

extension Record.Claim {
  init(_ fields: RecordFields) throws(RecordError) {
    id = try fields.text("id")
    range = try fields.range()
    type = try fields.value("type")
    subject = fields.optional("subject")
    objects = fields.texts("object")
    relation = try fields.text("relation")
    value = fields.number("value")
    high = fields.number("high")
    unit = fields.optional("unit")
    decimals = fields.integer("decimals") ?? 0
    polarity = try fields.text("polarity")
    window = try Record.Window(fields.object("window"))
    modality = try fields.text("modality")
    attribution = fields.optional("attribution")
    quantities = fields.texts("quantities")
    verdict = try fields.value("verdict")
    reasons = fields.texts("reasons")
    severity = fields.integer("severity") ?? 0
    computed = fields.number("computed")
    if let pair = fields.member("accepted") {
      let ends = fields.document.children(of: pair).map { fields.document.number($0) }
      guard ends.count == 2 else { throw .invalid(key: "accepted") }
      accepted = (ends[0], ends[1])
    }
    readings = try fields.objects("readings") { object throws(RecordError) in
      Reading(
        name: try object.text("name"), computed: object.number("computed"),
        verdict: try object.value("verdict"))
    }
    evidence = try fields.objects("evidence") { object throws(RecordError) in
      guard let symbol = Symbol(try object.text("symbol")) else { throw .invalid(key: "symbol") }
      guard let date = object.day("date") else { throw .invalid(key: "date") }
      guard let value = object.number("value") else { throw .invalid(key: "value") }
      return Evidence(
        symbol: symbol, date: date, field: try object.text("field"), value: value,
        source: try object.text("source"))
    }
    explanation = fields.optional("explanation") ?? ""
    suggestion = fields.optional("suggestion")
    dependsOn = fields.texts("depends_on")
    reviews = try fields.objects("reviews") { object throws(RecordError) in
      Review(
        verdict: try object.value("verdict"), by: object.optional("by"),
        at: object.optional("at"), note: object.optional("note"),
        source: try object.text("source"))
    }
  }
}

extension Record.Window {
  fileprivate init(_ fields: RecordFields) throws(RecordError) {
    kind = try fields.text("kind")
    base = fields.day("base")
    end = fields.day("end")
    start = fields.day("start")
    basis = try fields.text("basis")
  }
}
