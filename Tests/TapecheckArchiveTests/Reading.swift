import Tapecheck
import TapecheckArchive
import Testing

/// Reads inputs to their end and says what they were.
enum Reading {
  static func items(_ reader: InputReader) -> [InputItem] {
    var items: [InputItem] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  static func ids(_ inputs: [String]) throws -> [String] {
    items(try InputReader(InputSelection(inputs))).map(\.input.source.id)
  }

  static func outcomes(_ inputs: [String]) throws -> [String] {
    items(try InputReader(InputSelection(inputs))).map(outcome)
  }

  /// The id, with the code of the failure where there is one.
  static func outcome(_ item: InputItem) -> String {
    guard case .failure(let failure) = item.input.content else { return item.input.source.id }
    return "\(item.input.source.id): \(failure.code.rawValue)"
  }

  /// Expects that reading behind each item gives the items behind it.
  static func expectResumes(
    _ selection: InputSelection, count: Int, at location: SourceLocation = #_sourceLocation
  ) throws {
    let all = items(try InputReader(selection))
    #expect(all.count == count, sourceLocation: location)
    for (index, item) in all.enumerated() {
      let position = try #require(InputPosition(item.position.description))
      let rest = items(try InputReader(selection, behind: position))
      #expect(
        rest.map(outcome) == all[(index + 1)...].map(outcome), "behind \(item.position)",
        sourceLocation: location)
      #expect(rest.map(\.position) == all[(index + 1)...].map(\.position), sourceLocation: location)
    }
  }
}
