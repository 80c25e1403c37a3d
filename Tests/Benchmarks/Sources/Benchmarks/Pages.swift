import Foundation

/// What brings the pages to the size of real ones.
enum PaddingKind {
  case none
  /// Navigation, scripts, styles and drawings.
  case scripts
  /// Navigation alone.
  case markup
}

/// The pages that are measured.
enum Pages {
  /// The pages of folders, padded to 30 to 170 kB each; generated pages when there are none.
  static func load(_ folders: [String], padding kind: PaddingKind) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    for folder in folders {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      for file in files.sorted() where file.hasSuffix(".html") || file.hasSuffix(".htm") {
        if let data = FileManager.default.contents(atPath: folder + "/" + file) {
          pages.append(Array(data))
        }
      }
    }
    if pages.isEmpty { pages = (0..<24).map { generated(seed: $0) } }
    guard kind != .none else { return pages }
    return pages.enumerated().map { index, page in
      var padding = Padding(seed: UInt64(index + 1), hasScripts: kind == .scripts)
      return padding.pad(page, to: 30_000 + padding.next(below: 140_000))
    }
  }

  /// An article of numbers and made-up words.
  private static func generated(seed: Int) -> [UInt8] {
    var numbers = Padding(seed: UInt64(seed + 1_000))
    var page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
    page += "<title>Page \(seed)</title></head><body><article><h1>Page \(seed)</h1>"
    for _ in 0..<(8 + numbers.next(below: 30)) {
      page += "<p>"
      for _ in 0..<(20 + numbers.next(below: 80)) {
        page += String(numbers.next(below: 100_000), radix: 36) + " "
      }
      page +=
        "rose <b>\(numbers.next(below: 90)).5%</b> to <a href=\"/q/ABC\">ABC</a> &mdash; done.</p>"
    }
    return Array((page + "</article></body></html>").utf8)
  }
}
