/// Finds the articles that tell the same story in nearly the same words, such as a wire report and those who print it.
///
/// Articles that share a key of their signatures are compared, and those whose likeness is at least ``threshold`` are
/// put into one cluster with whatever is there already.
public struct StoryFinder: Sendable {
  /// The least likeness of two articles of a story.
  public static let threshold = 0.5

  /// The article that was last put under a key; to compare with one is enough, as the others under it are in its
  /// cluster or were unlike it.
  private var places: [UInt64: Int32] = [:]
  private var signatures: [TextSignature?] = []
  /// Union and find: the article above each.
  private var parents: [Int32] = []
  private var byDigest: [String: Int32] = [:]
  /// Articles whose page is that of an earlier one, byte for byte.
  private var copies: Set<Int32> = []

  /// Creates a finder of no articles.
  public init() {}

  /// Takes the next article, given the digest of its page and its text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public mutating func add(digest: String?, text: Span<UInt8>) {
    guard let number = Int32(exactly: parents.count) else { return }
    parents.append(number)
    if let digest {
      if let first = byDigest[digest] {
        copies.insert(number)
        signatures.append(nil)
        return unite(number, first)
      }
      byDigest[digest] = number
    }
    let signature = TextSignature(text)
    signatures.append(signature)
    guard let signature else { return }
    for key in signature.keys {
      if let other = places[key], let known = signatures[Int(other)],
        known.likeness(to: signature) >= StoryFinder.threshold
      {
        unite(number, other)
      }
      places[key] = number
    }
  }

  /// The clusters of more than one article, as numbers of articles in the order of their coming, and how many of each
  /// are copies.
  public mutating func clusters() -> [(members: [Int], copies: Int)] {
    var byRoot: [Int32: [Int]] = [:]
    for number in parents.indices { byRoot[root(Int32(number)), default: []].append(number) }
    return byRoot.values.filter { $0.count > 1 }
      .map { members in (members, members.count { copies.contains(Int32($0)) }) }
      .sorted { ($1.members.count, $0.members[0]) < ($0.members.count, $1.members[0]) }
  }

  private mutating func unite(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(left), root(right))
    if left != right { parents[Int(max(left, right))] = min(left, right) }
  }

  private mutating func root(_ number: Int32) -> Int32 {
    var root = number
    while parents[Int(root)] != root { root = parents[Int(root)] }
    var step = number
    while parents[Int(step)] != root {
      let next = parents[Int(step)]
      parents[Int(step)] = root
      step = next
    }
    return root
  }
}
