/// One lexicon phrase found in a text.
public struct PhraseMatch: Sendable, Equatable {
  /// Index one past the last token of the phrase.
  public let end: Int32
  /// The row that the phrase stands in; see ``Lexicon/rows``.
  public let entry: Int32
}

/// Every phrase found in a text, by the token that it begins with.
public struct PhraseMatches: Sendable {
  private let starts: [Int32]
  private let items: [PhraseMatch]
  /// For each token, the lists of the phrases that begin with it, a bit each.
  private let lists: [UInt64]

  init(starts: [Int32], items: [PhraseMatch], lists: [UInt64] = []) {
    self.starts = starts
    self.items = items
    self.lists = lists
  }

  /// Whether a phrase of one of some lists may begin with a token: never `false` where one does.
  ///
  /// A load and a mask, so that a recogniser passes over the many tokens that mean nothing to it.
  @inline(__always)
  func begins(_ wanted: UInt64, at index: Int) -> Bool {
    index >= 0 && index < lists.count && lists[index] & wanted != 0
  }

  /// The places of the phrases that begin with a token among all, the shortest first; none for an index outside the
  /// text.
  ///
  /// For loops that run for each token: a slice counts the whole, which takes longer than to look at a phrase.
  @inline(__always)
  func places(at index: Int) -> Range<Int> {
    guard index >= 0, index + 1 < starts.count, starts[index] < starts[index + 1] else {
      return 0..<0
    }
    return Int(starts[index])..<Int(starts[index + 1])
  }

  /// The phrase at a place.
  @inline(__always)
  subscript(place: Int) -> PhraseMatch { items[place] }

  /// The phrases that begin with a token, the shortest first; none for an index outside the text.
  @inline(__always)
  public func matches(at index: Int) -> ArraySlice<PhraseMatch> {
    items[places(at: index)]
  }
}

/// Finds all phrases of a lexicon in one pass: a trie whose edges are words.
///
/// Hyphens between words are read through, so `small-cap` and `small cap` are one phrase. Folding is the
/// tokenizer's, on both sides.
///
/// - Complexity: O(*n*) in the bytes of the text, times the length of the longest phrase at worst.
public struct PhraseMatcher: Sendable {
  private struct Node {
    /// The first phrase that ends here, -1 for none.
    var terminal: Int32
    /// The node's own number, which its edges go by.
    var number: Int32 = -1
    /// One bit for each child, by the low bits of its word: most words that follow lead nowhere, and this tells
    /// so without a look into the table of edges, which does not fit the nearest cache.
    var children: UInt64 = 0
  }

  private struct Terminal {
    var entry: Int32
    /// Where the capitals that the tokens must show begin in ``shapes``, and how many there are; none where any do.
    var firstShape: Int32
    var shapeCount: Int32
    /// The next phrase that ends at the same node, -1 behind the last; once built, they stand side by side.
    var next: Int32
    /// The bit of the entry's list.
    var listBit: UInt64
  }

  private let tokenizer: Tokenizer
  private var vocabulary: WordTable
  /// Child of the root by word, -1 for none.
  private var roots: [Int32]
  /// The nodes of ``roots`` themselves, so that a token costs one look and not two.
  private var first: [Node] = []
  private var edges: EdgeTable
  private var nodes: [Node]
  private var terminals: [Terminal]
  private var shapes: [Token.Shape]

  /// Cuts a text into tokens, looks each up in the vocabulary, and finds all phrases.
  func scan(_ utf8: [UInt8]) -> (tokens: [Token], folded: [UInt8], matches: PhraseMatches) {
    var (tokens, folded) = tokenizer.tokenize(utf8)
    for index in tokens.indices {
      tokens[index].word = vocabulary.find(
        folded.span, from: Int(tokens[index].foldedStart), to: Int(tokens[index].foldedEnd))
    }
    var starts: [Int32] = []
    starts.reserveCapacity(tokens.count + 1)
    var items: [PhraseMatch] = []
    items.reserveCapacity(tokens.count)
    var lists: [UInt64] = []
    lists.reserveCapacity(tokens.count)
    for index in tokens.indices {
      starts.append(Int32(truncatingIfNeeded: items.count))
      lists.append(
        tokens[index].word < 0
          ? 0 : collect(from: index, tokens.span, folded.span, into: &items))
    }
    starts.append(Int32(truncatingIfNeeded: items.count))
    return (tokens, folded, PhraseMatches(starts: starts, items: items, lists: lists))
  }

