public import Tapecheck

extension ArticleInput {
  /// The input's page with all that is known of it from outside, and its source with size and digest.
  ///
  /// - Parameter hints: What is known of every page; the input's own hints go before.
  /// - Returns: The page and where it came from.
  /// - Throws: ``RecordFailure`` where there is no page.
  public func open(
    with hints: PageHints
  ) throws(RecordFailure) -> (page: Page, source: RecordSource) {
    var page: Page
    switch content {
    case .failure(let failure): throw failure
    case .file(let path): page = try PageFile.read(path)
    case .standardInput: page = try PageFile.readStandardInput()
    case .page(let given): page = given
    case .response(let message): page = try message.page()
    case .address(let address):
      let (message, url) = try PageFetch.fetch(address)
      page = try message.page()
      page.charset = message.charset
      page.url = url
    }
    hints.apply(to: &page)
    self.hints.apply(to: &page)
    var source = source
    source.byteCount = page.bytes.count
    source.sha256 = PageFile.digest(page.bytes)
    return (page, source)
  }
}
