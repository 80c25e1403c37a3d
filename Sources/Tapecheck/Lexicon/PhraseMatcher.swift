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

  init(starts: [Int32], items: [PhraseMatch]) {
    self.starts = starts
    self.items = items
  }

  /// The phrases that begin with a token, the shortest first; none for an index outside the text.
  @inline(__always)
  public func matches(at index: Int) -> ArraySlice<PhraseMatch> {
    guard index >= 0, index + 1 < starts.count else { return [] }
    return items[Int(starts[index])..<Int(starts[index + 1])]
  }
}

/// Finds all phrases of a lexicon in one pass: a trie whose edges are words.
///
/// Hyphens between words are read through, so `small-cap` and `small cap` are one phrase. Folding is the
/// tokenizer's, on both sides.
///
/// - Complexity: O(*n*) in the bytes of the text, times the length of the longest phrase at worst.
public struct PhraseMatcher: Sendable {
  private struct Terminal {
    var entry: Int32
    /// The capitals that the tokens must show, by token; empty where any will do.
    var shapes: [Token.Shape]
    var next: Int32
  }

  private let tokenizer: Tokenizer
  private var vocabulary: WordTable
  /// Child of the root by word, -1 for none.
  private var roots: [Int32]
  private var edges: EdgeTable
  private var firstTerminal: [Int32]
  private var terminals: [Terminal]

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
    for index in tokens.indices {
      starts.append(Int32(truncatingIfNeeded: items.count))
      collect(from: index, tokens, folded, into: &items)
    }
    starts.append(Int32(truncatingIfNeeded: items.count))
    return (tokens, folded, PhraseMatches(starts: starts, items: items))
  }

  private func collect(
    from start: Int, _ tokens: [Token], _ folded: [UInt8], into items: inout [PhraseMatch]
  ) {
    let word = tokens[start].word
    guard word >= 0 else { return }
    var node = roots[Int(word)]
    var index = start
    while node >= 0 {
      var terminal = firstTerminal[Int(node)]
      while terminal >= 0 {
        let candidate = terminals[Int(terminal)]
        if candidate.shapes.isEmpty || fits(candidate.shapes, tokens, from: start, through: index) {
          items.append(
            PhraseMatch(end: Int32(truncatingIfNeeded: index + 1), entry: candidate.entry))
        }
        terminal = candidate.next
      }
      index += 1
      guard index < tokens.count else { return }
      var next = tokens[index].word >= 0 ? edges.child(of: node, by: tokens[index].word) : -1
      if next < 0, isJoiningHyphen(index, tokens, folded), tokens[index + 1].word >= 0 {
        index += 1
        next = edges.child(of: node, by: tokens[index].word)
      }
      node = next
    }
  }

  private func fits(
    _ shapes: [Token.Shape], _ tokens: [Token], from start: Int, through last: Int
  ) -> Bool {
    var position = 0
    for index in start...last where position < shapes.count {
      if tokens[index].kind == .symbol, last - start + 1 > shapes.count { continue }
      // A name in an all-capitals headline still counts as capitalised.
      let shape = tokens[index].shape
      guard
        shapes[position] == .lower || shape == shapes[position]
          || (shapes[position] == .capitalised && shape == .capitals)
      else { return false }
      position += 1
    }
    return true
  }

  private func isJoiningHyphen(_ index: Int, _ tokens: [Token], _ folded: [UInt8]) -> Bool {
    let token = tokens[index]
    return token.kind == .symbol && !token.spaceBefore
      && token.foldedEnd - token.foldedStart == 1
      && folded[Int(token.foldedStart)] == UInt8(ascii: "-")
      && index + 1 < tokens.count && !tokens[index + 1].spaceBefore
  }

  /// Collects phrases and builds the trie.
  struct Builder {
    private var pending: [(phrase: ArraySlice<UInt8>, entry: Int32)] = []
    private var hanFolding: [UInt32: UInt32] = [:]

    init() {}

    /// Takes the table of traditional characters and their simplified forms.
    mutating func setHanFolding(_ lines: [LexiconFiles.Line]) {
      for line in lines {
        guard line.fields.count > 1, let from = line.fields[0].unicodeScalars.first?.value,
          let to = line.fields[1].unicodeScalars.first?.value
        else { continue }
        hanFolding[from] = to
      }
    }

    /// Adds all ways to write one row's phrase; returns what is wrong with it, if anything.
    mutating func add(_ phrases: String, entry: Int32) -> String? {
      let ways = Array(phrases.utf8).split(separator: 0x7C, omittingEmptySubsequences: false)
      for way in ways {
        guard !way.isEmpty, !way.elementsEqual([0x3D]) else {
          return "an empty way to write the phrase"
        }
        pending.append((way, entry))
      }
      return nil
    }

    /// Builds the matcher.
    func finish() -> PhraseMatcher {
      let tokenizer = Tokenizer(hanFolding: hanFolding)
      var matcher = PhraseMatcher(
        tokenizer: tokenizer, vocabulary: WordTable(), roots: [], edges: EdgeTable(),
        firstTerminal: [], terminals: [])
      for (phrase, entry) in pending {
        let isExact = phrase.first == 0x3D && phrase.count > 1
        matcher.insert(isExact ? phrase.dropFirst() : phrase, entry: entry, isExact: isExact)
      }
      return matcher
    }
  }

  private mutating func insert(_ phrase: ArraySlice<UInt8>, entry: Int32, isExact: Bool) {
    let (tokens, folded) = tokenizer.tokenize(Array(phrase))
    var node: Int32 = -1
    var shapes: [Token.Shape] = []
    for (index, token) in tokens.enumerated() {
      if index > 0, index + 1 < tokens.count, isJoiningHyphen(index, tokens, folded) { continue }
      let word = vocabulary.insert(folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
      while roots.count <= Int(word) { roots.append(-1) }
      shapes.append(token.shape)
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
          node = created
        }
      }
    }
    guard node >= 0 else { return }
    // Rows keep their order: the chain of a node ends with the newest row.
    let created = Int32(truncatingIfNeeded: terminals.count)
    terminals.append(Terminal(entry: entry, shapes: isExact ? shapes : [], next: -1))
    var last = firstTerminal[Int(node)]
    if last < 0 {
      firstTerminal[Int(node)] = created
    } else {
      while terminals[Int(last)].next >= 0 { last = terminals[Int(last)].next }
      terminals[Int(last)].next = created
    }
  }

  private mutating func newNode() -> Int32 {
    firstTerminal.append(-1)
    return Int32(truncatingIfNeeded: firstTerminal.count - 1)
  }
}
