import ArgumentParser
import Tapecheck

/// The parts of a record named after `--only`.
struct PartList {
  private static let known: [(name: String, parts: AnnotatedArticle.Parts)] = [
    ("mentions", .mentions), ("quantities", .quantities), ("times", .times), ("cues", .cues),
    ("claims", .claims), ("sentiment", .sentiment), ("summary", .summary),
  ]

  static var names: [String] { known.map(\.name) }

  let parts: AnnotatedArticle.Parts

  init(_ list: String) throws {
    var parts: AnnotatedArticle.Parts = []
    for name in list.split(separator: ",") {
      guard let entry = PartList.known.first(where: { $0.name == name }) else {
        throw ValidationError(
          "'\(name)' is none of the parts \(PartList.names.joined(separator: ", ")).")
      }
      parts.formUnion(entry.parts)
    }
    self.parts = parts
  }
}
