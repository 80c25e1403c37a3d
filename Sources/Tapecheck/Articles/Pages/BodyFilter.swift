import HTMLTree

/// Sorts a container's segments into the article's blocks and what is junk between them.
struct BodyFilter {
  /// What was seen while sorting.
  struct Report {
    /// Whether a widget with live quotes stood among the segments.
    var sawLiveQuote = false
    /// Captions that stood twice in sight.
    var doubledCaptions: [Range<Int>] = []
    var sawPaywall = false
    /// Segments that became body blocks.
    var kept = 0
  }

  let tree: HTMLTree
  let map: PageMap
  let boilerplate: Boilerplate
  let headline: TitleKey?
  /// The authors' names.
  let authors: [String]
  /// Within so many blocks a page repeats itself, as with one copy for telephones.
  private static let reach = 4
  /// Where segments start that are taken already.
  let taken: Set<Int>

  /// Appends the blocks of a run of segments.
  ///
  /// - Complexity: O(*n*) in the segments and their text.
  func fill(_ text: inout ArticleText, from range: Range<Int>, _ report: inout Report) {
    var seen: [UInt64: Seen] = [:]
    var pending: [Segment] = []
    var cut: Cut?
    var listLinks = ListLinks(map: map, tree: tree)
    let end = ArticleEnd(map: map, tree: tree, range: range, authors: authors)
    var isBehind = false
    for index in range {
      let segment = map.segments[index]
      if taken.contains(segment.start) { continue }
      switch segment.region {
      case .article: if index >= end.teasers { continue }
      case .note:
        append(segment, as: .disclaimer, &text)
        continue
      case .liveQuote:
        report.sawLiveQuote = true
        continue
      case .paywall:
        report.sawPaywall = true
        continue
      default: continue
      }
      if let open = cut {
        guard open.ends(at: segment, tree) else { continue }
        cut = nil
      }
      if segment.kind == .heading {
        guard let block = text.append(segment, as: .heading) else { continue }
        let match = boilerplate.match(text.utf8, block.range, isHeading: true)
        let key = TitleKey(text.utf8[block.range])
        text.removeLast()
        if key == headline { continue }
        if let match {
          if match.kind == .relatedHeading { cut = Cut(segment: segment, tree: tree) }
          if match.kind == .relatedHeading || match.kind.isNote == false { continue }
        }
        // Of headings in a row only those can head something that rise in level.
        while let last = pending.last, last.level >= segment.level { pending.removeLast() }
        pending.append(segment)
        continue
      }
      guard !listLinks.isLinkList(segment) || listLinks.isIntroduced(segment) else { continue }
      guard let kind = kind(ofSegment: index, isInBody: report.kept > 0) else { continue }
      let mark = text.blocks.count
      for heading in pending { text.append(heading, as: .heading) }
      guard let block = text.append(segment, as: kind) else {
        text.removeLast(downTo: mark)
        continue
      }
      if index >= end.notes, !isBehind { isBehind = end.isNote(text.utf8, block) }
      if isBehind {
        let match = boilerplate.match(text.utf8, block.range, isHeading: false)
        if match?.kind.isNote ?? false {
          text.setLastKind(.disclaimer)
        } else {
          text.removeLast(downTo: mark)
        }
        pending.removeAll()
        continue
      }
      guard let final = judge(block, segment, &text, &seen, &report, &cut) else {
        text.removeLast(downTo: mark)
        pending.removeAll { isBox(of: $0, segment) }
        continue
      }
      if final != kind { text.setLastKind(final) }
      if final != .disclaimer { report.kept += 1 }
      pending.removeAll()
    }
  }

  /// Whether a heading and a text stand in a small element of their own, as the offer of a newsletter does.
  private func isBox(of heading: Segment, _ segment: Segment) -> Bool {
    guard let parent = tree.parent(of: heading.block), tree.parent(of: segment.block) == parent
    else { return false }
    return tree.nodes[parent].textEnd - tree.nodes[parent].textStart < 600
  }

  /// A text that was met before.
  private struct Seen {
    var isCaption: Bool
    /// Which block it was.
    var block: Int
  }

  /// A stretch of links to other pages, from its heading to where the article goes on.
  private struct Cut {
    var level: UInt8
    /// The element that the heading stands in.
    var parent: Int
    /// The element that holds the links too, and where it ends.
    var box: Int
    var boxEnd: Int
    /// Whether that element begins with the heading and is short, so that nothing in it is the article's.
    var isBox: Bool

