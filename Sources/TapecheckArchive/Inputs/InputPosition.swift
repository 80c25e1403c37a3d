/// Where reading stands behind an item, from which another process can read on.
///
/// A position holds for the same inputs in the same order with the same contents; whether they still are is for the
/// caller to check (``InputItem/file`` says what was read). Its text form is one line for a journal.
public struct InputPosition: Sendable, Hashable {
  /// Which of the inputs named, from 0.
  var root: Int
  /// In a list of paths, how many lines stand before the file's.
  var place = 0
  /// A byte of the file where reading can begin anew.
  var offset = 0
  /// Lines, or members of an archive, before ``offset``.
  var ordinal = 0
  /// Items from ``offset`` on up to this one.
  var items = 0
  /// The path of the file: below the folder named, as listed, or as named.
  var path: String
}

extension InputPosition: LosslessStringConvertible {
  /// Five numbers and the path.
  public var description: String { "\(root) \(place) \(offset) \(ordinal) \(items) \(path)" }

  /// Reads what ``description`` wrote.
  public init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
    let numbers = parts.prefix(5).compactMap { Int($0) }
    guard parts.count == 6, numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    root = numbers[0]
    place = numbers[1]
    offset = numbers[2]
    ordinal = numbers[3]
    items = numbers[4]
    path = String(parts[5])
  }
}
