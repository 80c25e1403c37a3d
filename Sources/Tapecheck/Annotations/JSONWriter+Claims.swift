extension JSONWriter {
  mutating func write(_ verified: VerifiedClaim, _ text: SourceText, _ index: ScalarIndex) {
    write(verified.claim, text, index)
    writeFindings(verified)
  }

  private mutating func write(_ claim: Claim, _ text: SourceText, _ index: ScalarIndex) {
    writePlace(claim.range, text, index)
    field("type", claim.type.rawValue)
    field("subject", claim.subject?.name)
    if !claim.objects.isEmpty { field("object", claim.objects.map(\.name)) }
    field("relation", claim.relation.rawValue)
    field("value", claim.value)
    if let high = claim.high { field("high", high) }
    field("unit", claim.unit)
    field("decimals", claim.decimals)
    field("polarity", claim.polarity.rawValue)
    field("negated", claim.isNegated)
    write(claim.window)
    field("modality", claim.modality.rawValue)
    if let attribution = claim.attribution { field("attribution", attribution) }
    if !claim.quantities.isEmpty {
      field("quantities", "q", claim.quantities)
    }
  }

  private mutating func write(_ window: ClaimWindow) {
    key("window")
    beginObject()
    field("kind", window.kind.rawValue)
    if let base = window.base { field("base", base) }
    if let end = window.end { field("end", end) }
    if let start = window.start { field("start", start) }
    if let count = window.count { field("n", count) }
    if let grain = window.grain { field("grain", grain.rawValue) }
    field("basis", window.basis.rawValue)
    endObject()
  }

  private mutating func writeFindings(_ verified: VerifiedClaim) {
    field("verdict", verified.verdict.rawValue)
    key("reasons")
    beginArray()
    for reason in verified.reasons { string(reason.rawValue) }
    endArray()
    field("severity", verified.severity)
    field("computed", verified.computed)
    key("accepted")
    if let accepted = verified.accepted {
      beginArray()
      number(accepted.lowerBound)
      number(accepted.upperBound)
      endArray()
    } else {
      null()
    }
    key("readings")
    beginArray()
    for reading in verified.readings {
      beginObject()
      field("name", reading.name)
      field("computed", reading.computed)
      field("verdict", reading.verdict.rawValue)
      endObject()
    }
    endArray()
    key("evidence")
    beginArray()
    for row in verified.evidence {
      beginObject()
      field("symbol", row.symbol.name)
      field("date", row.date)
      field("field", row.field)
      field("value", row.value)
      key("source")
      place(row.file, row.line)
      endObject()
    }
    endArray()
    if let search = verified.nearMiss {
      key("search")
      beginObject()
      field("tried", search.tried)
      field("chance", search.chance)
      endObject()
    }
    field("explanation", verified.explanation)
    if let suggestion = verified.suggestion { field("suggestion", suggestion) }
    if !verified.dependsOn.isEmpty {
      field("depends_on", "c", verified.dependsOn)
    }
  }
}
