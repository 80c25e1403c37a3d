import HTMLTree

/// Collects the places of a page that say when the article was published.
struct DateCollector {
  let stamps: StampReader
  let zone: String
  let dayFirst: Bool

  /// Whether 03/04/2024 is the third of April in a zone: everywhere but in America.
  static func isDayFirst(_ zone: String) -> Bool {
    !(zone.hasPrefix("America/") || zone.hasPrefix("Asia/Shanghai") || zone.hasPrefix("Asia/Taipei")
      || zone.hasPrefix("Asia/Tokyo"))
  }

  func candidates(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, map: PageMap, head: PageHead,
    body: Container?, page: Page, url: String?
  ) -> [DateCandidate] {
    var result: [DateCandidate] = []
    func add(_ rank: DateCandidate.Rank, _ value: String?) {
      guard let value,
        let stamp = stamps.stamp(in: value.utf8, outletZone: zone, dayFirst: dayFirst)
      else { return }
      result.append(DateCandidate(rank: rank, stamp: stamp))
    }
    add(.given, page.published)
    add(.structured, data.published)
    add(.structuredCreated, data.created)
    add(.structuredModified, data.modified)
    for meta in facts.values(.published).prefix(6) {
      add(
        meta.rank == 1 ? .metaPublished : meta.rank == 2 ? .metaOther : .metaCreated, meta.value)
    }
    for meta in facts.values(.modified).prefix(3) { add(.metaModified, meta.value) }
    addTimes(tree, facts, map, head, body, &result)
    for segment in head.datelines { addText(segment, tree, map, &result) }
    if let url, let stamp = AddressDate.stamp(in: url) {
      result.append(DateCandidate(rank: .url, stamp: stamp))
    }
    if !result.contains(where: { $0.rank < .time }) { addNote(tree, map, body, &result) }
    if result.allSatisfy({ $0.rank.isModified || $0.rank == .url }) {
      addElsewhere(tree, map, body, &result)
    } else if result.allSatisfy({ $0.rank.isModified || $0.stamp.year == nil }) {
      // A stamp without a year takes it from one of the same day at the page's end.
      let days = result.filter(\.stamp.hasDay).map(\.stamp)
      var others: [DateCandidate] = []
      addElsewhere(tree, map, body, &others)
      result += others.filter { other in
        days.contains {
          $0.month == other.stamp.month && $0.dayOfMonth == other.stamp.dayOfMonth
        }
      }
    }
    return result
  }

  /// The stamps of a page's state.
  func candidates(of state: StateArticle?) -> [DateCandidate] {
    func candidate(_ rank: DateCandidate.Rank, _ value: String?) -> DateCandidate? {
      value.flatMap { stamps.stamp(in: $0.utf8, outletZone: zone, dayFirst: dayFirst) }
        .map { DateCandidate(rank: rank, stamp: $0) }
    }
    return [
      candidate(.script, state?.published), candidate(.structuredModified, state?.modified),
    ].compactMap { $0 }
  }

  private func addTimes(
    _ tree: HTMLTree, _ facts: PageFacts, _ map: PageMap, _ head: PageHead, _ body: Container?,
    _ result: inout [DateCandidate]
  ) {
    for node in facts.times.prefix(24) {
      let label = label(before: node, tree)
      guard let place = map.region(ofNode: node), isNear(place.region, node, label, tree) else {
        continue
      }
      // A stamp far from the article belongs to a teaser or a comment.
      if let body, let last = map.segments.indices.contains(body.end - 1) ? body.end - 1 : nil,
        node > map.segments[last].end + (label == .published ? 400 : 60)
      {
        continue
      }
      let value =
        tree.attributeString(node, .datetime) ?? HTMLText.folded(tree.text(of: node).prefix(200))
      guard
        var stamp = stamps.stamp(in: value.utf8, outletZone: zone, dayFirst: dayFirst)
          ?? stamps.stamp(
            in: HTMLText.folded(tree.text(of: node).prefix(200)).utf8, outletZone: zone,
            dayFirst: dayFirst)
      else { continue }
      stamp.range = 0..<0
      let rank: DateCandidate.Rank =
        switch label {
        case .published: .timePublished
        case .updated: .timeModified
        case .unlabelled: .time
        }
      result.append(DateCandidate(rank: rank, stamp: stamp))
    }
  }

  /// Whether a stamp in a region belongs to the article: an article's own footer may hold it, and a label
  /// tells what it is anywhere but among teasers and comments.
  private func isNear(
    _ region: Region, _ node: Int, _ label: Stamp.Role, _ tree: HTMLTree
  ) -> Bool {
    switch region {
    case .article, .authorBox: true
    case .comments, .related, .navigation, .advert: false
    case .footer, .tags, .share: tree.nearestAncestor(.article, of: node) != nil
    default: label == .published
    }
  }

