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
    let structured = clean(data.authors.flatMap { bylines.names(in: $0, needsBy: false) })
    if !structured.isEmpty { return structured }
    let metas = clean(
      facts.values(.author).prefix(6).flatMap { bylines.names(in: $0.value, needsBy: false) })
    if !metas.isEmpty { return metas }
    let marked = facts.authors.prefix(8).filter { node in
      guard let place = map.region(ofNode: node) else { return true }
      return place.region != .comments && place.region != .related
    }.map { HTMLText.folded(tree.text(of: $0).prefix(300)) }
    let named = clean(marked.flatMap { bylines.names(in: $0, needsBy: false) })
    if !named.isEmpty { return named }
    for segment in head.datelines {
      guard let range = tree.textRange(of: segment), range.count < 600 else { continue }
      let names = clean(
        bylines.names(
          in: HTMLText.folded(tree.text[range]), needsBy: !segment.cues.contains(.byline)))
      if !names.isEmpty { return names }
    }
    return []
  }
}
