import HTMLTree

/// Finds the authors of a page.
struct AuthorFinder {
  let bylines: Bylines
  let outlets: OutletTable

  func authors(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, map: PageMap, head: PageHead,
    publisher: String?
  ) -> [String] {
    let site = publisher.map { TitleKey($0.utf8) }
    func clean(_ names: [String]) -> [String] {
      var seen: [TitleKey] = []
      return names.filter { name in
        let key = TitleKey(name.utf8)
        guard !key.isEmpty, key != site, !seen.contains(key) else { return false }
        seen.append(key)
        return true
      }
    }
    func fields(_ values: some Sequence<String>) -> [String] {
      values.flatMap { bylines.names(in: $0, needsBy: false, isField: true) }
    }
    let structured = fields(data.authors)
    let metas = fields(facts.values(.author).prefix(6).map(\.value))
    let marked = facts.authors.prefix(8).filter { node in
      guard let place = map.region(ofNode: node) else { return true }
      return place.region != .comments && place.region != .related
    }.map { HTMLText.folded(tree.text(of: $0).prefix(300)) }
    let shown = clean(shown(tree, head))
    for names in [structured, metas, fields(labelled(facts)), fields(marked)] {
      let names = clean(names)
      guard !names.isEmpty else { continue }
      // Fields often name the first of several authors.
      let keys = Set(shown.map { TitleKey($0.utf8) })
      let isPart = keys.isStrictSuperset(of: names.map { TitleKey($0.utf8) })
      return isPart ? shown : names
    }
    if !shown.isEmpty { return shown }
    for names in lone(tree, map, after: head.headlineNode ?? 0) {
      let names = clean(names)
      if !names.isEmpty { return names }
    }
    let linked = clean(fields(links(tree, facts, map, head)))
    if !linked.isEmpty { return linked }
    // A page whose only author is its publisher says so.
    return (structured + metas).first.map { [$0] } ?? []
  }

  /// The names that the dateline shows, with those of the bylines right behind it.
  private func shown(_ tree: HTMLTree, _ head: PageHead) -> [String] {
    var result: [String] = []
    var first: Int?
    for segment in head.datelines {
      guard let range = tree.textRange(of: segment), range.count < 600 else { continue }
      let text = HTMLText.folded(tree.text[range])
      let isMarked = segment.cues.contains(.byline)
      // A role or "Reviewed by Bo Li" stands in an element of another kind, or is no name by itself.
      if let first, !isMarked || !isSame(segment.block, first, tree) || bylines.isLabel(text) {
        return result
      }
      let names = bylines.names(in: text, needsBy: !isMarked)
      guard !names.isEmpty else {
        if first != nil { return result }
        continue
      }
      if first != nil, !names.allSatisfy({ $0.utf8.contains(0x20) }) { return result }
      result += names
      first = first ?? segment.block
      if result.count >= AuthorFinder.mostShown { return result }
    }
    return result
  }

  /// Whether two elements have one tag and one class.
  private func isSame(_ left: Int, _ right: Int, _ tree: HTMLTree) -> Bool {
    guard tree.tag(left) == tree.tag(right) else { return false }
    let classes = (tree.attribute(left, .classes), tree.attribute(right, .classes))
    guard let first = classes.0, let second = classes.1 else {
      return classes.0 == nil && classes.1 == nil
    }
    return first.elementsEqual(second)
  }

  /// More names in a row are a list of the outlet's people.
  private static let mostShown = 6

  /// Values of `twitter:data1` and the like whose label says that they are names.
  private func labelled(_ facts: PageFacts) -> [String] {
    facts.values(.label).filter { bylines.isLabel($0.value) }.compactMap { label in
      facts.values(.labelled).first { $0.rank == label.rank }?.value
    }
  }

  /// The names in bylines that stand away from the headline, as at the end of the article, where there are
  /// so few that they cannot belong to other articles.
  private func lone(_ tree: HTMLTree, _ map: PageMap, after headline: Int) -> [[String]] {
    var found: [[String]] = []
    for (index, segment) in map.segments.enumerated()
    where segment.region == .article || segment.region == .authorBox {
      guard segment.start > headline, segment.length < AuthorFinder.longestByline,
        segment.cues.contains(.byline) || segment.region == .authorBox || segment.kind == .heading,
        let range = tree.textRange(of: segment), range.count < 300
      else { continue }
      let text = HTMLText.folded(tree.text[range])
      let isMarked = segment.cues.contains(.byline)
      // "Cost by State" is a heading too: the word must come first.
      guard isMarked || bylines.beginsWithBy(text) || bylines.isOnlyBy(text) else { continue }
      var names = bylines.names(in: text, needsBy: !isMarked)
      if names.isEmpty, bylines.isOnlyBy(text) { names = self.names(behind: index, map, tree) }
      if !names.isEmpty { found.append(names) }
      if found.count > 3 { return [] }
    }
    return found
  }

  /// The names in the segment behind a label such as "Written by".
  private func names(behind index: Int, _ map: PageMap, _ tree: HTMLTree) -> [String] {
    guard index + 1 < map.segments.count else { return [] }
    let next = map.segments[index + 1]
    guard next.length < AuthorFinder.longestByline, !BodySelection.isProse(next),
      let range = tree.textRange(of: next), range.count < 300
    else { return [] }
    return bylines.names(in: HTMLText.folded(tree.text[range]), needsBy: false)
  }

  /// A byline holds names and roles and is no sentence.
  private static let longestByline = 100

  /// The texts of links to the pages of authors beside the headline: the first, and what stands beside it.
  private func links(
    _ tree: HTMLTree, _ facts: PageFacts, _ map: PageMap, _ head: PageHead
  ) -> [String] {
    let allowed = facts.authorLinks.prefix(60).filter { node in
      switch map.region(ofNode: node)?.region {
      case .article?, .authorBox?, .popup?, .share?: true
      default: false
      }
    }
    let headline = head.headlineNode ?? 0
    guard
      let first = allowed.first(where: { $0 > headline && $0 < headline + AuthorFinder.reach })
    else { return [] }
    return allowed.filter { $0 >= first && $0 < first + 40 }.map {
      HTMLText.folded(tree.text(of: $0).prefix(200))
    }
  }

  /// How many nodes behind the headline its authors' links stand.
  private static let reach = 200
}