  /// Adds the phrases that begin with a word, and gives back the lists that they stand in.
  private func collect(
    from start: Int, _ tokens: Span<Token>, _ folded: Span<UInt8>,
    into items: inout [PhraseMatch]
  ) -> UInt64 {
    var lists: UInt64 = 0
    let word = Int(tokens[start].word)
    var here = first[word]
    guard here.terminal >= 0 || here.children != 0 else { return 0 }
    var index = start
    while true {
      var terminal = here.terminal
      while terminal >= 0 {
        let candidate = terminals[Int(terminal)]
        if candidate.shapeCount == 0 || fits(candidate, tokens, from: start, through: index) {
          items.append(
            PhraseMatch(end: Int32(truncatingIfNeeded: index + 1), entry: candidate.entry))
          lists |= candidate.listBit
        }
        terminal = candidate.next
      }
      index += 1
      guard here.children != 0, index < tokens.count else { return lists }
      var next = child(of: here, by: tokens[index].word)
      if next < 0, isJoiningHyphen(index, tokens, folded) {
        index += 1
        next = child(of: here, by: tokens[index].word)
      }
      guard next >= 0 else { return lists }
      here = nodes[Int(next)]
    }
  }

  @inline(__always)
  private func child(of node: Node, by word: Int32) -> Int32 {
    guard word >= 0, node.children & Self.bit(of: word) != 0 else { return -1 }
    return edges.child(of: node.number, by: word)
  }

