import HTMLTree

/// The entries of a live blog, each with a time of its own.
///
/// An entry is the element around one stamp and no other, or what follows a stamp up to the next one; where
/// JSON-LD lists the entries, the first words of each find its place in the text.
struct LiveEntries {
  private struct Mark {
    var node: Int
    /// One past the last node of the stamp.
    var end: Int
    var moment: Moment
  }
  private struct Entry {
    /// Nodes from the entry's first to one past its last.
    var nodes: Range<Int>
    var moment: Moment
  }

  private let tree: HTMLTree
  private let data: StructuredData
  private let stamps: StampReader
  private let zone: String
  private var entries: [Entry] = []
  /// A page that does not call itself a live blog has at least so many entries to be one.
  private static let fewest = 4

  /// Finds the entries inside the body.
  ///
  /// - Complexity: O(*n*) in the stamps of the page, times their depth.
  init(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, map: PageMap, body: Container,
    stamps: StampReader, zone: String, start: Publication?
  ) {
    self.tree = tree
    self.data = data
    self.stamps = stamps
    self.zone = zone
    let dayFirst = DateCollector.isDayFirst(zone)
    var marks: [Mark] = []
    for node in facts.times where node >= body.node && node < body.nodeEnd {
      guard map.region(ofNode: node)?.region == .article,
        let value = tree.attributeString(node, .datetime),
        let stamp = stamps.stamp(in: value.utf8, outletZone: zone, dayFirst: dayFirst),
        let moment = Moment(stamp, zone: zone), moment.instant != nil
      else { continue }
      marks.append(Mark(node: node, end: tree.subtree(of: node).upperBound, moment: moment))
    }
    if marks.count < LiveEntries.fewest, let start {
      let clocks = clocks(map, body, from: start)
      if clocks.count >= LiveEntries.fewest { marks = clocks }
    }
    guard marks.count >= (data.isLiveBlog ? 1 : LiveEntries.fewest) else { return }
    entries = entries(of: marks, in: body)
  }

  /// The marks of a page that shows the clock alone over its entries: the first or last is of the page's own
  /// day, and a clock that turns back is the next day's, or the one before's where the newest stands first.
  private func clocks(_ map: PageMap, _ body: Container, from start: Publication) -> [Mark] {
    var found: [(segment: Segment, stamp: Stamp)] = []
    for segment in map.segments[body.first..<body.end] where segment.region == .article {
      guard segment.length <= 24, let range = tree.textRange(of: segment), range.count < 100,
        let stamp = stamps.clock(in: tree.text, range, outletZone: zone)
      else { continue }
      found.append((segment, stamp))
    }
    guard found.count >= LiveEntries.fewest else { return [] }
    let rises = zip(found, found.dropFirst()).count {
      $0.0.stamp.seconds ?? 0 <= $0.1.stamp.seconds ?? 0
    }
    let newestFirst = rises * 2 < found.count
    if newestFirst { found.reverse() }
    var day = start.day
    var last = -1
    var marks: [Mark] = []
    for (segment, stamp) in found {
      let seconds = stamp.seconds ?? 0
      // Entries may stand a little out of order; half a day back is midnight.
      if seconds + 43_200 < last { day = day.advanced(by: 1) }
      last = seconds
      let parts = day.components
      var dated = stamp
      (dated.year, dated.month, dated.dayOfMonth) = (parts.year, parts.month, parts.day)
      guard let moment = Moment(dated, zone: zone) else { continue }
      marks.append(Mark(node: segment.start, end: segment.end, moment: moment))
    }
    if newestFirst { marks.reverse() }
    return marks
  }

  /// The element around each mark that holds no other, or the run from it to the next mark.
  private func entries(of marks: [Mark], in body: Container) -> [Entry] {
    var result: [Entry] = []
    for (position, mark) in marks.enumerated() {
      let before = position > 0 ? marks[position - 1].node : -1
      let after = position + 1 < marks.count ? marks[position + 1].node : Int.max
      var node = mark.node
      while let parent = tree.parent(of: node), parent > before, parent != body.node,
        tree.subtree(of: parent).upperBound <= after
      {
        node = parent
      }
      let range = tree.subtree(of: node)
      // An element with little beside its stamp stands over the entry's text.
      let length = tree.nodes[node].textEnd - tree.nodes[node].textStart
      let last = tree.nodes[min(mark.end, tree.nodes.count) - 1]
      let own = last.textEnd - tree.nodes[mark.node].textStart
      let isAlone = length < own + 80
      let end = isAlone ? min(after, body.nodeEnd) : range.upperBound
      result.append(
        Entry(nodes: range.lowerBound..<max(end, range.upperBound), moment: mark.moment))
    }
    return result
  }

  /// Gives the blocks of entries the entries' times.
  ///
  /// - Parameters:
  ///   - blocks: The blocks of the text.
  ///   - places: The node where each block's segment starts; -1 for text that stands in no segment.
  ///   - text: The article's text.
  /// - Complexity: O(*n*) in the blocks and in the entries.
  func date(_ blocks: inout [Block], places: [Int], text: [UInt8]) {
    let isDated = dateByPlace(&blocks, places)
    if !isDated { dateByWords(&blocks, text) }
  }

  private func dateByPlace(_ blocks: inout [Block], _ places: [Int]) -> Bool {
    var dated: [Int: Int] = [:]
    var entry = 0
    for index in blocks.indices where index < places.count && isText(blocks[index]) {
      guard places[index] >= 0 else { continue }
      while entry < entries.count, entries[entry].nodes.upperBound <= places[index] { entry += 1 }
      guard entry < entries.count, entries[entry].nodes.contains(places[index]) else { continue }
      dated[index] = entry
    }
    guard Set(dated.values).count >= (data.isLiveBlog ? 1 : LiveEntries.fewest) else {
      return false
    }
    for (index, entry) in dated {
      blocks[index].published = Publication(entries[entry].moment, basis: .time)
    }
    return true
  }

  private func isText(_ block: Block) -> Bool {
    switch block.kind {
    case .headline, .dek, .dateline, .disclaimer: false
    default: true
    }
  }

  /// Finds the entries of JSON-LD by their first words; an entry goes on to the next one.
  private func dateByWords(_ blocks: inout [Block], _ text: [UInt8]) {
    var byWords: [ArraySlice<UInt8>: Moment] = [:]
    for update in data.updates {
      guard
        let stamp = stamps.stamp(in: update.published.utf8, outletZone: zone),
        let moment = Moment(stamp, zone: zone)
      else { continue }
      for words in [update.headline, update.body].compactMap({ $0 }) {
        let key = LiveEntries.key(HTMLText.plain(String(words.prefix(400))).utf8)
        if key.count >= 12, byWords[key] == nil { byWords[key] = moment }
      }
    }
    guard !byWords.isEmpty else { return }
    var current: Moment?
    for index in blocks.indices where isText(blocks[index]) {
      let range = blocks[index].range
      let start = text[range.lowerBound..<min(range.upperBound, range.lowerBound + 400)]
      if let moment = byWords[LiveEntries.key(start)] { current = moment }
      if let current { blocks[index].published = Publication(current, basis: .jsonLD) }
    }
  }

  /// The first letters of a text: 32 bytes tell entries apart.
  private static func key(_ text: some Collection<UInt8>) -> ArraySlice<UInt8> {
    TitleKey(text).bytes.prefix(32)
  }
}

extension Publication {
  /// The publication that a moment makes.
  init(_ moment: Moment, basis: Basis) {
    self.init(day: moment.day, instant: moment.instant, offset: moment.offset, basis: basis)
  }
}
