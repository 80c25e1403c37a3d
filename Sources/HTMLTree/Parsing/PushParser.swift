import CLibXML2

/// Feeds a page through libxml2's SAX interface piece by piece; no document is ever built.
enum PushParser {
  /// What a parse did.
  struct Outcome {
    /// Bytes of the page that were handed over.
    var consumed = 0
    /// Whether the time budget ran out.
    var isLate = false
  }

  /// Bytes handed over between two looks at depth and time.
  ///
  /// A piece can open at most 5,000 elements, and closing an element costs a walk over those open.
  private static let piece = 16 << 10

  /// Parses valid UTF-8 into a builder.
  ///
  /// - Complexity: O(*n*) for a page within the depth limit.
  static func parse(
    _ page: Span<UInt8>, into builder: inout TreeBuilder, milliseconds: Int
  ) -> Outcome {
    _ = isReady
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    return unsafe withUnsafeMutablePointer(to: &builder) { events in
      var outcome = Outcome()
      var handler = unsafe SAXHandler.make()
      guard
        let context = unsafe htmlCreatePushParserCtxt(
          &handler, events, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return outcome }
      defer { unsafe htmlFreeParserCtxt(context) }
      unsafe _ = htmlCtxtUseOptions(context, options)
      unsafe page.withUnsafeBytes { buffer in
        let bytes = unsafe buffer.bindMemory(to: CChar.self)
        while outcome.consumed < bytes.count {
          let end = pieceEnd(in: page, from: outcome.consumed)
          unsafe _ = htmlParseChunk(
            context, bytes.baseAddress?.advanced(by: outcome.consumed),
            Int32(clamping: end - outcome.consumed), 0)
          outcome.consumed = end
          if unsafe events.pointee.isTooDeep { return }
          if ContinuousClock.now > deadline {
            outcome.isLate = outcome.consumed < bytes.count
            return
          }
        }
        unsafe _ = htmlParseChunk(context, bytes.baseAddress, 0, 1)
      }
      return outcome
    }
  }

  /// The end of a piece: behind the last `>` in it if one stands in its second half.
  ///
  /// Pieces that end with a tag never split a token, so the tree does not depend on their size.
  private static func pieceEnd(in page: Span<UInt8>, from start: Int) -> Int {
    let limit = start + piece
    guard limit < page.count else { return page.count }
    var end = limit
    while end > limit - piece / 2 {
      if page[end - 1] == UInt8(ascii: ">") { return end }
      end -= 1
    }
    return limit
  }

  /// libxml2's global state is set up once, before any context.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private static let options = Int32(
    bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue)
}
