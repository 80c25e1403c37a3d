public import Tapecheck

/// Lays out the tolerances in force.
public enum ToleranceTable {
  /// The table as a file that can be read back.
  ///
  /// One line a tolerance: name, value, unit and meaning, with a digest in a comment.
  public static func text(_ table: Tolerances, _ lexicon: Lexicon) -> String {
    var text = "# tolerances \(table.digest)\n#: name\tvalue\tunit\tmeaning\n"
    for row in lexicon.rows(of: "tolerances") {
      guard let name = Tolerances.Name(rawValue: lexicon.value(row, "name")) else { continue }
      text +=
        "\(name.rawValue)\t\(number(table[name]))\t\(lexicon.value(row, "unit"))\t"
        + "\(lexicon.value(row, "meaning"))\n"
    }
    return text
  }

  /// The table as one JSON object.
  public static func write(_ table: Tolerances, _ lexicon: Lexicon, to json: inout JSONWriter) {
    json.beginObject()
    json.field("digest", table.digest)
    json.key("tolerances")
    json.beginArray()
    for row in lexicon.rows(of: "tolerances") {
      guard let name = Tolerances.Name(rawValue: lexicon.value(row, "name")) else { continue }
      json.beginObject()
      json.field("name", name.rawValue)
      json.field("value", table[name])
      json.field("unit", lexicon.value(row, "unit"))
      json.field("meaning", lexicon.value(row, "meaning"))
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
