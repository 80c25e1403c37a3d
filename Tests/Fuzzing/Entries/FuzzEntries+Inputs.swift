import Tapecheck
@_spi(Stages) import TapecheckArchive

extension FuzzEntries {
  /// Reads the input as a file of a name, gzipped or not, in blocks whose size its length chooses.
  static func archive(_ input: [UInt8], _ name: String) -> String? {
    let found = InputStages.read(input, named: name, block: 1 + input.count % 97)
    // A byte can begin at most one item, and an error may stand for the file as a whole.
    return found.items <= input.count + 1 ? nil : "\(found.items) items of \(input.count) bytes"
  }

  /// Reads the input as lines and compares their number.
  public static func lines(_ input: [UInt8]) -> String? {
    // What is gzipped has other lines.
    guard input.first != 0x1F else { return nil }
    let found = InputStages.read(input, named: "fuzz.ndjson", block: 1 + input.count % 97)
    let last = input.last.map { $0 == 0x0A ? 0 : 1 } ?? 0
    let wanted = input.count { $0 == 0x0A } + last
    return found.items == wanted ? nil : "\(found.items) items of \(wanted) lines"
  }

  /// Decodes the input as a saved response.
  public static func body(_ input: [UInt8]) -> String? {
    guard let body = try? HTTPMessage(input).decodedBody() else { return nil }
    // Four codings may lie over one another, each within the limit for a small body.
    return body.count <= 64 << 20 ? nil : "\(body.count) bytes"
  }
}
