public import Tapecheck

/// What people said of claims, as read from the file of a tool that they used.
public struct ReviewFile: Sendable {
  /// The tools whose files can be read.
  public enum Source: String, Sendable, CaseIterable {
    /// A JSON export of Label Studio with annotations.
    case labelstudio
    /// A CSV table that `convert --to csv` wrote, with the review columns filled in.
    case csv
  }

  /// A review and the claim that it is of.
  public struct Entry: Sendable, Equatable {
    /// The id of the record.
    public var record: String
    /// The id of the claim within it.
    public var claim: String
    /// The tool's own verdict, where the file tells it.
    public var ours: Verdict?
    /// What the person said.
    public var review: Review

    /// Creates a review of a claim.
    public init(record: String, claim: String, ours: Verdict?, review: Review) {
      self.record = record
      self.claim = claim
      self.ours = ours
      self.review = review
    }
  }

  /// The reviews in the order of the file.
  public let entries: [Entry]

  /// Reads a file.
  ///
  /// - Throws: ``ReviewError`` for one that is not of the source's form.
  /// - Complexity: O(*n*) in the bytes, which are held at once.
  public init(_ bytes: [UInt8], from source: Source) throws(ReviewError) {
    switch source {
    case .labelstudio: entries = try LabelStudioReviews.read(bytes)
    case .csv: entries = try CSVReviews.read(bytes)
    }
  }

  /// Writes an entry as one line of JSON.
  public static func write(_ entry: Entry, to json: inout JSONWriter) {
    json.beginObject()
    json.field("schema", Release.schema)
    json.field("id", entry.record)
    json.field("claim", entry.claim)
    if let ours = entry.ours { json.field("ours", ours.rawValue) }
    json.key("review")
    json.write(entry.review)
    json.endObject()
    json.endLine()
  }
}

/// Why reviews cannot be read.
public enum ReviewError: Error, Equatable {
  /// The file is no JSON list of tasks.
  case noTasks
  /// A task does not say which record it was made from.
  case noRecord(task: Int)
  /// The table lacks a column.
  case noColumn(name: String)
  /// A row or region gives a verdict that there is none of.
  case unknownVerdict(place: String, verdict: String)
}

extension ReviewError: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .noTasks: "is no JSON list of Label Studio tasks"
    case .noRecord(let task): "task \(task) has no \"record\" in its data"
    case .noColumn(let name): "the table has no column \"\(name)\""
    case .unknownVerdict(let place, let verdict): "\(place): \"\(verdict)\" is no verdict"
    }
  }
}