  /// What the words before an element, in the same block, say of its stamp.
  private func label(before node: Int, _ tree: HTMLTree) -> Stamp.Role {
    let start = Int(tree.nodes[node].textStart)
    let range = max(0, start - 40)..<start
    let tokens = StampToken.cut(tree.text.span, range, words: stamps.words)
    for token in tokens.reversed().prefix(4) {
      switch token.kind {
      case .word(_, .published?): return .published
      case .word(_, .updated?): return .updated
      case .number: return .unlabelled
      default: continue
      }
    }
    return .unlabelled
  }

  private func addText(
    _ segment: Segment, _ tree: HTMLTree, _ map: PageMap, _ result: inout [DateCandidate]
  ) {
    guard let range = tree.textRange(of: segment) else { return }
    var found = stamps.joined(in: tree.text, range, outletZone: zone, dayFirst: dayFirst)
    // The time of day may stand in the next element by itself.
    if let last = found.indices.last, found[last].hasDay, found[last].seconds == nil,
      let clock = clock(behind: segment, tree, map)
    {
      found[last].seconds = clock.seconds
      found[last].zone = clock.zone
    }
    for stamp in found {
      result.append(DateCandidate(rank: .ofText(stamp.role), stamp: stamp))
    }
  }

  /// The time of day that is all of the segment behind another.
  private func clock(behind segment: Segment, _ tree: HTMLTree, _ map: PageMap) -> Stamp? {
    guard let index = map.segments.firstIndex(where: { $0.start >= segment.end }),
      let range = tree.textRange(of: map.segments[index]), range.count < 100
    else { return nil }
    return stamps.clock(in: tree.text, range, outletZone: zone)
  }

  /// A stamp with a label of publication in a sentence at the article's end, as in "This article was originally
  /// published on 26 September 2019": the stamp at its head is then that of a change.
  private func addNote(
    _ tree: HTMLTree, _ map: PageMap, _ body: Container?, _ result: inout [DateCandidate]
  ) {
    guard let body, body.end > body.first else { return }
    for index in max(body.first, body.end - 6)..<min(map.segments.count, body.end + 6) {
      let segment = map.segments[index]
      guard segment.length < 300, segment.region == .article || segment.region == .note,
        let range = tree.textRange(of: segment), range.count < 600,
        tree.text[range].contains(where: { $0 &- 0x30 < 10 })
      else { continue }
      let found = stamps.stamps(in: tree.text, range, outletZone: zone, dayFirst: dayFirst)
      guard let stamp = found.first(where: { $0.role == .published && $0.hasDay && $0.year != nil })
      else { continue }
      result.append(DateCandidate(rank: .textPublished, stamp: stamp))
      return
    }
  }

  /// Stamps with a label anywhere, and unlabelled ones alone in a short block beside the article.
  private func addElsewhere(
    _ tree: HTMLTree, _ map: PageMap, _ body: Container?, _ result: inout [DateCandidate]
  ) {
    for segment in map.segments.prefix(400) where segment.length < 120 {
      guard segment.region != .comments, segment.region != .related,
        let range = tree.textRange(of: segment), range.count < 400,
        tree.text[range].contains(where: { $0 &- 0x30 < 10 })
      else { continue }
      for stamp in stamps.stamps(in: tree.text, range, outletZone: zone, dayFirst: dayFirst)
      where stamp.hasDay && stamp.year != nil {
        let isAlone = stamp.range.count * 2 > range.count
        guard stamp.role != .unlabelled || isAlone else { continue }
        let rank: DateCandidate.Rank = stamp.role == .published ? .textPublished : .elsewhere
        result.append(DateCandidate(rank: rank, stamp: stamp))
        break
      }
    }
  }
}

/// Reads a day from an address.
enum AddressDate {
  /// The day of a path such as `/2024/07/16/` or `-20240716`; the path's numbers must be a whole date.
  static func stamp(in url: String) -> Stamp? {
    let bytes = Array(url.utf8)
    var index = 0
    while index + 8 <= bytes.count {
      guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if end - index == 8, let stamp = compact(bytes[index..<end]) { return stamp }
      if end - index == 4, let stamp = parted(bytes, index) { return stamp }
      index = end
    }
    return nil
  }

  private static func compact(_ digits: ArraySlice<UInt8>) -> Stamp? {
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return stamp(value / 10_000, value / 100 % 100, value % 100)
  }

  private static func parted(_ bytes: [UInt8], _ start: Int) -> Stamp? {
    guard start + 8 <= bytes.count else { return nil }
    let separator = bytes[start + 4]
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") else { return nil }
    func number(_ from: Int) -> (Int, Int)? {
      var end = from
      var value = 0
      while end < bytes.count, isDigit(bytes[end]), end - from < 3 {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      return end - from == 1 || end - from == 2 ? (value, end) : nil
    }
    let year = bytes[start..<(start + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard let (month, monthEnd) = number(start + 5), monthEnd < bytes.count,
      bytes[monthEnd] == separator, let (day, _) = number(monthEnd + 1)
    else { return nil }
    return stamp(year, month, day)
  }

  private static func stamp(_ year: Int, _ month: Int, _ day: Int) -> Stamp? {
    guard (1990...2100).contains(year), Day(year: year, month: month, day: day) != nil else {
      return nil
    }
    return Stamp(year: year, month: month, dayOfMonth: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
