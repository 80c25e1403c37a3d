import Tapecheck

/// Changes to the bytes of a record's line that leave all else as it stands.
struct RecordEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts bytes in the place of others.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append((range, bytes))
  }

  /// The line with the changes made; of two that overlap, the later is left out.
  func applied(to line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= place && edit.range.upperBound <= line.count {
      result += line[place..<edit.range.lowerBound]
      result += edit.bytes
      place = edit.range.upperBound
    }
    return result + line[place...]
  }
}

extension RecordEdits {
  /// A record's line whose offsets count another unit, which a key `offsets` names; an error record as it is.
  static func recount(_ line: [UInt8], in unit: OffsetUnit) throws(RecordError) -> [UInt8] {
    let document = JSONDocument(line)
    let record: Record
    do throws(RecordError) {
      record = try Record(document)
    } catch {
      guard case .failure = error else { throw error }
      return line
    }
    guard unit != .codepoint, let root = document.root else { return line }
    var edits = RecordEdits()
    func recount(_ object: Int) {
      for name in ["start", "end"] {
        guard let member = document.member(name, of: object),
          let offset = document.number(member).flatMap({ Int(exactly: $0) })
        else { continue }
        let bytes = document.rawBytes(member)
        edits.replace(
          bytes.startIndex..<bytes.endIndex,
          with: Array(String(record.article.text.offset(offset, in: unit)).utf8))
      }
    }
    for name in ["mentions", "quantities", "times", "cues", "claims", "warnings"] {
      guard let list = document.member(name, of: root) else { continue }
      for object in document.children(of: list) { recount(object) }
    }
    for (part, name) in [("article", "blocks"), ("sentiment", "by_sentence")] {
      guard let part = document.member(part, of: root), let list = document.member(name, of: part)
      else { continue }
      for object in document.children(of: list) { recount(object) }
    }
    let end = document.rawBytes(root).endIndex - 1
    edits.replace(end..<end, with: Array(",\"offsets\":\"\(unit.rawValue)\"".utf8))
    return edits.applied(to: line)
  }

  /// A record's line with people's reviews added to its claims, by claim id.
  ///
  /// - Returns: The line, and how many of the reviews found their claim.
  static func adding(
    _ reviews: [String: [Review]], to line: [UInt8]
  ) throws(RecordError) -> (line: [UInt8], found: Int) {
    let document = JSONDocument(line)
    _ = try Record(document)
    guard let root = document.root, let claims = document.member("claims", of: root) else {
      return (line, 0)
    }
    var edits = RecordEdits()
    var found = 0
    for claim in document.children(of: claims) {
      guard let id = document.string("id", of: claim), let new = reviews[id] else { continue }
      var json = JSONWriter()
      let old = document.member("reviews", of: claim)
      let known = old.map { !document.children(of: $0).isEmpty } ?? false
      if old == nil { json.append(line: Array(",\"reviews\":[".utf8)) }
      if known { json.append(line: [UInt8(ascii: ",")]) }
      for review in new { json.write(review) }
      if old == nil { json.append(line: [UInt8(ascii: "]")]) }
      let end = document.rawBytes(old ?? claim).endIndex - 1
      edits.replace(end..<end, with: json.bytes)
      found += new.count
    }
    return (edits.applied(to: line), found)
  }
}

extension JSONWriter {
  /// Writes a review as records have it.
  mutating func write(_ review: Review) {
    beginObject()
    field("verdict", review.verdict.rawValue)
    if let by = review.by { field("by", by) }
    if let at = review.at { field("at", at) }
    if let note = review.note { field("note", note) }
    field("source", review.source)
    endObject()
  }
}
