public import Tapecheck

/// An article as a page to read: plain text, or Markdown with its links and tables.
public struct ArticlePage: Sendable {
  /// The forms of a page.
  public enum Form: String, Sendable, CaseIterable {
    case text, markdown
  }

  private let form: Form

  /// Creates a writer of pages.
  public init(_ form: Form) { self.form = form }

  /// The page of an article: its headline, who published it and when, and its blocks in order.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func page(of article: Article) -> String {
    var page = ""
    for headline in [article.headline].compactMap({ $0 }) + article.alternateHeadlines {
      page += form == .markdown ? "# \(MarkdownText.escaped(headline))\n\n" : "\(headline)\n"
    }
    let facts = [
      article.authors.isEmpty ? nil : article.authors.joined(separator: ", "), article.publisher,
      article.published?.iso, article.url,
    ].compactMap { $0 }.joined(separator: " · ")
    if !facts.isEmpty {
      page += form == .markdown ? "\(MarkdownText.escaped(facts))\n" : "\(facts)\n"
    }
    var link = 0
    var previous: Block.Kind?
    for block in article.blocks {
      while link < article.links.count,
        article.links[link].range.upperBound <= block.range.lowerBound
      {
        link += 1
      }
      guard block.kind != .headline, block.kind != .dateline else { continue }
      // The items of a list stand without a line between them.
      let goesOn = block.kind == .listItem && previous == .listItem
      if !goesOn, !page.isEmpty, !page.hasSuffix("\n\n") { page += "\n" }
      page += form == .markdown ? markdown(block, article, link) : plain(block, article)
      page += "\n"
      previous = block.kind
    }
    return page
  }

  // MARK: Text

  private func plain(_ block: Block, _ article: Article) -> String {
    let text = article.text[block.range]
    return switch block.kind {
    case .listItem: "- \(text)"
    case .caption, .disclaimer: "[\(text)]"
    default: text
    }
  }

  // MARK: Markdown

  private func markdown(_ block: Block, _ article: Article, _ firstLink: Int) -> String {
    if block.kind == .table, !block.rows.isEmpty { return table(block, article) }
    let text = linked(block.range, article, firstLink)
    return switch block.kind {
    case .heading: "## \(text)"
    case .listItem: "- \(text)"
    case .quote: "> \(text)"
    case .dek: "**\(text)**"
    case .caption, .disclaimer: "*\(text)*"
    default: text
    }
  }

  /// The text of a block with its links, which lie inside it and do not overlap.
  private func linked(_ range: Range<Int>, _ article: Article, _ firstLink: Int) -> String {
    var text = ""
    var place = range.lowerBound
    for link in article.links[firstLink...] {
      guard link.range.lowerBound < range.upperBound else { break }
      guard link.range.lowerBound >= place, link.range.upperBound <= range.upperBound,
        let target = MarkdownText.target(link.href)
      else { continue }
      text += MarkdownText.escaped(article.text[place..<link.range.lowerBound])
      text += "[\(MarkdownText.escaped(article.text[link.range]))](\(target))"
      place = link.range.upperBound
    }
    return text + MarkdownText.escaped(article.text[place..<range.upperBound])
  }

  private func table(_ block: Block, _ article: Article) -> String {
    let width = block.rows.map(\.count).max() ?? 0
    var lines: [String] = []
    for (position, row) in block.rows.enumerated() {
      let cells = row.map { MarkdownText.escaped(article.text[$0]) }
      let padded = cells + Array(repeating: "", count: width - cells.count)
      lines.append("| \(padded.joined(separator: " | ")) |")
      if position == 0 { lines.append("|\(String(repeating: " --- |", count: width))") }
    }
    return lines.joined(separator: "\n")
  }
}
