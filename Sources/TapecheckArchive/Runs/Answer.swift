public import Tapecheck

/// What came of one input.
public struct Answer: Sendable {
  /// Where the input came from.
  public let item: InputItem
  /// The record, or the error record, as a line.
  public var line: [UInt8] = []
  /// What the run wants to know of the record; `nil` for an error record.
  public var facts: RecordFacts?
  /// Whether a filter passed the article over, so that there is no line.
  public var isPassedOver = false

  /// Whether the input could be read.
  public var isGood: Bool { facts != nil || isPassedOver }
}

/// What a run counts of a record.
public struct RecordFacts: Sendable, Equatable {
  /// How many claims have each verdict.
  public var verdicts: [Verdict: Int] = [:]
}

/// Which articles a run writes.
public struct ArticleFilter: Sendable, Equatable {
  /// Articles of an earlier day, or of none, are passed over.
  public var since: Day?
  /// Articles of other publishers are passed over: those whose names have none of these words in them, whatever the
  /// case of letters.
  public var publishers: [String] = []

  /// Creates a filter that passes nothing over.
  public init() {}

  /// Whether an article is wanted.
  public func takes(_ article: Article) -> Bool {
    if let since {
      guard let day = article.published?.day, day >= since else { return false }
    }
    guard !publishers.isEmpty else { return true }
    guard let name = article.publisher?.lowercased() else { return false }
    return publishers.contains { name.contains($0.lowercased()) }
  }
}

/// Takes the answers of a run in their order.
public protocol AnswerSink {
  /// Takes the next answer.
  mutating func take(_ answer: Answer) throws(OutputError)
  /// Sees to it that all that was taken is written.
  mutating func flush() throws(OutputError)
}
