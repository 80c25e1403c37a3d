/// One lexicon phrase found in a text.
public struct PhraseMatch: Sendable, Equatable {
  /// Index one past the last token of the phrase.
  public let end: Int32
  /// The row that the phrase stands in; see ``Lexicon/rows``.
  public let entry: Int32
}

/// Every phrase found in a text, by the token that it begins with.
public struct PhraseMatches: Sendable {
  /// The phrases that begin with one token.
  struct Run: Sendable {
    /// The lists that they stand in, a bit each.
    var lists: UInt64 = 0
    /// Their places among all.
    var start: Int32 = 0
    var end: Int32 = 0
  }
  private let items: [PhraseMatch]
  /// For each token, the phrases that begin with it.
  private let runs: [Run]

  init(items: [PhraseMatch], runs: [Run]) {
    self.items = items
    self.runs = runs
  }

  /// Whether a phrase of one of some lists may begin with a token: never `false` where one does.
  ///
  /// A load and a mask, so that a recogniser passes over the many tokens that mean nothing to it.
  @inline(__always)
  func begins(_ wanted: UInt64, at index: Int) -> Bool {
    index >= 0 && index < runs.count && runs[index].lists & wanted != 0
  }

  /// The places of the phrases that begin with a token among all, the shortest first; none for an index outside the
  /// text.
  ///
  /// For loops that run for each token: a slice counts the whole, which takes longer than to look at a phrase.
  @inline(__always)
  func places(at index: Int) -> Range<Int> {
    guard index >= 0, index < runs.count else { return 0..<0 }
    return Int(runs[index].start)..<Int(runs[index].end)
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
  private typealias Node = TrieNode

  /// A phrase while the trie is built.
  private struct Terminal {
    var phrase: Phrase
    /// The next phrase that ends at the same node, -1 behind the last.
    var next: Int32
  }

  /// A phrase by the node that it ends at.
  ///
  /// Small on purpose: all of them fit no near cache.
  private struct Phrase {
    var entry: Int32
    /// Where the capitals that the tokens must show begin in ``shapes``, and how many there are; none where any do.
    var firstShape: Int32
    var shapeCount: UInt16
    /// The number of the entry's list.
    var list: UInt8
    /// Whether no other phrase of the node stands behind it.
    var isLast = true
  }

  private let tokenizer: Tokenizer
  private var vocabulary: WordTable
  /// Child of the root by word, -1 for none.
  private var roots: [Int32]
  private var edges: EdgeTable
  private var nodes: [Node]
  private var terminals: [Terminal]
  /// The phrases, those of one node side by side, once all are known.
  private var phrases: [Phrase] = []
  private var shapes: [Token.Shape]

  /// Cuts a text into tokens, looks each up in the vocabulary, and finds all phrases.
  func scan(_ utf8: [UInt8]) -> (tokens: [Token], folded: [UInt8], matches: PhraseMatches) {
    var (tokens, folded) = tokenizer.tokenize(utf8)
    var items: [PhraseMatch] = []
    items.reserveCapacity(tokens.count * 2)
    var runs = [PhraseMatches.Run].filled(with: PhraseMatches.Run(), count: tokens.count)
    // From the end, so that each word is looked up once: those behind it are known then.
    for index in tokens.indices.reversed() {
      let (word, node) = vocabulary.find(
        folded.span, from: Int(tokens[index].foldedStart), to: Int(tokens[index].foldedEnd))
      guard word >= 0 else { continue }
      tokens[index].word = word
      guard node.terminal >= 0 || node.children != 0 else { continue }
      let start = items.count
      let lists = collect(from: index, node, tokens.span, folded.span, into: &items)
      runs[index] = PhraseMatches.Run(
        lists: lists, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: items.count))
    }
    return (tokens, folded, PhraseMatches(items: items, runs: runs))
  }

  /// Adds the phrases that begin with a word, and gives back the lists that they stand in.
  private func collect(
    from start: Int, _ node: Node, _ tokens: Span<Token>, _ folded: Span<UInt8>,
    into items: inout [PhraseMatch]
  ) -> UInt64 {
    var lists: UInt64 = 0
    var here = node
    var index = start
    while true {
      var place = Int(here.terminal)
      while place >= 0 {
        let candidate = phrases[place]
        if candidate.shapeCount == 0 || fits(candidate, tokens, from: start, through: index) {
          items.append(
            PhraseMatch(end: Int32(truncatingIfNeeded: index + 1), entry: candidate.entry))
          lists |= 1 &<< UInt64(candidate.list)
        }
        if candidate.isLast { break }
        place += 1
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
    _ phrase: Phrase, _ tokens: Span<Token>, from start: Int, through last: Int
  ) -> Bool {
    let count = Int(phrase.shapeCount)
    var position = 0
    for index in start...last where position < count {
      if tokens[index].kind == .symbol, last - start + 1 > count { continue }
      // A name in an all-capitals headline still counts as capitalised.
      let wanted = shapes[Int(phrase.firstShape) + position]
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
        phrase: Phrase(
          entry: entry, firstShape: Int32(truncatingIfNeeded: firstShape),
          shapeCount: UInt16(clamping: shapes.count - firstShape),
          list: UInt8(truncatingIfNeeded: listBit.trailingZeroBitCount)), next: -1))
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
    phrases.reserveCapacity(terminals.count)
    for index in nodes.indices {
      var terminal = nodes[index].terminal
      guard terminal >= 0 else { continue }
      nodes[index].terminal = Int32(truncatingIfNeeded: phrases.count)
      while terminal >= 0 {
        var phrase = terminals[Int(terminal)].phrase
        terminal = terminals[Int(terminal)].next
        phrase.isLast = terminal < 0
        phrases.append(phrase)
      }
    }
    vocabulary.settle { word in roots[word] < 0 ? Node() : nodes[Int(roots[word])] }
    edges.settle()
    terminals = []
    roots = []
  }

  private mutating func newNode() -> Int32 {
    let number = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(Node(number: number))
    return number
  }
}
