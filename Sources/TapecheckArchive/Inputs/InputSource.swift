/// Where a run takes its inputs from, one after the other.
public enum InputSource: Sendable {
  /// Articles that are known beforehand.
  case articles([ArticleInput])
  /// Files, folders and archives.
  case files(InputReader)
  /// Lines of standard input, each of which must be answered before more may come.
  case lines(InputLines)

  /// How much there is, where that is known without reading it.
  public var extent: InputExtent {
    var extent = InputExtent()
    switch self {
    case .articles(let inputs): extent.items = inputs.count
    case .files(let reader): extent = reader.measure()
    case .lines: extent.items = nil
    }
    return extent
  }

  /// Whether whoever feeds the inputs may wait for the answer to one before sending the next.
  var mustAnswerAtOnce: Bool {
    switch self {
    case .articles, .files: false
    case .lines: true
    }
  }

  /// Whether asking for the next input may wait for whoever feeds them, who may wait for an answer.
  var mayWait: Bool {
    switch self {
    case .articles, .files: false
    case .lines(let lines): !lines.isAtHand
    }
  }

  /// The input at a position, counting from 0, or `nil` at the end; to be asked for in order.
  func item(at position: Int) -> InputItem? {
    switch self {
    case .articles(let inputs):
      inputs.indices.contains(position) ? InputSource.item(inputs[position], position) : nil
    case .files(let reader): reader.next()
    case .lines(let lines):
      lines.next(number: position + 1).map { InputSource.item($0, position) }
    }
  }

  /// An input that is no part of a file.
  private static func item(_ input: ArticleInput, _ number: Int) -> InputItem {
    InputItem(
      input: input, position: InputPosition(root: 0, ordinal: number, path: "-"),
      file: InputFile(path: "-", size: 0, modified: 0), entryNumber: number, bytesRead: 0)
  }
}
