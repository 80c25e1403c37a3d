/// Generated mark-up that brings a page to the size of real ones, the same in every run.
///
/// Three fifths of a real page's bytes are scripts, styles, drawings and comments, and much of the
/// rest is navigation; an article of the corpus has neither.
struct Padding {
  private var state: UInt64
  /// Whether scripts, styles and drawings are among the padding, and not navigation alone.
  private let hasScripts: Bool

  /// Starts the sequence of a page; equal seeds give equal padding.
  init(seed: UInt64, hasScripts: Bool = true) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.hasScripts = hasScripts
  }

  /// The page with navigation before, and scripts before and behind, its own contents.
  mutating func pad(_ page: [UInt8], to size: Int) -> [UInt8] {
    var head: [UInt8] = []
    var tail: [UInt8] = []
    while head.count + tail.count + page.count < size {
      // Shares by bytes of what 174 kB pages of 2019 were measured to consist of.
      switch hasScripts ? next(below: 10) : 9 {
      case 0..<5: script(onto: &tail)
      case 5: style(onto: &head)
      case 6: drawing(onto: &tail)
      default: if next(below: 2) == 0 { links(onto: &tail) } else { links(onto: &head) }
      }
    }
    return insert(head, tail, into: page)
  }

  private func insert(_ head: [UInt8], _ tail: [UInt8], into page: [UInt8]) -> [UInt8] {
    let text = page.span
    let start = Self.index(behind: "<body", in: text) ?? 0
    let end = Self.index(before: "</body", in: text) ?? page.count
    guard start <= end else { return page + head + tail }
    return page[..<start] + head + page[start..<end] + tail + page[end...]
  }

  private static func index(behind tag: StaticString, in page: Span<UInt8>) -> Int? {
    guard var index = index(before: tag, in: page) else { return nil }
    while index < page.count, page[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, page.count)
  }

  private static func index(before tag: StaticString, in page: Span<UInt8>) -> Int? {
    let count = tag.utf8CodeUnitCount
    guard page.count >= count else { return nil }
    return (0...page.count - count).first { index in
      tag.withUTF8Buffer { buffer in
        (0..<count).allSatisfy { unsafe page[index + $0] | 0x20 == buffer[$0] | 0x20 }
      }
    }
  }

  private mutating func script(onto bytes: inout [UInt8]) {
    bytes +=
      "<script type=\"text/javascript\">(function(w,d){var q=w['q\(next(below: 99))']||[];".utf8
    for _ in 0..<(20 + next(below: 60)) {
      let name = word()
      bytes +=
        "if(a.\(name)<\(next(below: 900))&&b!==null){c.push({\"\(name)\":\"\(word())\",\(word()):[\(next(below: 9999)),'</i>']});}"
        .utf8
    }
    bytes += "})(window,document);</script>\n".utf8
  }

  private mutating func style(onto bytes: inout [UInt8]) {
    bytes += "<style>".utf8
    for _ in 0..<(20 + next(below: 60)) {
      bytes += ".\(word())>.\(word()){margin:\(next(below: 40))px;color:#\(next(below: 999))}".utf8
    }
    bytes += "</style>\n".utf8
  }

  private mutating func drawing(onto bytes: inout [UInt8]) {
    bytes +=
      "<!-- \(word()) --><svg viewBox=\"0 0 24 24\" class=\"icon\"><title>\(word())</title>".utf8
    for _ in 0..<(2 + next(below: 8)) {
      bytes += "<path d=\"M\(next(below: 24)) \(next(below: 24))l\(next(below: 9))-.5z\"/>".utf8
    }
    bytes += "</svg>\n".utf8
  }

  private mutating func links(onto bytes: inout [UInt8]) {
    bytes +=
      "<div class=\"\(word()) \(word())-\(word())\" data-module=\"\(word())\" id=\"m\(next(below: 999))\">\n  <ul class=\"nav \(word())\">\n"
      .utf8
    for _ in 0..<(4 + next(below: 16)) {
      let (section, slug) = (word(), word())
      bytes +=
        "    <li class=\"item \(slug)\"><a href=\"https://example.com/\(section)/\(slug)-\(next(below: 99_999)).html?ref=nav&amp;pos=\(next(below: 40))\" class=\"\(word())__link\" data-track=\"{&quot;id&quot;:\(next(below: 999))}\" onclick=\"go(this)\"><span class=\"label\">\(section) \(slug)</span> \(word()) &ndash; \(word())</a></li>\n"
        .utf8
    }
    bytes += "  </ul>\n</div>\n".utf8
  }

  private mutating func word() -> String {
    var bytes: [UInt8] = []
    for _ in 0..<(3 + next(below: 7)) { bytes.append(UInt8(ascii: "a") + UInt8(next(below: 26))) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next number of an xorshift sequence, below a bound.
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % max(1, bound)
  }
}
