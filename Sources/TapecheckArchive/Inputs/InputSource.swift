import Foundation

/// Where a run takes its inputs from, one after the other.
public enum InputSource: Sendable {
  /// Articles that are known beforehand.
  case articles([ArticleInput])
  /// Files, folders and archives.
  case files(InputReader)
  /// Lines of standard input, each of which must be answered before more may come.
  case standardInput

  /// How many inputs there are, where that is known without reading them.
  public var count: Int? {
    switch self {
    case .articles(let inputs): inputs.count
    case .files(let reader): reader.measure().items
    case .standardInput: nil
    }
  }

  /// Whether whoever feeds the inputs may wait for the answer to one before sending the next.
  var mustAnswerAtOnce: Bool {
    switch self {
    case .articles, .files: false
    case .standardInput: true
    }
  }

  /// The input at a position, counting from 0, or `nil` at the end; to be asked for in order.
  func input(at position: Int) -> ArticleInput? {
    switch self {
    case .articles(let inputs): inputs.indices.contains(position) ? inputs[position] : nil
    case .files(let reader): reader.next()?.input
    case .standardInput: InputSource.readLine(number: position + 1)
    }
  }

  private static func readLine(number: Int) -> ArticleInput? {
    guard let line = Swift.readLine(strippingNewline: true) else { return nil }
    var bytes = Array(line.utf8)
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return ArticleInput(line: bytes, number: number)
  }
}
