import HTMLTree

/// Finds the part of a page that holds the article.
///
/// Every segment has a worth: prose is worth its length, lists of links and scraps cost. The container
/// with the greatest sum holds the article, so first and last paragraphs and standfirsts beside the
/// text count, and what lies between them and is junk is sorted out segment by segment later.
struct BodySelection {
  /// The container of the article, or `nil` when the page has no segments.
  let container: Int?
  /// Sum of the worth of the container's segments.
  let worth: Double

  /// Selects the body's container.
  ///
  /// - Complexity: O(*n*) in the segments and containers.
  init(_ map: PageMap, tree: HTMLTree, facts: PageFacts) {
    var sums: [Double] = [0]
    sums.reserveCapacity(map.segments.count + 1)
    for segment in map.segments {
      sums.append((sums.last ?? 0) + BodySelection.worth(of: segment, tree))
    }
    func worth(_ container: Container) -> Double { sums[container.end] - sums[container.first] }

    var best: Int?
    var bestWorth = -Double.infinity
    for (index, container) in map.containers.enumerated()
    where container.region == .article && BodySelection.canHold(tree.nodes[container.node].tag) {
      let value = worth(container)
      // Of equals the innermost, which comes last.
      if value >= bestWorth { (best, bestWorth) = (index, value) }
    }
    guard var chosen = best else {
      container = nil
      self.worth = 0
      return
    }
    // Inwards, while one container inside has nearly all of it, or says alone that it is the body.
    var next = chosen + 1
    let end = tree.subtree(of: map.containers[chosen].node).upperBound
    var named = 0.0
    var nameEnd = 0
    for inner in map.containers[next...] {
      guard inner.node < end else { break }
      guard inner.node >= nameEnd, inner.region == .article, inner.cues.contains(.content) else {
        continue
      }
      named += max(0, worth(inner))
      nameEnd = inner.nodeEnd
    }
    while next < map.containers.count, map.containers[next].node < end {
      let inner = map.containers[next]
      let share = worth(inner) / max(bestWorth, 1)
      let tag = tree.nodes[inner.node].tag
      let isNamed =
        (inner.cues.contains(.content) || tag == .article || tag == .main)
        && worth(inner) >= 0.97 * named
      if inner.region == .article, BodySelection.canHold(tag), share >= (isNamed ? 0.6 : 0.97),
        tree.isAncestor(map.containers[chosen].node, of: inner.node)
      {
        chosen = next
      }
      next += 1
    }
    container = chosen
    self.worth = worth(map.containers[chosen])
  }

  /// Whether an element can hold a whole article and is not one of its blocks.
  private static func canHold(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .body, .main, .article, .section, .div, .td, .center, .form, .fieldset, .header,
      .details, .pre, .blockquote:
      true
    default: false
    }
  }

  /// What a segment is worth: positive for prose, negative for lists of links and scraps.
  static func worth(of segment: Segment, _ tree: HTMLTree) -> Double {
    let length = Double(segment.length)
    let own = Double(segment.length - segment.linkLength)
    guard segment.region == .article else {
      return segment.region == .note ? 0 : -min(length * 0.05, 10)
    }
    if segment.linkDensity > 0.5 { return -(5 + length * 0.3) }
    switch segment.kind {
    case .table: return own * 0.3
    case .heading: return 0
    case .caption: return 0
    default: break
    }
    if isProse(segment) { return own }
    // A short paragraph is one; scraps between other elements are labels and buttons.
    if tree.nodes[segment.block].tag == .p { return own * 0.2 }
    return segment.length < 40 ? -4 : own * 0.2
  }

  /// Whether a byte is an ASCII letter or digit, or part of another scalar.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a segment reads like sentences.
  static func isProse(_ segment: Segment) -> Bool {
    (segment.length >= 80 && segment.marks >= 1) || (segment.length >= 40 && segment.marks >= 2)
      || segment.length >= 200
  }
}
