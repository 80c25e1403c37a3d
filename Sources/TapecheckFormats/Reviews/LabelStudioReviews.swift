import Tapecheck

/// Reads the verdicts of annotations that Label Studio exports as JSON.
enum LabelStudioReviews {
  static func read(_ bytes: [UInt8]) throws(ReviewError) -> [ReviewFile.Entry] {
    let document = JSONDocument(bytes)
    guard let root = document.root, document.isWellFormed, document.isArray(root) else {
      throw .noTasks
    }
    var entries: [ReviewFile.Entry] = []
    for (position, task) in document.children(of: root).enumerated() {
      guard let data = document.member("data", of: task),
        let record = document.string("record", of: data)
      else { throw .noRecord(task: position + 1) }
      let ours = verdicts(
        of: document.member("predictions", of: task).map { document.children(of: $0) } ?? [],
        document)
      let annotations =
        document.member("annotations", of: task).map { document.children(of: $0) } ?? []
      for annotation in annotations {
        if document.member("was_cancelled", of: annotation).flatMap({ document.boolean($0) })
          ?? false
        {
          continue
        }
        try read(annotation, of: record, ours, document, into: &entries)
      }
    }
    return entries
  }

  private static func read(
    _ annotation: Int, of record: String, _ ours: [String: Verdict], _ document: JSONDocument,
    into entries: inout [ReviewFile.Entry]
  ) throws(ReviewError) {
    let by = name(of: annotation, document)
    let at =
      document.string("updated_at", of: annotation)
      ?? document.string("created_at", of: annotation)
    var notes: [String: String] = [:]
    let results = document.member("result", of: annotation).map { document.children(of: $0) } ?? []
    for result in results where document.string("from_name", of: result) == "note" {
      guard let id = document.string("id", of: result) else { continue }
      notes[id] = values("text", of: result, document).joined(separator: "\n")
    }
    for result in results where document.string("from_name", of: result) == "verdict" {
      guard let id = document.string("id", of: result),
        let choice = values("choices", of: result, document).first
      else { continue }
      guard let verdict = Verdict(rawValue: choice) else {
        throw .unknownVerdict(place: "\(record) \(id)", verdict: choice)
      }
      entries.append(
        ReviewFile.Entry(
          record: record, claim: id, ours: ours[id],
          review: Review(
            verdict: verdict, by: by, at: at, note: notes[id], source: "labelstudio")))
    }
  }

  /// The verdicts that the tool's own predictions hold, by region.
  private static func verdicts(of predictions: [Int], _ document: JSONDocument) -> [String: Verdict]
  {
    var verdicts: [String: Verdict] = [:]
    for prediction in predictions where document.isObject(prediction) {
      guard let results = document.member("result", of: prediction) else { continue }
      for result in document.children(of: results)
      where document.string("from_name", of: result) == "verdict" {
        guard let id = document.string("id", of: result) else { continue }
        verdicts[id] = values("choices", of: result, document).first.flatMap(Verdict.init)
      }
    }
    return verdicts
  }

  private static func values(
    _ name: String, of result: Int, _ document: JSONDocument
  ) -> [String] {
    guard let value = document.member("value", of: result),
      let list = document.member(name, of: value)
    else { return [] }
    if let one = document.string(list) { return [one] }
    return document.children(of: list).compactMap { document.string($0) }
  }

  /// Who made an annotation: an address, a name or a number, as the export has it.
  private static func name(of annotation: Int, _ document: JSONDocument) -> String? {
    guard let who = document.member("completed_by", of: annotation) else { return nil }
    if let number = document.number(who) { return Int(exactly: number).map(String.init) }
    return document.string(who) ?? document.string("email", of: who)
      ?? document.string("username", of: who)
  }
}
