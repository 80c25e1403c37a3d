extension JSONWriter {
  mutating func write(_ mention: Mention, _ text: SourceText, _ index: ScalarIndex) {
    writePlace(mention.range, text, index)
    field("kind", "instrument")
    field("symbol", mention.symbol.name)
    if !mention.alternatives.isEmpty {
      key("alternatives")
      beginArray()
      for alternative in mention.alternatives {
        beginObject()
        field("symbol", alternative.symbol.name)
        field("confidence", alternative.confidence)
        endObject()
      }
      endArray()
    }
    field("notation", mention.notation.rawValue)
    field("confidence", mention.confidence)
  }

  mutating func write(_ quantity: Quantity, _ text: SourceText, _ index: ScalarIndex) {
    writePlace(quantity.range, text, index)
    field("value", quantity.value)
    if let high = quantity.high { field("high", high) }
    field("unit", quantity.unit)
    field("decimals", quantity.decimals)
    field("kind", quantity.kind.rawValue)
    field("relation", quantity.relation.rawValue)
  }

  mutating func write(_ time: TimeExpression, _ text: SourceText, _ index: ScalarIndex) {
    writePlace(time.range, text, index)
    field("from", time.from)
    field("to", time.to)
    field("grain", time.grain.rawValue)
  }

  /// Writes what a cue says of itself; the row that made it is the lexicon's to name.
  mutating func write(_ cue: Cue, _ text: SourceText, _ index: ScalarIndex) {
    writePlace(cue.range, text, index)
    field("polarity", cue.polarity.rawValue)
    field("intensity", cue.intensity)
    field("kind", cue.kind.rawValue)
    if let target = cue.target {
      key("target")
      string(text, target)
    }
    if let mention = cue.targetMention { field("target_mention", "m", mention) }
    if let holder = cue.holder {
      key("holder")
      string(text, holder)
    }
    field("negated", cue.isNegated)
    field("hedged", cue.isHedged)
  }

  mutating func write(_ coverage: AnnotatedArticle.Coverage) {
    key("coverage")
    beginObject()
    field("figures", coverage.figures)
    field("claims", coverage.claims)
    field("settled", coverage.settled)
    endObject()
  }

  mutating func write(_ warnings: [Warning], _ index: ScalarIndex) {
    key("warnings")
    beginArray()
    for warning in warnings {
      beginObject()
      field("code", warning.code.rawValue)
      field("message", warning.message)
      if let range = warning.range { writeOffsets(range, index) }
      endObject()
    }
    endArray()
  }
}