  @inline(__always)
  private static func bit(of word: Int32) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: word) }

  private func fits(
    _ terminal: Terminal, _ tokens: Span<Token>, from start: Int, through last: Int
  ) -> Bool {
    let count = Int(terminal.shapeCount)
    var position = 0
    for index in start...last where position < count {
      if tokens[index].kind == .symbol, last - start + 1 > count { continue }
      // A name in an all-capitals headline still counts as capitalised.
      let wanted = shapes[Int(terminal.firstShape) + position]
      let shape = tokens[index].shape
      guard
        wanted == .lower || shape == wanted || (wanted == .capitalised && shape == .capitals)
      else { return false }
      position += 1
    }
    return true
  }

  private func isJoiningHyphen(
    _ index: Int, _ tokens: Span<Token>, _ folded: Span<UInt8>
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .symbol, !token.spaceBefore, token.foldedEnd - token.foldedStart == 1 else {
      return false
    }
    guard folded[Int(token.foldedStart)] == UInt8(ascii: "-") else { return false }
    let next = index + 1
    guard next < tokens.count else { return false }
    return !tokens[next].spaceBefore
  }

  /// Collects phrases and builds the trie.
  struct Builder {
    /// All ways to write all phrases, a line feed behind each, so that one pass cuts them into tokens.
    private var bytes: [UInt8] = []
    private var pending: [(end: Int, entry: Int32, listBit: UInt64, isExact: Bool)] = []
    private var hanFolding = HanFolding()

    init() {
      // A little more than the bundled lists take: to grow there costs as much as to fill.
      bytes.reserveCapacity(1 << 19)
      pending.reserveCapacity(1 << 15)
    }

    /// Takes the table of traditional characters and their simplified forms.
    mutating func setHanFolding(_ rows: ArraySlice<Lexicon.Row>) {
      hanFolding = HanFolding(
        rows.compactMap { row in
          guard let from = row.field(0).unicodeScalars.first?.value,
            let to = row.field(1).unicodeScalars.first?.value
          else { return nil }
          return (from, to)
        })
    }

    /// Adds all ways to write one row's phrase; returns what is wrong with it, if anything.
    mutating func add(_ row: Lexicon.Row) -> String? {
      let phrases = row.phraseBytes
      var start = phrases.startIndex
      for index in phrases.startIndex...phrases.endIndex
      where index == phrases.endIndex || phrases[index] == UInt8(ascii: "|") {
        let isMarked = start < index && phrases[start] == UInt8(ascii: "=")
        guard index - start > (isMarked ? 1 : 0) else {
          return "an empty way to write the phrase"
        }
        bytes.append(contentsOf: phrases[(isMarked ? start + 1 : start)..<index])
        pending.append((bytes.count, row.entry, row.listBit, isMarked))
        bytes.append(UInt8(ascii: "\n"))
        start = index + 1
      }
      return nil
    }

    /// Builds the matcher.
    func finish() -> PhraseMatcher {
      let tokenizer = Tokenizer(hanFolding: hanFolding)
      var matcher = PhraseMatcher(
        tokenizer: tokenizer, vocabulary: WordTable(), roots: [], edges: EdgeTable(), nodes: [],
        terminals: [], shapes: [])
      let (tokens, folded) = tokenizer.tokenize(bytes)
      matcher.nodes.reserveCapacity(pending.count * 2)
      matcher.terminals.reserveCapacity(pending.count)
      var first = 0
      for (end, entry, listBit, isExact) in pending {
        var last = first
        while last < tokens.count, Int(tokens[last].end) <= end { last += 1 }
        matcher.insert(
          tokens.span.extracting(first..<last), folded.span, entry: entry, listBit: listBit,
          isExact: isExact)
        // The line feed behind the phrase.
        first = min(last + 1, tokens.count)
      }
      matcher.settle()
      return matcher
    }
  }

  private mutating func insert(
    _ tokens: Span<Token>, _ folded: Span<UInt8>, entry: Int32, listBit: UInt64,
    isExact: Bool
  ) {
    var node: Int32 = -1
    let firstShape = shapes.count
    for index in tokens.indices {
      if index > 0, index + 1 < tokens.count, isJoiningHyphen(index, tokens, folded) { continue }
      let token = tokens[index]
      let word = vocabulary.insert(
        folded, from: Int(token.foldedStart), to: Int(token.foldedEnd))
      while roots.count <= Int(word) { roots.append(-1) }
      if isExact { shapes.append(token.shape) }
      if index == 0 {
        if roots[Int(word)] < 0 { roots[Int(word)] = newNode() }
        node = roots[Int(word)]
      } else {
        let child = edges.child(of: node, by: word)
        if child >= 0 {
          node = child
        } else {
          let created = newNode()
          edges.insert(parent: node, word: word, child: created)
          nodes[Int(node)].children |= Self.bit(of: word)
          node = created
        }
      }
    }
    guard node >= 0 else { return }
    // Rows keep their order: the chain of a node ends with the newest row.
    let created = Int32(truncatingIfNeeded: terminals.count)
    terminals.append(
      Terminal(
        entry: entry, firstShape: Int32(truncatingIfNeeded: firstShape),
        shapeCount: Int32(truncatingIfNeeded: shapes.count - firstShape), next: -1,
        listBit: listBit))
    var last = nodes[Int(node)].terminal
    if last < 0 {
      nodes[Int(node)].terminal = created
    } else {
      while terminals[Int(last)].next >= 0 { last = terminals[Int(last)].next }
      terminals[Int(last)].next = created
    }
  }

  /// Lays what is looked at together side by side: the phrases of each node, and the first node of each word.
  private mutating func settle() {
    var settled: [Terminal] = []
    settled.reserveCapacity(terminals.count)
    for index in nodes.indices {
      var terminal = nodes[index].terminal
      guard terminal >= 0 else { continue }
      nodes[index].terminal = Int32(truncatingIfNeeded: settled.count)
      while terminal >= 0 {
        var kept = terminals[Int(terminal)]
        terminal = kept.next
        kept.next = terminal < 0 ? -1 : Int32(truncatingIfNeeded: settled.count + 1)
        settled.append(kept)
      }
    }
    terminals = settled
    first = roots.map { $0 < 0 ? Node(terminal: -1) : nodes[Int($0)] }
    edges.settle()
  }

  private mutating func newNode() -> Int32 {
    let number = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(terminal: -1, number: number))
    return number
  }
}
