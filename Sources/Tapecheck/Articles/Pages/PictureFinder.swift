import HTMLTree

/// Finds the pictures that an article's captions belong to, and the credits within the captions.
struct PictureFinder {
  let tree: HTMLTree
  let facts: PageFacts
  let credits: CreditWords
  /// How far above a caption its picture may stand where no `figure` holds both.
  private static let reach = 3

  /// The pictures of an article with what stands under them, in order of place.
  ///
  /// - Parameters:
  ///   - blocks: The article's blocks.
  ///   - places: The node where each block's segment starts; -1 for none.
  ///   - text: The article's text.
  /// - Returns: One for each caption, with the credit that stands in an element of its own.
  /// - Complexity: O(*n*) in the captions' text and the nodes of their figures.
  func pictures(of blocks: [Block], places: [Int], text: [UInt8]) -> [Picture] {
    var pictures: [Picture] = []
    var lastFigure: Int?
    for (block, place) in zip(blocks, places) where block.kind == .caption {
      let figure = place >= 0 ? figure(around: place) : nil
      let (caption, credit) = parts(of: block.range, place, upTo: figure, text)
      if let figure, figure == lastFigure, let last = pictures.indices.last,
        pictures[last].caption == nil || caption == nil,
        pictures[last].credit == nil || credit == nil
      {
        // The caption and the credit of one picture often stand in elements of their own.
        pictures[last].caption = pictures[last].caption ?? caption
        pictures[last].credit = pictures[last].credit ?? credit
        continue
      }
      pictures.append(
        Picture(image: figure.flatMap(image), caption: caption, credit: credit))
      lastFigure = figure
    }
    return pictures
  }

  /// The element that holds a caption and its picture.
  private func figure(around place: Int) -> Int? {
    var node = tree.parent(of: place)
    var levels = 0
    var nearest: Int?
    while let current = node, levels < 8 {
      if tree.tag(current) == .figure { return current }
      if nearest == nil, levels <= PictureFinder.reach, holdsPicture(current) { nearest = current }
      node = tree.parent(of: current)
      levels += 1
    }
    return nearest
  }

  private func holdsPicture(_ node: Int) -> Bool {
    tree.subtree(of: node).prefix(60).contains { tree.nodes[$0].tag == .img }
  }

  /// The address of the first picture in an element that is not written into the page itself.
  private func image(in figure: Int) -> String? {
    for node in tree.subtree(of: figure).prefix(200) where tree.nodes[node].tag == .img {
      for name in [HTMLAttributeName.dataSource, .src] {
        guard let address = tree.attributeString(node, name), !address.isEmpty,
          !address.hasPrefix("data:")
        else { continue }
        return address
      }
      // The first of several sizes, without what it says of its size.
      if let first = tree.attributeString(node, .srcset)?.split(separator: " ").first,
        !first.hasPrefix("data:")
      {
        return String(first)
      }
    }
    return nil
  }

  /// What of a caption's text is the caption and what the credit.
  private func parts(
    of range: Range<Int>, _ place: Int, upTo figure: Int?, _ text: [UInt8]
  ) -> (caption: Range<Int>?, credit: Range<Int>?) {
    if place >= 0 {
      if isCredit(place, upTo: figure) { return (nil, range) }
      if let marked = markedCredit(range, place, text) { return marked }
    }
    return credits.split(text, range)
  }

  /// Whether an element around a text says that it is a credit.
  private func isCredit(_ place: Int, upTo figure: Int?) -> Bool {
    var node: Int? = place
    while let current = node, current != figure {
      let cues = facts.cues[current]
      if cues.contains(.credit) { return true }
      if cues.contains(.caption) || tree.tag(current) == .figcaption { return false }
      node = tree.parent(of: current)
    }
    return false
  }

  /// The credit that an element inside the caption marks, where it ends the caption or begins it.
  private func markedCredit(
    _ range: Range<Int>, _ place: Int, _ text: [UInt8]
  ) -> (caption: Range<Int>?, credit: Range<Int>?)? {
    let holder = tree.nearestAncestor(.figcaption, of: place) ?? tree.parent(of: place) ?? place
    for node in tree.subtree(of: holder).prefix(60) where facts.cues[node].contains(.credit) {
      let words = Array(HTMLText.folded(tree.text(of: node).prefix(400)).utf8)
      guard !words.isEmpty, words.count < range.count else { continue }
      let caption = text[range]
      if caption.suffix(words.count).elementsEqual(words) {
        let start = range.upperBound - words.count
        return (trimmed(range.lowerBound..<start, text), start..<range.upperBound)
      }
      if caption.prefix(words.count).elementsEqual(words) {
        let end = range.lowerBound + words.count
        return (trimmed(end..<range.upperBound, text), range.lowerBound..<end)
      }
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int>? {
    let first = text[range].firstIndex { $0 > 0x20 }
    let last = text[range].lastIndex { $0 > 0x20 }
    guard let first, let last else { return nil }
    return first..<(last + 1)
  }
}