    init(segment: Segment, tree: HTMLTree) {
      level = segment.kind == .heading ? segment.level : 7
      parent = tree.parent(of: segment.block) ?? 0
      box = parent
      while let outer = tree.parent(of: box),
        tree.nodes[box].textEnd == tree.nodes[segment.block].textEnd
      {
        box = outer
      }
      boxEnd = tree.subtree(of: box).upperBound
      let text = tree.nodes[box]
      isBox =
        tree.nodes[segment.block].textStart - text.textStart < 40
        && text.textEnd - text.textStart < 1_000
    }

    func ends(at segment: Segment, _ tree: HTMLTree) -> Bool {
      if isBox, segment.start < boxEnd { return false }
      if segment.kind == .heading { return segment.level <= level }
      guard segment.kind == .paragraph, segment.linkDensity < 0.3, BodySelection.isProse(segment),
        let holder = tree.parent(of: segment.block)
      else { return false }
      if holder == parent { return true }
      guard segment.start >= boxEnd, let outer = tree.parent(of: box) else { return false }
      return holder == outer || tree.parent(of: holder) == outer
    }
  }

  private func append(_ segment: Segment, as kind: Block.Kind, _ text: inout ArticleText) {
    text.append(segment, as: kind)
  }

  /// The kind of block that a segment's elements make of it; `nil` for junk that shows by its shape.
  private func kind(ofSegment index: Int, isInBody: Bool) -> Block.Kind? {
    let segment = map.segments[index]
    if isStamp(segment) { return nil }
    if !segment.cues.isDisjoint(with: [.dateline, .byline]), segment.length < 200,
      !BodySelection.isProse(segment),
      !isInBody || segment.cues.contains(.byline) || isDate(segment)
    {
      return nil
    }
    switch segment.kind {
    case .table: return segment.linkDensity > 0.8 ? nil : .table
    case .caption: return .caption
    case .quote: return .quote
    case .preformatted: return .paragraph
    case .listItem: return segment.linkDensity > 0.9 && segment.length > 200 ? nil : .listItem
    case .heading: return .heading
    case .paragraph: break
    }
    if segment.linkDensity > 0.66, segment.length > 6 { return nil }
    // Scraps outside paragraphs: labels, counters, buttons; but not what stands in one row with text.
    if isScrap(segment), !isBesideText(index) { return nil }
    if segment.length < 3 { return nil }
    return .paragraph
  }

  /// Whether a segment is one stamp and nothing else, as over the entry of a live blog.
  private func isStamp(_ segment: Segment) -> Bool {
    guard let time = tree.nearestAncestor(.time, of: segment.start) else { return false }
    return segment.length < 80 && tree.subtree(of: time).upperBound >= segment.end
  }

  /// Whether a segment is short or holds a number, as what a class calls a date does.
  private func isDate(_ segment: Segment) -> Bool {
    guard segment.length >= 20, let range = tree.textRange(of: segment) else { return true }
    return tree.text[range].contains { $0 &- 0x30 < 10 }
  }

  private func isScrap(_ segment: Segment) -> Bool {
    segment.length < 20 && segment.marks == 0 && tree.nodes[segment.block].tag != .p
  }

  /// Whether the segment before or behind has the same parent and is no scrap, as the name and the
  /// price of one line have.
  private func isBesideText(_ index: Int) -> Bool {
    guard let parent = tree.parent(of: map.segments[index].block) else { return false }
    // A row is short; in a body scraps beside paragraphs are labels.
    guard tree.nodes[parent].textEnd - tree.nodes[parent].textStart < 400 else { return false }
    return [index - 1, index + 1].contains { other in
      guard map.segments.indices.contains(other) else { return false }
      let neighbour = map.segments[other]
      return neighbour.region == .article && neighbour.kind == .paragraph
        && neighbour.linkDensity < 0.3 && !isScrap(neighbour)
        && tree.parent(of: neighbour.block) == parent
    }
  }

