import HTMLTree

/// Finds what stands behind an article inside its own element: teasers of others, and notes on its author.
struct ArticleEnd {
  /// The segment from which teasers follow to the end.
  let teasers: Int
  /// The segment from which a paragraph that begins with an author's name is a note on the author.
  let notes: Int
  private let names: [[UInt8]]

  /// Looks at a run of segments.
  ///
  /// - Complexity: O(*n*) in the segments.
  init(map: PageMap, tree: HTMLTree, range: Range<Int>, authors: [String]) {
    // One word may be any word.
    names = authors.map { Array($0.utf8) }.filter { $0.contains(0x20) }
    let scan = Scan(map: map, tree: tree, range: range)
    teasers = scan.teasers()
    notes = names.isEmpty ? range.upperBound : scan.lastFifth()
  }

  /// Whether a block begins with an author's name.
  func isNote(_ text: [UInt8], _ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .listItem, .quote: names.contains { text[block.range].starts(with: $0) }
    default: false
    }
  }

  private struct Scan {
    let map: PageMap
    let tree: HTMLTree
    let range: Range<Int>
    /// A section of the article is longer than the text of a teaser.
    private static let longestTeaser = 600
    private static let longestNotes = 2_000

    init(map: PageMap, tree: HTMLTree, range: Range<Int>) {
      self.map = map
      self.tree = tree
      self.range = range
    }

    private func article(_ range: Range<Int>) -> some Sequence<Segment> {
      map.segments[range].lazy.filter { $0.region == .article }
    }

    /// Where the last fifth of the text begins.
    func lastFifth() -> Int {
      let total = article(range).reduce(0) { $0 + $1.length }
      var rest = 0
      var index = range.upperBound
      while index > range.lowerBound {
        let segment = map.segments[index - 1]
        if segment.region == .article { rest += segment.length }
        if rest * 5 > total || rest > Scan.longestNotes { break }
        index -= 1
      }
      return index
    }

    /// Where the last headings begin that are all links to other pages, each with a few words: at least two, behind
    /// an article that is longer and has no such heading itself.
    func teasers() -> Int {
      var count = 0
      var start = range.upperBound
      var length = 0
      for index in range.reversed() {
        let segment = map.segments[index]
        guard segment.region == .article else { continue }
        if segment.kind == .heading {
          guard isTeaser(segment) else {
            // The heading over all of them.
            if length == 0, count > 0 { start = index }
            break
          }
          count += 1
          start = index
          length = 0
        } else if segment.linkDensity <= 0.5 {
          length += segment.length
          if length > Scan.longestTeaser { break }
        }
      }
      guard count >= 2 else { return range.upperBound }
      let before = range.lowerBound..<start
      guard !article(before).contains(where: { $0.kind == .heading && isTeaser($0) }) else {
        return range.upperBound
      }
      let own = article(before).reduce(0) { $0 + (BodySelection.isProse($1) ? $1.length : 0) }
      let rest = article(start..<range.upperBound).reduce(0) { $0 + $1.length }
      return own > 2 * rest ? start : range.upperBound
    }

    /// Whether a heading is the link to another page; a link within the page is the heading's own anchor.
    private func isTeaser(_ heading: Segment) -> Bool {
      guard heading.linkDensity > 0.9, heading.length >= 10,
        let link = tree.firstNode(.a, in: heading.block)
          ?? tree.nearestAncestor(.a, of: heading.start),
        let href = tree.attribute(link, .href)
      else { return false }
      return !href.contains(UInt8(ascii: "#"))
    }
  }
}
