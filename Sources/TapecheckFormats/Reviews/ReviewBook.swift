import Tapecheck

/// The reviews of many claims, to be put beside the tool's verdicts as their records pass.
public struct ReviewBook: Sendable {
  private var reviews: [String: [String: [Review]]] = [:]
  /// How many reviews there are.
  public private(set) var count = 0
  /// How many of them found their claim so far.
  public private(set) var found = 0

  /// Creates a book without reviews.
  public init() {}

  /// Adds the reviews of a file.
  public mutating func add(_ file: ReviewFile) {
    for entry in file.entries {
      reviews[entry.record, default: [:]][entry.claim, default: []].append(entry.review)
    }
    count += file.entries.count
  }

  /// A record's line with the reviews of its claims.
  ///
  /// - Throws: ``RecordError`` where the line is no record of an article.
  /// - Complexity: O(*n*) in the bytes of the line.
  public mutating func annotate(_ line: [UInt8]) throws(RecordError) -> [UInt8] {
    let document = JSONDocument(line)
    guard let root = document.root, let id = document.string("id", of: root),
      let known = reviews[id]
    else { return line }
    let (line, found) = try RecordEdits.adding(known, to: line)
    self.found += found
    return line
  }
}
