import HTMLTree

/// Finds an article's headline by a vote among the places where pages say it.
///
/// One of five candidates (JSON-LD, `og:title`, the first `h1`, `<title>`, `<title>` cut at its separator) is
/// right on nearly all pages and none of them alone on more than 77 %, so each speaks for the others
/// that say the same.
struct HeadlineVote {
  struct Candidate {
    var text: String
    var key: TitleKey
    var weight: Double
    /// The node of the page that shows it.
    var node: Int?
    var isChinese: Bool

    /// Whether this text is another with a further part behind a colon or comma.
    func continues(_ other: Candidate) -> Bool {
      guard text.utf8.starts(with: other.text.utf8) else { return false }
      switch text.utf8.dropFirst(other.text.utf8.count).first {
      case UInt8(ascii: ":")?, UInt8(ascii: ",")?: return true
      default: return false
      }
    }
  }

  /// The headline in the page's main language.
  private(set) var headline: String?
  /// The node that shows the headline.
  private(set) var node: Int?
  /// Headlines in other languages, with their nodes.
  private(set) var alternates: [(text: String, node: Int?)] = []

  init(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, sites: Set<TitleKey>, isChinese: Bool
  ) {
    let candidates = HeadlineVote.candidates(tree: tree, facts: facts, data: data, sites: sites)
    var best: (score: Double, candidate: Candidate)?
    for candidate in candidates
    where candidate.isChinese == isChinese || data.headline == candidate.text {
      let score = HeadlineVote.score(candidate, among: candidates)
      if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, candidate) }
    }
    if best == nil, let first = candidates.max(by: { $0.weight < $1.weight }) { best = (0, first) }
    guard var chosen = best?.candidate else { return }
    // Metadata leave out what stands behind a colon; the page shows the whole.
    let whole = candidates.first { candidate in
      candidate.node.map { tree.tag($0) } == .h1 && candidate.continues(chosen)
    }
    if let whole { chosen = whole }
    headline = chosen.text
    node = chosen.node ?? candidates.first { $0.key == chosen.key && $0.node != nil }?.node
    for other in candidates
    where other.isChinese != chosen.isChinese && other.weight >= 0.4 && other.key.bytes.count >= 8
      && !alternates.contains(where: { TitleKey($0.text.utf8) == other.key })
      && HeadlineVote.isNear(other, node)
    {
      alternates.append((other.text, other.node))
    }
  }

  /// A second headline stands beside the first on the page, or in metadata.
  private static func isNear(_ other: Candidate, _ node: Int?) -> Bool {
    guard let place = other.node, let node else { return other.node != nil || node != nil }
    return abs(place - node) < 40
  }

  private static func score(_ candidate: Candidate, among all: [Candidate]) -> Double {
    var score = 0.0
    for other in all {
      if other.key == candidate.key {
        score += other.weight
      } else if candidate.key.begins(other.key),
        candidate.key.bytes.count * 2 > other.key.bytes.count
      {
        score += other.weight * 0.5
      } else if candidate.key.bytes.count >= 12, candidate.key.isInside(other.key) {
        score += other.weight * 0.3
      }
    }
    return score
  }

  private static func candidates(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, sites: Set<TitleKey>
  ) -> [Candidate] {
    var result: [Candidate] = []
    func add(_ written: String?, _ weight: Double, _ node: Int? = nil) {
      guard let written, !written.isEmpty, written.utf8.count <= 600 else { return }
      let text = TitleCut.withoutSites(written, sites: sites)
      let key = TitleKey(text.utf8)
      guard !key.isEmpty, !sites.contains(key) else { return }
      result.append(
        Candidate(
          text: text, key: key, weight: weight, node: node,
          isChinese: LanguageEvidence.isMostlyHan(Array(text.utf8)[...])))
    }
    // What the page shows beats what it tells search engines, as long as both are about the same: `og:title`
    // and `<title>` often come from one field and would outvote the headline together.
    let told = TitleWords(
      ([facts.title, data.headline] + facts.values(.title).map(\.value)).compactMap { $0 })
    let tail = Set(
      (facts.title.map { TitleCut.parts(of: $0) } ?? []).dropFirst().map { TitleKey($0.utf8) })
    let shown = facts.headings.filter { tree.nodes[$0].tag == .h1 }.prefix(6).map { node in
      (node: node, text: HTMLText.heading(tree, node))
    }
    var closest: (position: Int, shared: Int)?
    var shares: [Double] = []
    var isSection: [Bool] = []
    for (position, item) in shown.enumerated() {
      let (shared, total) = told.shared(with: item.text)
      shares.append(total == 0 ? 0 : Double(shared) / Double(total))
      // What shares no word with longer titles is the name of the site or of a section.
      isSection.append(shared == 0 && told.count > total)
      let key = TitleKey(item.text.utf8)
      guard shares[position] >= 0.3, shared >= 2 || told.count <= 4, !tail.contains(key),
        !sites.contains(key), shared > closest?.shared ?? 0
      else { continue }
      closest = (position, shared)
    }
    for (position, item) in shown.enumerated() {
      var weight = position == 0 ? 1.05 : 0.7
      if position == closest?.position { weight += 1.8 }
      if isSection[position] { weight = 0.4 }
      add(item.text, weight, item.node)
    }
    for node in facts.headings.prefix(12) where tree.nodes[node].tag != .h1 {
      add(HTMLText.heading(tree, node), 0.5, node)
    }
    add(data.headline, 1)
    let titles = facts.values(.title)
    for meta in titles.prefix(3) { add(meta.value, meta.rank == 1 ? 0.9 : 0.4) }
    add(facts.title, 0.45)
    if let title = facts.title.map({ TitleCut.withoutSites($0, sites: sites) }) {
      for cut in TitleCut.cuts(of: title) { add(cut.text, cut.isWholeFront ? 0.6 : 0.25) }
    }
    for meta in titles.prefix(1) {
      for cut in TitleCut.cuts(of: meta.value) { add(cut.text, cut.isWholeFront ? 0.3 : 0.15) }
    }
    return result
  }
}
