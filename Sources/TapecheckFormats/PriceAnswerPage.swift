public import Tapecheck

/// Lays out the answer to a question to the prices, for a person or a program.
public enum PriceAnswerPage {
  /// The formula, the periods with their figures, then what was tested.
  public static func text(_ answer: PriceAnswer) -> String {
    var text = "\(answer.query)\n"
    let isPeriod = answer.query.grain != .session
    for entry in answer.entries {
      var line = "  " + (entry.first.map { "\($0.iso) to " } ?? "") + entry.day.iso
      if let length = entry.length { line += "  \(length)" }
      for (index, value) in entry.values.enumerated() {
        line += "  \(answer.columns[index]) \(figure(value, isPercent: answer.percents[index]))"
      }
      text += line + "\n"
    }
    switch answer.query.verb {
    case .mean, .median, .highest, .lowest, .value, .change:
      let isPercent = answer.query.verb == .change || answer.percents.first ?? false
      text += "= \(answer.value.map { figure($0, isPercent: isPercent) } ?? "none")\n"
    default: break
    }
    guard let covered = answer.covered else { return text + "No sessions in that time.\n" }
    let unit = isPeriod ? "\(answer.query.grain.rawValue)s" : "sessions"
    switch answer.query.verb {
    case .list, .share:
      let share = answer.tested > 0 ? Double(answer.entries.count) / Double(answer.tested) * 100 : 0
      text +=
        "\(answer.entries.count) of \(FixedPoint.text(Double(answer.tested), decimals: 0)) \(unit) "
        + "(\(FixedPoint.text(share, decimals: 2))%)"
    case .runs: text += "\(answer.entries.count) runs"
    default: text += "\(FixedPoint.text(Double(answer.tested), decimals: 0)) \(unit)"
    }
    return text + " from \(covered.lowerBound.iso) to \(covered.upperBound.iso)\n"
  }

  private static func figure(_ value: Double, isPercent: Bool) -> String {
    if isPercent { return FixedPoint.text(value, decimals: 2, signed: true) + "%" }
    if value == value.rounded() { return FixedPoint.text(value, decimals: 0) }
    return FixedPoint.text(value, decimals: abs(value) < 10 ? 4 : 2)
  }

  /// The answer as one JSON object.
  public static func write(_ answer: PriceAnswer, to json: inout JSONWriter) {
    json.beginObject()
    json.key("formula")
    json.string(answer.query.description)
    json.key("columns")
    json.beginArray()
    for column in answer.columns { json.string(column) }
    json.endArray()
    json.key("entries")
    json.beginArray()
    for entry in answer.entries {
      json.beginObject()
      if let first = entry.first {
        json.key("first")
        json.string(first.iso)
      }
      json.key("date")
      json.string(entry.day.iso)
      if let length = entry.length {
        json.key("length")
        json.integer(length)
      }
      json.key("values")
      json.beginArray()
      for value in entry.values { json.number(value) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.key("value")
    if let value = answer.value { json.number(value) } else { json.null() }
    json.key("tested")
    json.integer(answer.tested)
    json.key("from")
    if let covered = answer.covered { json.string(covered.lowerBound.iso) } else { json.null() }
    json.key("to")
    if let covered = answer.covered { json.string(covered.upperBound.iso) } else { json.null() }
    json.endObject()
    json.endLine()
  }
}
