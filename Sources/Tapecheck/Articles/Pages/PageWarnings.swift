import HTMLTree

/// Says what a reader should know of how a page was read.
enum PageWarnings {
  static func add(
    to article: inout Article, tree: HTMLTree, data: StructuredData, report: BodyFilter.Report,
    bodyStart: Int
  ) {
    let encoding = tree.encoding
    if encoding.basis == .guess {
      article.warnings.append(
        Warning(
          .charsetGuessed,
          "The page declares no charset that fits; it was read as \(encoding.name)."))
    }
    if let label = encoding.conflictingLabel {
      article.warnings.append(
        Warning(
          .charsetConflict,
          "The page declares the charset \"\(label)\" but was read as \(encoding.name)."))
    }
    if encoding.wasEncodedTwice {
      article.warnings.append(
        Warning(
          .charsetConflict,
          "The page's UTF-8 had been read as windows-1252 and encoded again; this was taken back."))
    }
    if encoding.replacements > 0 {
      article.warnings.append(
        Warning(
          .badBytes,
          "\(encoding.replacements) byte sequences are not valid \(encoding.name) and became U+FFFD."
        ))
    }
    if tree.limits.truncated {
      article.truncated = true
      article.warnings.append(
        Warning(
          .parseLimited,
          "A limit cut the page: \(tree.limits.bytesUsed) of \(tree.limits.bytesSeen) bytes were read."
        ))
    }
    if report.sawLiveQuote {
      article.warnings.append(
        Warning(
          .liveQuote,
          "A widget with quotes of the day of saving stood in the article and was left out."))
    }
    for range in report.doubledCaptions {
      article.warnings.append(
        Warning(
          .duplicateCaption, "A caption stood twice on the page and was taken once.",
          at: range.upperBound <= article.text.utf8.count ? range : nil))
    }
    let length = article.text.utf8.count - bodyStart
    if data.isFree == false || (report.sawPaywall && data.isFree != true) {
      article.paywalled = true
      if report.sawPaywall { article.truncated = true }
      article.warnings.append(
        Warning(.paywalled, "The page offers the rest of the article to subscribers only."))
    }
    guard length < 200 else { return }
    if !tree.scripts.filter({ $0.kind == .state }).isEmpty
      || (length < 80 && tree.text.count < 600 && article.headline == nil)
    {
      article.needsScript = true
      article.warnings.append(
        Warning(.needsJS, "The page's text is built by a script, and the page holds no data of it.")
      )
    } else if report.kept < 2 && !article.paywalled {
      article.warnings.append(
        Warning(.notAnArticle, "No article was found on the page."))
    }
  }
}
