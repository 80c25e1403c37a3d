import Tapecheck

/// A report in Markdown (CommonMark) of which nothing that an article says is mark-up.
struct MarkdownExport {
  let words: ReportWords

  func write(_ record: Record, to json: inout JSONWriter) {
    var text = ""
    let language = record.article.language
    text += "# \(escaped(record.article.headline ?? record.id))\n\n"
    for headline in record.article.alternateHeadlines { text += "**\(escaped(headline))**\n\n" }
    text += "*\(escaped(words.byline(record).joined(separator: " · ")))*\n"
    if let address = record.webAddress {
      text += "\n<\(address)>\n"
    }
    if !record.summary.isEmpty {
      text += "\n## \(words.fill("report.summary", in: language))\n\n"
      for sentence in record.summary { text += "- \(escaped(sentence.text))\n" }
    }
    if !record.claims.isEmpty {
      text += "\n## \(words.fill("report.claims", in: language))\n"
      for claim in record.claims { text += paragraph(claim, record) }
    }
    if !record.warnings.isEmpty {
      text += "\n## \(words.fill("report.warnings", in: language))\n\n"
      for warning in record.warnings {
        text += "- \(escaped(warning.message)) (`\(warning.code)`)\n"
      }
    }
    text += "\n\(escaped(words.coverage(record)))\n\n"
    json.append(line: Array(text.utf8))
  }

  private func paragraph(_ claim: Record.Claim, _ record: Record) -> String {
    let language = record.article.language
    var text = "\n> “\(escaped(record.article.text[claim.range]))”\n\n"
    let verdict = words.fill("verdict.\(claim.verdict.rawValue)", in: language)
    let facts = [words.reasons(claim)].compactMap(\.self) + words.facts(claim, record)
    text += ([words.glyph(of: claim.verdict) + " **\(verdict)**"] + facts.map(escaped))
      .joined(separator: " · ")
    let reasoning = words.reasoning(claim, record)
    if !reasoning.isEmpty { text += "  \n\(escaped(reasoning))" }
    for review in claim.reviews { text += "  \n\(escaped(words.review(review, in: language)))" }
    return text + "\n"
  }

  /// A text on one line in which every mark of Markdown and HTML stands for itself.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in TerminalText.clean(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$", "<", ">", "&", "@":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
