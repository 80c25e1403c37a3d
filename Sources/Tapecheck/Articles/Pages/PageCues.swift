/// What the class and id of an element say that it holds.
struct PageCues: OptionSet, Sendable {
  let rawValue: UInt32

  static let content = PageCues(rawValue: 1 << 0)
  static let headline = PageCues(rawValue: 1 << 1)
  static let dek = PageCues(rawValue: 1 << 2)
  static let dateline = PageCues(rawValue: 1 << 3)
  static let byline = PageCues(rawValue: 1 << 4)
  static let caption = PageCues(rawValue: 1 << 5)
  static let credit = PageCues(rawValue: 1 << 6)
  static let navigation = PageCues(rawValue: 1 << 7)
  static let footer = PageCues(rawValue: 1 << 8)
  static let share = PageCues(rawValue: 1 << 9)
  static let related = PageCues(rawValue: 1 << 10)
  static let comments = PageCues(rawValue: 1 << 11)
  static let advert = PageCues(rawValue: 1 << 12)
  static let newsletter = PageCues(rawValue: 1 << 13)
  static let cookie = PageCues(rawValue: 1 << 14)
  static let liveQuote = PageCues(rawValue: 1 << 15)
  static let disclaimer = PageCues(rawValue: 1 << 16)
  static let paywall = PageCues(rawValue: 1 << 17)
  static let sidebar = PageCues(rawValue: 1 << 18)
  static let authorBox = PageCues(rawValue: 1 << 19)
  static let tags = PageCues(rawValue: 1 << 20)
  static let popup = PageCues(rawValue: 1 << 21)
  /// A word by which a name tells of the page's layout and not of what the element holds.
  static let unless = PageCues(rawValue: 1 << 22)

  /// Cues of what is no part of the article.
  static let outside: PageCues = [
    .navigation, .footer, .share, .related, .comments, .advert, .newsletter, .cookie, .liveQuote,
    .paywall, .sidebar, .authorBox, .tags, .popup,
  ]
  /// Cues that hold for everything inside the element.
  static let inherited: PageCues = [.dek, .dateline, .byline, .caption, .credit, .headline]

  private static let names: [String: PageCues] = [
    "content": .content, "headline": .headline, "dek": .dek, "dateline": .dateline,
    "byline": .byline, "caption": .caption, "credit": .credit, "navigation": .navigation,
    "footer": .footer, "share": .share, "related": .related, "comments": .comments,
    "advert": .advert, "newsletter": .newsletter, "cookie": .cookie, "live_quote": .liveQuote,
    "disclaimer": .disclaimer, "paywall": .paywall, "sidebar": .sidebar,
    "author_box": .authorBox, "tags": .tags, "popup": .popup,
    "unless": .unless,
  ]

  /// The cue that a list names, or `nil` for an unknown name.
  static func named(_ name: String) -> PageCues? { names[name] }
}

/// The words of class and id attributes, by the hash of their letters written together.
struct PageCueTable: Sendable {
  private var cues = WordMap<PageCues>()
  private var paths = WordMap<Target>()

  init(lexicon: Lexicon) throws(LexiconError) {
    for row in lexicon.rows(of: "page-cues") {
      guard let cue = PageCues.named(lexicon.value(row, "cue")) else {
        throw lexicon.error(row, "unknown cue \"\(lexicon.value(row, "cue"))\"")
      }
      for phrase in row.phrases {
        let letters = phrase.utf8.lazy.filter { $0 != 0x20 }
        let hash = WordHash.of(letters)
        cues[hash] = (cues[hash] ?? []).union(cue)
      }
    }
    for row in lexicon.rows(of: "quote-paths") {
      for phrase in row.phrases { paths[WordHash.of(phrase.utf8)] = .instrument }
    }
    for row in lexicon.rows(of: "author-paths") {
      for phrase in row.phrases where paths[WordHash.of(phrase.utf8)] == nil {
        paths[WordHash.of(phrase.utf8)] = .author
      }
    }
  }

  /// What the page of an address is about.
  enum Target: Sendable {
    case instrument, author
  }

  /// Whose page an address leads to: one instrument's (a part such as `quote`, and a symbol behind it), one
  /// author's, or `nil` for any other.
  ///
  /// - Complexity: O(*n*) in the bytes of the address.
  func target(of href: ArraySlice<UInt8>) -> Target? {
    let bytes = href.span
    var previous: Target?
    var hash = WordHash.empty
    var length = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "/")
      guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      else {
        hash = WordHash.adding(byte, to: hash)
        length += 1
        continue
      }
      switch previous {
      // A symbol is short; the title of an article is not.
      case .instrument? where (1...16).contains(length): return .instrument
      case .author? where length >= 3: return .author
      default: break
      }
      if byte != UInt8(ascii: "/") { return nil }
      previous = length > 0 ? paths[hash] : nil
      hash = WordHash.empty
      length = 0
    }
    return nil
  }

  /// The cues of an attribute's value.
  ///
  /// Each name of the value is cut into words; one to three consecutive words are looked up together.
  /// Names with a colon or bracket are utility classes such as `md:hidden` and say nothing.
  ///
  /// - Complexity: O(*n*) in the bytes of the value.
  func cues(of value: ArraySlice<UInt8>) -> PageCues {
    var result: PageCues = []
    var index = value.startIndex
    while index < value.endIndex {
      while index < value.endIndex, value[index] <= 0x20 { index += 1 }
      let start = index
      var isUtility = false
      while index < value.endIndex, value[index] > 0x20 {
        if value[index] == UInt8(ascii: ":") || value[index] == UInt8(ascii: "[") {
          isUtility = true
        }
        index += 1
      }
      if !isUtility, index > start { result.formUnion(cues(ofName: value[start..<index])) }
    }
    return result
  }

  private func cues(ofName name: ArraySlice<UInt8>) -> PageCues {
    var result: PageCues = []
    // Hashes of the last one, two and three words, each run on through the word being read.
    var one = WordHash.empty
    var two: UInt64?
    var three: UInt64?
    var letters = 0
    var previous: UInt8 = 0
    func look() {
      if let cue = cues[one] { result.formUnion(cue) }
      if let two, let cue = cues[two] { result.formUnion(cue) }
      if let three, let cue = cues[three] { result.formUnion(cue) }
    }
    for byte in name {
      let isLetter = byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      let breaks = byte &- 0x41 < 26 && previous &- 0x61 < 26
      if (!isLetter || breaks) && letters > 0 {
        look()
        three = two
        two = one
        one = WordHash.empty
        letters = 0
      }
      if isLetter {
        one = WordHash.adding(byte, to: one)
        two = two.map { WordHash.adding(byte, to: $0) }
        three = three.map { WordHash.adding(byte, to: $0) }
        letters += 1
      }
      previous = byte
    }
    if letters > 0 { look() }
    return result.contains(.unless) ? result.subtracting(.outside) : result
  }
}
