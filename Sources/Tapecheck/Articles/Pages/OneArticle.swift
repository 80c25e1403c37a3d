import HTMLTree

/// Keeps an article apart from the next one that a page loads behind it.
enum OneArticle {
  /// An article is at least so many bytes of prose.
  private static let least = 300

  /// The container of the headline's own article, where another article with a headline of its own stands
  /// behind it in the chosen container; `nil` where there is none.
  ///
  /// The two must be elements of one kind: both `article`, or of one class and with a stamp or byline in the
  /// second. Sections of one article that begin with an `h1` each have neither.
  ///
  /// - Complexity: O(*n*) in the containers and the nodes of the second element.
  static func container(
    in chosen: Container, headline: Int, map: PageMap, tree: HTMLTree, facts: PageFacts
  ) -> Int? {
    let key = TitleKey(tree.text(of: headline))
    let others = facts.headings.lazy.filter { node in
      node > headline && node < chosen.nodeEnd && tree.nodes[node].tag == .h1
        && TitleKey(tree.text(of: node)) != key
    }
    guard headline >= chosen.node, headline < chosen.nodeEnd, let other = others.first else {
      return nil
    }
    let own = highest(around: headline, without: other, tree)
    let next = highest(around: other, without: headline, tree)
    guard own != headline, tree.nodes[own].tag == tree.nodes[next].tag,
      tree.nodes[own].tag == .article || isRepeated(own, next, tree, facts)
    else { return nil }
    guard let index = map.containers.firstIndex(where: { $0.node == own }) else { return nil }
    let container = map.containers[index]
    return prose(in: container.first..<container.end, map) >= least ? index : nil
  }

  /// The segment where the next article begins that stands flat behind the headline's own, paragraph after
  /// paragraph in one element; `nil` where there is none.
  ///
  /// It begins with an `h1` of its own and shows a stamp or byline before its first paragraph; sections of one
  /// article that begin with an `h1` each have neither.
  ///
  /// - Complexity: O(*n*) in the segments of the container.
  static func next(
    in chosen: Container, headline: Int, map: PageMap, tree: HTMLTree, sight: StampSight
  ) -> Int? {
    guard tree.tag(headline) == .h1 else { return nil }
    let key = TitleKey(tree.text(of: headline))
    var before = 0
    for index in chosen.first..<chosen.end {
      let segment = map.segments[index]
      guard segment.start > headline, segment.region == .article else { continue }
      if BodySelection.isProse(segment), segment.kind != .heading { before += segment.length }
      guard before >= least, segment.kind == .heading, segment.level == 1,
        let range = tree.textRange(of: segment), TitleKey(tree.text[range]) != key,
        isDated(behind: index, chosen.end, map, sight)
      else { continue }
      // What is too little behind this heading is too little behind all later ones.
      return prose(in: index..<chosen.end, map) >= least ? index : nil
    }
    return nil
  }

  /// Whether a stamp or byline stands between a heading and the first paragraph behind it.
  private static func isDated(
    behind heading: Int, _ end: Int, _ map: PageMap, _ sight: StampSight
  ) -> Bool {
    for index in (heading + 1)..<max(heading + 1, min(end, heading + 7)) {
      let segment = map.segments[index]
      if segment.length < 160, sight.beginsWithBy(segment) || sight.hasStamp(segment) {
        return true
      }
      if segment.kind == .heading || BodySelection.isProse(segment) { return false }
    }
    return false
  }

  /// The bytes of an article's paragraphs in a run of segments.
  private static func prose(in range: Range<Int>, _ map: PageMap) -> Int {
    map.segments[range].reduce(0) { sum, segment in
      segment.region == .article && BodySelection.isProse(segment) ? sum + segment.length : sum
    }
  }

  /// The highest element around a node that does not hold another.
  private static func highest(around node: Int, without other: Int, _ tree: HTMLTree) -> Int {
    var node = node
    while let parent = tree.parent(of: node), !tree.subtree(of: parent).contains(other) {
      node = parent
    }
    return node
  }

  private static func isRepeated(
    _ own: Int, _ next: Int, _ tree: HTMLTree, _ facts: PageFacts
  ) -> Bool {
    guard let first = tree.attribute(own, .classes), let second = tree.attribute(next, .classes),
      first.elementsEqual(second)
    else { return false }
    return tree.subtree(of: next).contains { node in
      tree.nodes[node].tag == .time
        || !facts.cues[node].isDisjoint(with: [.dateline, .byline])
    }
  }
}
