extension InstrumentScan {
  /// A path that names a symbol where it stands in the text: `/quote/AAPL`, `/stock/IWM-US`.
  mutating func readPath(at start: Int) -> Int? {
    guard isGlued(start + 1), text.tokens[start + 1].kind == .word, isGlued(start + 2),
      text.isSymbol(start + 2, UInt8(ascii: "/")), isGlued(start + 3),
      markets.linkSteps.contains(String(decoding: text.foldedBytes(start + 1), as: UTF8.self)),
      let reading = codes.read(text, at: start + 3, day: day, unknown: true)
    else { return nil }
    var end = reading.end
    // A country behind a hyphen belongs to the symbol: IWM-US.
    if text.isSymbol(end, UInt8(ascii: "-")), isGlued(end), isGlued(end + 1),
      let country = key(end + 1), markets.suffix(country) != nil
    {
      end += 2
    }
    append(
      reading, from: start + 3, end: end, as: .link,
      confidence: reading.instrument >= 0 ? 0.9 : 0.7)
    return endOfAddress(from: end)
  }

  /// Passes over an address, which names a company only by its path: `https://www.apple.com/quote/AAPL`.
  mutating func skipAddress(at start: Int) -> Int? {
    let token = text.tokens[start]
    guard (3...5).contains(token.range.count), token.shape == .lower, isGlued(start + 1) else {
      return nil
    }
    let bytes = text.foldedBytes(start)
    let isScheme =
      bytes.starts(with: "http".utf8) && text.isSymbol(start + 1, UInt8(ascii: ":"))
      && text.isSymbol(start + 2, UInt8(ascii: "/"))
    let isHost = bytes.elementsEqual("www".utf8) && text.isSymbol(start + 1, UInt8(ascii: "."))
    guard isScheme || isHost else { return nil }
    let end = endOfAddress(from: start + 1)
    var index = start + 1
    while index < end {
      if text.isSymbol(index, UInt8(ascii: "/")), let after = readPath(at: index) { return after }
      index += 1
    }
    return end
  }

  private func endOfAddress(from start: Int) -> Int {
    var index = start
    while index < text.tokens.count, !text.tokens[index].spaceBefore,
      text.tokens[index].kind == .word || text.tokens[index].kind == .number
        || text.tokens[index].kind == .symbol && !isBeyondASCII(index)
    {
      index += 1
    }
    return index
  }

  private func isBeyondASCII(_ index: Int) -> Bool {
    text.tokens[index].range.count > 1
  }

  /// Takes the article's links as evidence: a link to a symbol says what its words stand for.
  ///
  /// - Complexity: O(*n*) in the mentions and the links.
  mutating func apply(_ links: [Link]) {
    guard !links.isEmpty else { return }
    var added: [MentionDraft] = []
    var draft = 0
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let target = target(of: link.href) else { continue }
      let tokens = text.tokenRange(ofBytes: link.range)
      guard !tokens.isEmpty, tokens.count <= 12 else { continue }
      while draft < drafts.count, drafts[draft].tokens.upperBound <= tokens.lowerBound {
        draft += 1
      }
      if draft < drafts.count, drafts[draft].tokens.lowerBound < tokens.upperBound {
        strengthen(draft, target)
      } else if target.instrument >= 0,
        isNamed(tokens, directory.instruments[Int(target.instrument)]),
        added.last.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true
      {
        added.append(
          MentionDraft(
            tokens: tokens, symbol: target.symbol, instrument: target.instrument, notation: .link,
            confidence: 0.85))
      }
    }
    guard !added.isEmpty else { return }
    drafts = (drafts + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Lets a link decide what a name stands for; a code in the text keeps its own meaning.
  private mutating func strengthen(_ index: Int, _ target: CodeReader.Reading) {
    if drafts[index].symbol != target.symbol {
      guard !drafts[index].isCode else { return }
      drafts[index].symbol = target.symbol
      drafts[index].instrument = target.instrument
      drafts[index].alternatives = []
    }
    drafts[index].needsEvidence = false
    drafts[index].isLinked = true
    drafts[index].confidence = max(drafts[index].confidence, 0.95)
  }

  /// Whether the words of a link are in an instrument's name or are its symbol: "Read more" names nothing.
  private func isNamed(_ tokens: Range<Int>, _ instrument: Instrument) -> Bool {
    let name = Array(instrument.name.lowercased().utf8)
    for index in tokens where text.tokens[index].kind == .word {
      let bytes = Array(text.foldedBytes(index))
      guard bytes.count >= 2 else { continue }
      if text.tokens[index].shape != .lower, contains(name, bytes) { return true }
    }
    return false
  }

  private func contains(_ name: [UInt8], _ word: [UInt8]) -> Bool {
    guard name.count >= word.count else { return false }
    var isAtStart = true
    for start in 0...(name.count - word.count) {
      if isAtStart, name[start..<(start + word.count)].elementsEqual(word) {
        let end = start + word.count
        if end == name.count || name[end] < 0x61 || name[end] > 0x7A { return true }
      }
      isAtStart = name[start] < 0x61 || name[start] > 0x7A
    }
    return false
  }

  /// What a link's address points to, when a step of its path or a key of its query names a symbol.
  private func target(of href: String) -> CodeReader.Reading? {
    let bytes = Array(href.utf8.prefix(300))
    var start = 0
    var previous: ArraySlice<UInt8> = []
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "/")
      guard
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&")
          || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "=")
      else { continue }
      let step = bytes[start..<index]
      if !previous.isEmpty,
        markets.linkSteps.contains(String(decoding: previous, as: UTF8.self).lowercased()),
        let reading = linked(step)
      {
        return reading
      }
      previous = byte == UInt8(ascii: "=") ? bytes[start...index] : step
      if byte == UInt8(ascii: "=") {
        previous = bytes[start..<(index + (index < bytes.count ? 1 : 0))]
      }
      start = index + 1
    }
    return nil
  }

  /// The symbol of one step: `AAPL`, `IWM-US`, `%5ERUT`, `00700.HK`.
  private func linked(_ step: ArraySlice<UInt8>) -> CodeReader.Reading? {
    var code = Array(step)
    let caret = Array("%5E".utf8)
    if code.count > 3,
      String(decoding: code.prefix(3), as: UTF8.self).uppercased().utf8.elementsEqual(caret)
    {
      code.replaceSubrange(0..<3, with: [UInt8(ascii: "^")])
    }
    if code.count > 3, code[code.count - 3] == UInt8(ascii: "-"),
      let ending = CodeKey(code.suffix(2)), markets.suffix(ending) != nil
    {
      code[code.count - 3] = UInt8(ascii: ".")
    }
    guard !code.isEmpty, code.count <= 16 else { return nil }
    let scanned = Tokenizer(hanFolding: HanFolding()).tokenize(code.map { $0 })
    let step = ScannedText(
      text: SourceText(utf8: code), language: .english, tokens: scanned.tokens,
      folded: scanned.folded, matches: PhraseMatches(items: [], runs: []), sentences: [])
    guard let reading = codes.read(step, at: 0, day: day, lower: true),
      reading.end == step.tokens.count
    else { return nil }
    return reading
  }
}
