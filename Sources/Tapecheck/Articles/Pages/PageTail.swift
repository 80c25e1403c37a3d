import HTMLTree

/// Notes on the article that stand behind its body: disclaimers, translation notes, editors' notes.
struct PageTail {
  let tree: HTMLTree
  let map: PageMap
  let body: Container
  let boilerplate: Boilerplate
  /// How many segments behind the body may hold its notes.
  private static let reach = 40

  init(tree: HTMLTree, map: PageMap, body: Container, boilerplate: Boilerplate) {
    self.tree = tree
    self.map = map
    self.body = body
    self.boilerplate = boilerplate
  }

  func write(_ text: inout ArticleText, _ report: inout BodyFilter.Report) {
    let end = min(map.segments.count, body.end + PageTail.reach)
    for index in body.end..<max(body.end, end) {
      let segment = map.segments[index]
      switch segment.region {
      case .liveQuote:
        if sharesArticle(segment) { report.sawLiveQuote = true }
      case .paywall: report.sawPaywall = true
      case .note, .article:
        guard let block = text.append(segment, as: .disclaimer) else { continue }
        let isNote =
          boilerplate.match(text.utf8, block.range, isHeading: false)?.kind.isNote ?? false
        if !isNote && (segment.region != .note || segment.length < 20) { text.removeLast() }
      default: continue
      }
    }
  }

  /// Whether a segment stands in the element around the body, and not elsewhere on the page.
  private func sharesArticle(_ segment: Segment) -> Bool {
    guard let parent = tree.parent(of: body.node) else { return false }
    switch tree.nodes[parent].tag {
    case .body, .html: return false
    default: return tree.isAncestor(parent, of: segment.start)
    }
  }
}
