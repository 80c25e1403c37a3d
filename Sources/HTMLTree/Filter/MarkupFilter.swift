/// The pass over a page's bytes before libxml2 sees them.
///
/// It removes comments, declarations and the contents of scripts, styles, drawings and templates
/// (three fifths of a page), drops attributes that nobody reads, writes a `<` that begins no tag as
/// a reference, and resolves the character references that libxml2 does not know. What is left has
/// nothing in it that libxml2 2.9 and 2.14 read differently.
struct MarkupFilter {
  /// What libxml2 is to see.
  private(set) var output: [UInt8] = []
  /// Scripts that carry data.
  var scripts: [HTMLTree.KeptScript] = []
  /// Whether a comment without an end was ended at its first `>`.
  var hasUnclosedComment = false
  /// Whether attributes or text were dropped for a limit or an unclosed tag.
  var hasLostMarkup = false

  /// Attributes read of one tag; libxml2 takes the square of their number in time.
  let attributeLimit: Int
  let attributes = NameTable.attributes
  let tags = NameTable.tags

  /// The page up to here has been copied or cut.
  var copied = 0
  /// The index of the first `&` at or behind ``copied``.
  var nextReference = 0
  /// The index of the page's last `>`; no tag begins behind it.
  private(set) var lastClose = -1
  /// What a search to the end of the page did not find need not be searched for again.
  var missing = Missing()

  /// Whether there was a start tag.
  var hasStartTag = false

  /// Marks in the output with the place in the page that they come from.
  private var marks: [(output: Int, input: Int)] = [(0, 0)]
  /// Output bytes between two marks.
  private static let markDistance = 4_096

  /// Filters a page of valid UTF-8.
  ///
  /// - Complexity: O(*n*).
  init(_ page: Span<UInt8>, attributeLimit: Int) {
    self.attributeLimit = max(0, attributeLimit)
    output.reserveCapacity(page.count / 2)
    run(page)
  }

  /// The place in the page that a place in the output comes from, to within 4 kB of mark-up.
  func pageOffset(ofOutput offset: Int) -> Int {
    guard offset < output.count else { return copied }
    let index = marks.lastIndex { $0.output <= offset } ?? 0
    return min(copied, marks[index].input + offset - marks[index].output)
  }

  private mutating func run(_ page: Span<UInt8>) {
    lastClose = page.count - 1
    while lastClose >= 0, page[lastClose] != UInt8(ascii: ">") { lastClose -= 1 }
    nextReference = ByteSearch.index(of: UInt8(ascii: "&"), in: page, from: 0)
    var index = 0
    while true {
      index = ByteSearch.index(of: UInt8(ascii: "<"), in: page, from: index)
      resolveReferences(in: page, until: index, isAttribute: false)
      guard index < page.count else { break }
      index = mark(in: page, at: index)
    }
    cut(page.count..<page.count, of: page)
  }

  /// Handles what begins with a `<` and returns the index behind it.
  private mutating func mark(in page: Span<UInt8>, at open: Int) -> Int {
    guard open < lastClose else { return escape(page, at: open) }
    switch page[open + 1] {
    case let byte where byte.isASCIILetter: return startTag(in: page, at: open)
    case UInt8(ascii: "!"): return declaration(in: page, at: open)
    case UInt8(ascii: "?"): return drop(page, open, toCloseFrom: open)
    case UInt8(ascii: "/"):
      guard page[open + 2].isASCIILetter else { return drop(page, open, toCloseFrom: open) }
      return endTag(in: page, at: open)
    default: return escape(page, at: open)
    }
  }

  /// Writes a `<` that begins nothing as text.
  private mutating func escape(_ page: Span<UInt8>, at open: Int) -> Int {
    cut(open..<open + 1, of: page)
    output.append(contentsOf: "&#60;".utf8)
    return open + 1
  }

  /// Cuts from an index to behind the first `>` at or behind another.
  mutating func drop(_ page: Span<UInt8>, _ start: Int, toCloseFrom index: Int) -> Int {
    let close = ByteSearch.index(of: UInt8(ascii: ">"), in: page, from: index)
    let end = min(close + 1, page.count)
    cut(start..<end, of: page)
    return end
  }

  /// Copies what stands before a range and leaves the range out.
  mutating func cut(_ range: Range<Int>, of page: Span<UInt8>) {
    guard range.lowerBound >= copied else { return }
    output.append(copied..<range.lowerBound, of: page)
    copied = range.upperBound
    if output.count - marks[marks.count - 1].output >= Self.markDistance {
      marks.append((output.count, copied))
    }
  }

  /// Writes bytes in the place of a range.
  mutating func replace(_ range: Range<Int>, of page: Span<UInt8>, by bytes: [UInt8]) {
    cut(range, of: page)
    output.append(contentsOf: bytes)
  }

  /// Searches that came to the page's end without a find.
  struct Missing {
    var commentEnd = false
    var internalSubset = false
    var balancedSVG = false
    var balancedTemplate = false
  }
}