  /// What becomes of a block by its words; `nil` when it goes.
  private func judge(
    _ block: Block, _ segment: Segment, _ text: inout ArticleText, _ seen: inout [UInt64: Seen],
    _ report: inout Report, _ cut: inout Cut?
  ) -> Block.Kind? {
    let bytes = text.utf8[block.range]
    if block.kind != .table, block.range.count >= 40 {
      let hash = WordHash.of(bytes)
      if let first = seen[hash] {
        let isCaption = first.isCaption || block.kind == .caption
        if isCaption { report.doubledCaptions.append(block.range) }
        // What comes back further off is the article's own repetition, and not the page's.
        if isCaption || text.blocks.count - first.block <= BodyFilter.reach { return nil }
      }
      seen[hash] = Seen(isCaption: block.kind == .caption, block: text.blocks.count)
    }
    if let headline, block.range.count >= headline.bytes.count,
      block.range.count < headline.bytes.count * 2 + 20, TitleKey(bytes) == headline
    {
      return nil
    }
    if let match = boilerplate.match(text.utf8, block.range, isHeading: false) {
      if match.kind.isNote { return .disclaimer }
      if match.kind == .paywall { report.sawPaywall = true }
      if match.kind == .relatedHeading { cut = Cut(segment: segment, tree: tree) }
      if match.kind.isDateline { return block.range.count < 120 ? nil : block.kind }
      return nil
    }
    for match in boilerplate.sentences(in: text.utf8, block.range).reversed() {
      let sentence = SentenceBounds.around(match.range, in: text.utf8, block.range)
      let count = text.blocks.count
      text.cutLast(sentence)
      if text.blocks.count < count { return nil }
    }
    return block.kind
  }
}

/// Tells lists that are nothing but links.
private struct ListLinks {
  let map: PageMap
  let tree: HTMLTree
  private var known: [Int: Bool] = [:]
  private var listOfContainer: [Int: Int] = [:]

  init(map: PageMap, tree: HTMLTree) {
    self.map = map
    self.tree = tree
    for (index, container) in map.containers.enumerated() {
      switch tree.nodes[container.node].tag {
      case .ul, .ol, .dl: listOfContainer[container.node] = index
      default: break
      }
    }
  }

  /// Whether the text right before a list ends with a colon, as before a list that belongs to it; a table
  /// of contents leads within the page.
  func isIntroduced(_ segment: Segment) -> Bool {
    var node: Int? = segment.block
    while let current = node, listOfContainer[current] == nil { node = tree.parent(of: current) }
    guard let list = node.flatMap({ listOfContainer[$0] }) else { return false }
    let first = map.containers[list].first
    guard first > 0, map.segments[first - 1].kind == .paragraph,
      let range = tree.textRange(of: map.segments[first - 1]),
      let last = tree.text[range].last(where: { $0 > 0x20 })
    else { return false }
    // A colon, or the last byte of U+FF1A.
    guard last == UInt8(ascii: ":") || last == 0x9A else { return false }
    let link = tree.firstNode(.a, in: map.containers[list].node)
    return link.flatMap { tree.attribute($0, .href) }?.first != UInt8(ascii: "#")
  }

  /// Whether a segment stands in a list whose items are links by two thirds.
  mutating func isLinkList(_ segment: Segment) -> Bool {
    guard segment.kind == .listItem else { return false }
    var node: Int? = segment.block
    while let current = node {
      if let container = listOfContainer[current] {
        if let known = known[current] { return known }
        var length = 0
        var links = 0
        let list = map.containers[container]
        for item in map.segments[list.first..<list.end] {
          length += item.length
          links += item.linkLength
        }
        let isLinks = Double(links) > 0.66 * Double(length)
        known[current] = isLinks
        return isLinks
      }
      node = tree.parent(of: current)
    }
    return false
  }
}

extension ArticleText {
  /// Takes back blocks until a number of them is left.
  mutating func removeLast(downTo count: Int) {
    while blocks.count > count { removeLast() }
  }
}

/// Finds the sentence around a place.
enum SentenceBounds {
  /// From behind the end of the sentence before to the end of the one around, within a block.
  static func around(_ place: Range<Int>, in text: [UInt8], _ block: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    while start > block.lowerBound, !ends(text, before: start, block) { start -= 1 }
    var end = place.upperBound
    while end < block.upperBound, !ends(text, before: end, block) { end += 1 }
    return start..<end
  }

  /// Whether a sentence ends right before an index.
  private static func ends(_ text: [UInt8], before index: Int, _ block: Range<Int>) -> Bool {
    guard index - 1 >= block.lowerBound else { return false }
    switch text[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return index >= block.upperBound || text[index] == 0x20
    case 0x82, 0x81, 0x9F:
      guard index - 3 >= block.lowerBound else { return false }
      let lead = (text[index - 3], text[index - 2], text[index - 1])
      return lead == (0xE3, 0x80, 0x82) || lead == (0xEF, 0xBC, 0x81) || lead == (0xEF, 0xBC, 0x9F)
    default: return false
    }
  }
}
