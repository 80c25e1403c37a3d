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
  }

  /// The headline in the page's main language.
  private(set) var headline: String?
  /// The node that shows the headline.
  private(set) var node: Int?
  /// Headlines in other languages, with their nodes.
  private(set) var alternates: [(text: String, node: Int?)] = []

  init(
    tree: HTMLTree, facts: PageFacts, data: StructuredData, publisher: String?, isChinese: Bool
  ) {
    let candidates = HeadlineVote.candidates(
      tree: tree, facts: facts, data: data, publisher: publisher)
    var best: (score: Double, candidate: Candidate)?
    for candidate in candidates
    where candidate.isChinese == isChinese || data.headline == candidate.text {
      let score = HeadlineVote.score(candidate, among: candidates)
      if best.map({ score > $0.score + 1e-9 }) ?? true { best = (score, candidate) }
    }
    if best == nil, let first = candidates.max(by: { $0.weight < $1.weight }) { best = (0, first) }
    guard let chosen = best?.candidate else { return }
    headline = chosen.text
    node = chosen.node ?? candidates.first { $0.key == chosen.key && $0.node != nil }?.node
    for other in candidates
    where other.isChinese != chosen.isChinese && other.weight >= 0.5 && other.key.bytes.count >= 8
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
    tree: HTMLTree, facts: PageFacts, data: StructuredData, publisher: String?
  ) -> [Candidate] {
    var result: [Candidate] = []
    let site = publisher.map { TitleKey($0.utf8) }
    func add(_ text: String?, _ weight: Double, _ node: Int? = nil) {
      guard let text, !text.isEmpty, text.utf8.count <= 600 else { return }
      let key = TitleKey(text.utf8)
      guard !key.isEmpty, key != site else { return }
      result.append(
        Candidate(
          text: text, key: key, weight: weight, node: node,
          isChinese: LanguageEvidence.isMostlyHan(Array(text.utf8)[...])))
    }
    let first = facts.headings.filter { tree.nodes[$0].tag == .h1 }
    for (position, node) in first.prefix(6).enumerated() {
      add(HTMLText.folded(tree.text(of: node)), position == 0 ? 1.05 : 0.7, node)
    }
    for node in facts.headings.prefix(12) where tree.nodes[node].tag != .h1 {
      add(HTMLText.folded(tree.text(of: node).prefix(600)), 0.5, node)
    }
    add(data.headline, 1)
    let titles = facts.values(.title)
    for meta in titles.prefix(3) { add(meta.value, meta.rank == 1 ? 0.9 : 0.4) }
    add(facts.title, 0.45)
    if let title = facts.title {
      for cut in TitleCut.cuts(of: title) { add(cut.text, cut.isWholeFront ? 0.6 : 0.25) }
    }
    for meta in titles.prefix(1) {
      for cut in TitleCut.cuts(of: meta.value) { add(cut.text, cut.isWholeFront ? 0.3 : 0.15) }
    }
    return result
  }
}
