public import Tapecheck

/// Lays a scorecard out.
public struct ScorecardExport: Sendable {
  /// The forms of a scorecard.
  public enum Format: String, Sendable, CaseIterable {
    case text, json, csv, html
  }
  /// What to group by.
  public var dimensions = Scorecard.Dimension.allCases
  /// How many groups of a dimension, forecasters and stories a person is shown at most.
  public var top = 10
  /// The columns of text.
  public var width = 80

  /// Creates the layout.
  public init() {}

  /// The columns of a group, as the record names them.
  static let columns = ["articles", "claims", "settled", "wrong", "wrong_percent", "reasons"]

  /// The values of a group in these columns.
  static func values(_ tally: Tally) -> [String] {
    [
      "\(tally.articles)", "\(tally.claims)", "\(tally.settled)", "\(tally.wrong)",
      percent(tally.wrong, of: tally.settled) ?? "",
      tally.commonReasons.map { "\($0.code) \($0.count)" }.joined(separator: " · "),
    ]
  }

  /// A share with one decimal; `nil` of nothing.
  static func percent(_ part: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    return Tenths(part * 1000, over: whole).description
  }

  /// Writes the scorecard as one JSON object on a line.
  public func json(_ card: Scorecard, to json: inout JSONWriter) {
    json.beginObject()
    json.key("total")
    write(card.total, to: &json)
    json.key("failures")
    json.integer(card.failures)
    for dimension in dimensions {
      json.key(dimension.rawValue)
      json.beginArray()
      for group in card.groups(dimension) {
        json.beginObject()
        json.key("name")
        json.string(group.name)
        json.key("counts")
        write(group.tally, to: &json)
        json.endObject()
      }
      json.endArray()
    }
    write(card.forecasts, to: &json)
    write(card.stories, to: &json)
    json.key("reviewers")
    json.beginArray()
    for (name, agreement) in card.reviewers.sorted(by: { $0.key < $1.key }) {
      json.beginObject()
      json.key("name")
      json.string(name)
      json.key("reviews")
      json.integer(agreement.total)
      json.key("agreed")
      json.integer(agreement.agreed)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
  }

  private func write(_ tally: Tally, to json: inout JSONWriter) {
    json.beginObject()
    for (name, count) in [
      ("articles", tally.articles), ("claims", tally.claims), ("settled", tally.settled),
      ("wrong", tally.wrong),
    ] {
      json.key(name)
      json.integer(count)
    }
    json.key("verdicts")
    json.beginObject()
    for verdict in Verdict.allCases {
      guard let count = tally.verdicts[verdict] else { continue }
      json.key(verdict.rawValue)
      json.integer(count)
    }
    json.endObject()
    json.key("reasons")
    json.beginObject()
    for (code, count) in tally.commonReasons {
      json.key(code)
      json.integer(count)
    }
    json.endObject()
    json.endObject()
  }

  private func write(_ forecasts: [Scorecard.Forecasts], to json: inout JSONWriter) {
    json.key("forecasts")
    json.beginArray()
    for forecast in forecasts {
      json.beginObject()
      json.key("holder")
      json.string(forecast.holder)
      for (name, count) in [
        ("hit", forecast.hit), ("missed", forecast.missed), ("pending", forecast.pending),
        ("unsettled", forecast.unsettled),
      ] {
        json.key(name)
        json.integer(count)
      }
      json.key("average_miss_percent")
      if let miss = forecast.averageMiss { json.number(miss) } else { json.null() }
      json.endObject()
    }
    json.endArray()
  }

  private func write(_ stories: [Scorecard.Story], to json: inout JSONWriter) {
    json.key("stories")
    json.beginArray()
    for story in stories {
      json.beginObject()
      json.key("members")
      json.beginArray()
      for member in story.members {
        json.beginObject()
        json.key("id")
        json.string(member.id)
        json.key("publisher")
        if let publisher = member.publisher { json.string(publisher) } else { json.null() }
        json.key("published")
        if let published = member.published { json.string(published) } else { json.null() }
        json.endObject()
      }
      json.endArray()
      json.key("copies")
      json.integer(story.copies)
      json.key("differences")
      json.beginArray()
      for difference in story.differences { write(difference, of: story, to: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  private func write(
    _ difference: Scorecard.Story.Difference, of story: Scorecard.Story, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("statement")
    json.string(difference.statement)
    json.key("figures")
    json.beginArray()
    for (member, figure, verdict) in difference.figures {
      json.beginObject()
      json.key("id")
      json.string(story.members[member].id)
      json.key("figure")
      json.string(figure)
      json.key("verdict")
      json.string(verdict.rawValue)
      json.endObject()
    }
    json.endArray()
    for (name, member) in [
      ("first_wrong", difference.firstWrong), ("corrected", difference.corrected),
    ] {
      json.key(name)
      if let member { json.string(story.members[member].id) } else { json.null() }
    }
    json.endObject()
  }

  /// Writes the groups as a table, one row each.
  public func csv(_ card: Scorecard, to json: inout JSONWriter) {
    var bytes = Array((["by", "name"] + ScorecardExport.columns).joined(separator: ",").utf8)
    bytes += Array("\r\n".utf8)
    for dimension in dimensions {
      for group in card.groups(dimension) {
        let cells = [dimension.rawValue, group.name] + ScorecardExport.values(group.tally)
        for (column, cell) in cells.enumerated() {
          if column > 0 { bytes.append(UInt8(ascii: ",")) }
          CSVCell.append(cell.utf8, to: &bytes)
        }
        bytes += Array("\r\n".utf8)
      }
    }
    json.append(line: bytes)
  }
}

/// A number with one decimal, rounded half up.
private struct Tenths: CustomStringConvertible {
  private let tenths: Int

  init(_ thousandths: Int, over whole: Int) {
    tenths = (thousandths * 2 + whole) / (whole * 2)
  }

  var description: String { "\(tenths / 10).\(tenths % 10)" }
}
