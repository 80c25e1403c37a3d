extension HTMLParser {
  /// What the filter leaves of a page.
  @_spi(Stages) public struct FilteredPage: Sendable {
    /// The mark-up that libxml2 is to see, valid UTF-8.
    public let markup: [UInt8]
    /// The scripts kept aside.
    public let scripts: [HTMLTree.KeptScript]
    /// Whether a comment without an end was ended at its first `>`.
    public let hasUnclosedComment: Bool
    /// Whether attributes or text were dropped.
    public let hasLostMarkup: Bool
  }

  /// Runs the first stage alone, for tests and fuzzing: bytes become valid UTF-8.
  @_spi(Stages) public static func decode(
    _ bytes: [UInt8], charset: String?
  ) -> (text: [UInt8], decision: EncodingDecision) {
    let decoder = PageDecoder(bytes, charset: charset)
    return (decoder.text, decoder.decision)
  }

  /// Runs the second stage alone, for tests and fuzzing, on valid UTF-8.
  @_spi(Stages) public static func filter(
    _ text: [UInt8], limits: ParseLimits = ParseLimits()
  ) -> FilteredPage {
    let filter = MarkupFilter(text.span, attributeLimit: limits.attributesPerTag)
    return FilteredPage(
      markup: filter.output, scripts: filter.scripts,
      hasUnclosedComment: filter.hasUnclosedComment, hasLostMarkup: filter.hasLostMarkup)
  }
}
