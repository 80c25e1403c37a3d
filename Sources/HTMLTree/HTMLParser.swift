/// Reads the bytes of a page into a flat tree.
public enum HTMLParser {
  /// Decodes and parses a page.
  ///
  /// Every input gives a tree whose node 0 is the root; what was lost is said in
  /// ``HTMLTree/limits`` and how the bytes were read in ``HTMLTree/encoding``. Nothing is fetched
  /// and no entity is expanded.
  ///
  /// - Parameters:
  ///   - bytes: The page as it came, in any encoding.
  ///   - charset: The encoding label that came with the page, as in an HTTP header.
  ///   - limits: What the parse may take.
  /// - Returns: The tree.
  /// - Complexity: O(*n*) in the bytes of the page.
  public static func parse(
    _ bytes: [UInt8], charset: String?, limits: ParseLimits = ParseLimits()
  ) -> HTMLTree {
    let size = cut(bytes, limits.bytes)
    let decoder = PageDecoder(
      size < bytes.count ? Array(bytes[..<size]) : bytes, charset: charset)
    let filter = MarkupFilter(decoder.text.span, attributeLimit: limits.attributesPerTag)
    var builder = TreeBuilder(pageBytes: filter.output.count, depthLimit: limits.depth)
    let outcome = PushParser.parse(
      filter.output.span, into: &builder, milliseconds: limits.milliseconds)

    var report = LimitReport()
    report.bytesSeen = bytes.count
    report.bytesExceeded = size < bytes.count
    report.depthExceeded = builder.isTooDeep
    report.timeExceeded = outcome.isLate
    report.markupLost = filter.hasLostMarkup || builder.hasLostText
    report.unclosedComment = filter.hasUnclosedComment
    report.bytesUsed = size
    if builder.isTooDeep || outcome.isLate {
      let used = filter.pageOffset(ofOutput: outcome.consumed)
      // Decoding may have changed the length; the share of the page is what is known.
      report.bytesUsed = Int(Double(used) / Double(max(1, decoder.text.count)) * Double(size))
    }

    var tree = builder.finish()
    tree.scripts = filter.scripts
    tree.encoding = decoder.decision
    tree.limits = report
    return tree
  }

  /// Bytes of the page that may be read, less a character that the limit would cut in two.
  private static func cut(_ bytes: [UInt8], _ limit: Int) -> Int {
    // Offsets are 32 bits wide, and decoding can make three bytes of one.
    let limit = max(0, min(limit, 512 << 20))
    guard limit < bytes.count else { return bytes.count }
    var size = limit
    while size > 0, limit - size < 3, bytes[size] & 0xC0 == 0x80 { size -= 1 }
    return size
  }
}
