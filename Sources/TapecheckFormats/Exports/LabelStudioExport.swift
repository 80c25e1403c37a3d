import Tapecheck

/// Tasks of Label Studio: the article's text with what was found as predictions, for people to review.
///
/// A region has the id of its annotation in the record, which brings a reviewed verdict back to its claim.
public struct LabelStudioExport: Sendable {
  let offsets: OffsetUnit

  /// The labelling configuration that the tasks go with.
  public static var configuration: String {
    var text = """
      <View>
        <Header value="$headline"/>
        <Labels name="span" toName="text">
          <Label value="claim"/>
          <Label value="instrument"/>
          <Label value="figure"/>
          <Label value="time"/>
          <Label value="positive"/>
          <Label value="negative"/>
        </Labels>
        <Text name="text" value="$text" granularity="symbol"/>
        <Choices name="verdict" toName="text" perRegion="true" choice="single" whenTagName="span" whenLabelValue="claim">

      """
    for verdict in Verdict.allCases { text += "    <Choice value=\"\(verdict.rawValue)\"/>\n" }
    return text + """
        </Choices>
        <TextArea name="note" toName="text" perRegion="true" whenTagName="span" whenLabelValue="claim"/>
      </View>

      """
  }

  func write(_ record: Record, to json: inout JSONWriter) {
    json.beginObject()
    json.key("data")
    json.beginObject()
    json.field("text", String(decoding: record.article.text.utf8, as: UTF8.self))
    json.field("record", record.id)
    json.field("headline", record.article.headline ?? record.id)
    if let published = record.article.published { json.field("published", published) }
    if let address = record.webAddress { json.field("url", address) }
    json.endObject()
    json.key("predictions")
    json.beginArray()
    json.beginObject()
    json.field("model_version", "\(Release.name) \(record.version)")
    json.key("result")
    json.beginArray()
    writeRegions(record, to: &json)
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func writeRegions(_ record: Record, to json: inout JSONWriter) {
    let text = record.article.text
    for claim in record.claims {
      region(claim.id, "claim", claim.range, text, note: claim.explanation, to: &json)
      json.beginObject()
      json.field("id", claim.id)
      json.field("from_name", "verdict")
      json.field("to_name", "text")
      json.field("type", "choices")
      json.key("value")
      json.beginObject()
      place(claim.range, text, to: &json)
      json.field("choices", [claim.verdict.rawValue])
      json.endObject()
      json.endObject()
    }
    for item in record.mentions {
      region(item.id, "instrument", item.range, text, note: item.symbol, to: &json)
    }
    for item in record.quantities { region(item.id, "figure", item.range, text, to: &json) }
    for item in record.times { region(item.id, "time", item.range, text, to: &json) }
    for item in record.cues { region(item.id, item.polarity, item.range, text, to: &json) }
  }

  private func region(
    _ id: String, _ label: String, _ range: Range<Int>, _ text: RecordText, note: String = "",
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.field("id", id)
    json.field("from_name", "span")
    json.field("to_name", "text")
    json.field("type", "labels")
    json.key("value")
    json.beginObject()
    place(range, text, to: &json)
    json.field("labels", [label])
    json.endObject()
    if !note.isEmpty {
      json.key("meta")
      json.beginObject()
      json.field("text", [note])
      json.endObject()
    }
    json.endObject()
  }

  private func place(_ range: Range<Int>, _ text: RecordText, to json: inout JSONWriter) {
    json.field("start", text.offset(range.lowerBound, in: offsets))
    json.field("end", text.offset(range.upperBound, in: offsets))
    json.field("text", text[range])
  }
}
