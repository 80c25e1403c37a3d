import Tapecheck
import TapecheckFormats

extension Article {
  /// The article that a record was made from, as far as the record holds it: all but the targets of its links.
  init(_ record: Record) {
    let source = record.article
    let text = source.text
    var blocks: [Block] = []
    for block in source.blocks {
      guard let kind = Block.Kind(rawValue: block.kind) else { continue }
      let range =
        text.offset(
          block.range.lowerBound, in: .utf8)..<text.offset(block.range.upperBound, in: .utf8)
      let rows = kind == .table ? Article.cells(of: range, in: text.utf8) : []
      var read = Block(kind: kind, range: range, rows: rows)
      read.published = block.published.flatMap { Publication(iso: $0, basis: .text) }
      blocks.append(read)
    }
    self.init(text: SourceText(utf8: text.utf8), blocks: blocks)
    headline = source.headline
    alternateHeadlines = source.alternateHeadlines
    language = source.language
    publisher = source.publisher
    authors = source.authors
    url = source.url
    if let iso = source.published {
      let basis = source.publishedBasis.flatMap(Publication.Basis.init) ?? .given
      published = Publication(iso: iso, basis: basis)
      published?.alternatives = source.publishedAlternatives
    }
    modified = source.modified.flatMap { Publication(iso: $0, basis: .meta) }
    outletZone = source.zone ?? outletZone
  }

  /// The cells of a table by row: its text has a tab between cells and a line break between rows.
  private static func cells(of range: Range<Int>, in bytes: [UInt8]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = [[]]
    var start = range.lowerBound
    for offset in range where bytes[offset] == 0x09 || bytes[offset] == 0x0A {
      rows[rows.count - 1].append(start..<offset)
      if bytes[offset] == 0x0A { rows.append([]) }
      start = offset + 1
    }
    rows[rows.count - 1].append(start..<range.upperBound)
    return rows
  }
}
