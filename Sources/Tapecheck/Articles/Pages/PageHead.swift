import HTMLTree

/// What stands at the head of an article: headlines, standfirst, dateline.
struct PageHead {
  private struct Item {
    var kind: Block.Kind
    var place: Int
    var segment: Segment?
    var text: String?
  }

  private var items: [Item] = []
  /// Whether one of the datelines shows a stamp, and is not a byline alone.
  private var isStamped = false
  /// The segments of the dateline, in order of place.
  private(set) var datelines: [Segment] = []
  /// The node that shows the headline.
  let headlineNode: Int?
  private let tree: HTMLTree

  init(
    map: PageMap, vote: HeadlineVote, body: Container?, sight: StampSight
  ) {
    tree = sight.tree
    headlineNode = vote.node
    if let headline = vote.headline {
      items.append(Item(kind: .headline, place: vote.node ?? -1, text: headline))
    }
    for alternate in vote.alternates {
      items.append(Item(kind: .headline, place: alternate.node ?? -1, text: alternate.text))
    }
    let bodyFirst = body?.first ?? map.segments.count
    guard let node = vote.node else {
      collect(map, max(0, bodyFirst - 12)..<bodyFirst, after: nil, sight)
      return
    }
    let headlineEnd = vote.alternates.compactMap(\.node).reduce(node, max)
    let first = map.segments.firstIndex { $0.start > headlineEnd } ?? map.segments.count
    let end = min(
      map.segments.count, max(bodyFirst, min(first + 12, (body?.end ?? first))), first + 30)
    collect(map, max(0, first - 8)..<max(first, end), after: headlineEnd, sight)
    if !isStamped, let body {
      // The dateline may stand inside the body's container.
      collect(map, body.first..<min(body.end, body.first + 8), after: headlineEnd, sight)
    }
  }

  private mutating func collect(
    _ map: PageMap, _ range: Range<Int>, after headline: Int?, _ sight: StampSight
  ) {
    var proseSeen = 0
    for index in range {
      let segment = map.segments[index]
      guard
        segment.region == .article || segment.region == .authorBox || segment.region == .popup
          || segment.region == .tags, segment.length < 400
      else { continue }
      let isMeta = !segment.cues.isDisjoint(with: [.dateline, .byline])
      if segment.kind == .paragraph || segment.kind == .listItem || segment.kind == .heading,
        segment.length < 160, !BodySelection.isProse(segment) || isMeta,
        segment.kind != .heading || segment.length < 40
      {
        let isNamed = segment.cues.contains(.byline) || sight.beginsWithBy(segment)
        let isStamp = sight.hasStamp(segment)
        if isMeta || isNamed || isStamp {
          isStamped = isStamped || isStamp
          // The second look begins where the first one may have been.
          if isNamed || isStamp, !starts.contains(segment.start) {
            datelines.append(segment)
            items.append(Item(kind: .dateline, place: segment.start, segment: segment))
          }
          continue
        }
      }
      if let headline, segment.start > headline, proseSeen == 0, segment.cues.contains(.dek),
        segment.region == .article,
        segment.length >= 20, segment.linkDensity < 0.3, !starts.contains(segment.start)
      {
        items.append(Item(kind: .dek, place: segment.start, segment: segment))
      }
      if BodySelection.isProse(segment) { proseSeen += 1 }
      if proseSeen > 2 { return }
    }
  }

  /// Appends the blocks in the order of the page.
  ///
  /// - Parameters:
  ///   - text: The text to append to.
  ///   - dek: A standfirst that only the page's state has.
  func write(_ text: inout ArticleText, dek: String?) {
    defer { if let dek { text.append(dek, as: .dek) } }
    for item in items.sorted(by: { $0.place < $1.place }) {
      if let segment = item.segment {
        text.append(segment, as: item.kind)
      } else if let string = item.text {
        text.append(string, as: item.kind)
      }
    }
  }

  /// Where the head's own segments start.
  var starts: Set<Int> { Set(items.compactMap { $0.segment?.start }) }

  /// The outlet that the dateline or the page's title names.
  func outlet(_ outlets: OutletTable, title: String?) -> Outlet? {
    for segment in datelines {
      for index in segment.start..<segment.end where tree.nodes[index].tag == .text {
        let node = tree.nodes[index]
        let name = HTMLText.folded(tree.text[Int(node.textStart)..<Int(node.textEnd)])
        guard name.utf8.count < 100 else { continue }
        if let outlet = outlets.outlet(named: name.utf8) { return outlet }
        // "Futu News · Jul 16 20:04" in one run.
        for part in TitleCut.parts(of: name) {
          if let outlet = outlets.outlet(named: part.utf8) { return outlet }
        }
      }
    }
    guard let title else { return nil }
    for part in TitleCut.parts(of: title).reversed() {
      if let outlet = outlets.outlet(named: part.utf8) { return outlet }
    }
    return nil
  }
}

extension HTMLTree {
  /// The bytes of the text that a segment's nodes cover.
  func textRange(of segment: Segment) -> Range<Int>? {
    guard segment.start < segment.end, segment.end <= nodes.count else { return nil }
    let start = Int(nodes[segment.start].textStart)
    let end = Int(nodes[segment.end - 1].textEnd)
    return start <= end && end <= text.count ? start..<end : nil
  }
}
