import Tapecheck

/// Claim reviews of schema.org, one for each claim that prices settled.
struct ClaimReviewExport {
  /// The address below which the reviews will be published; without one, each has an URN.
  let site: String?

  func write(_ record: Record, to json: inout JSONWriter) {
    for claim in record.claims {
      guard let rating = ClaimReviewExport.rating(of: claim) else { continue }
      json.beginObject()
      json.field("@context", "https://schema.org")
      json.field("@type", "ClaimReview")
      json.field("url", address(of: claim, record))
      json.field("claimReviewed", record.article.text[claim.range])
      json.field("inLanguage", record.article.language.rawValue)
      write("author", "Organization", Release.name, to: &json)
      json.key("reviewRating")
      json.beginObject()
      json.field("@type", "Rating")
      json.field("ratingValue", rating)
      json.field("bestRating", 5)
      json.field("worstRating", 1)
      json.field("alternateName", claim.verdict.rawValue)
      if !claim.explanation.isEmpty { json.field("ratingExplanation", claim.explanation) }
      json.endObject()
      writeItem(claim, record, to: &json)
      json.endObject()
      json.endLine()
    }
  }

  private func writeItem(_ claim: Record.Claim, _ record: Record, to json: inout JSONWriter) {
    let article = record.article
    json.key("itemReviewed")
    json.beginObject()
    json.field("@type", "Claim")
    if let attribution = claim.attribution {
      write("author", "Person", attribution, to: &json)
    } else if let publisher = article.publisher {
      write("author", "Organization", publisher, to: &json)
    }
    if let published = article.published { json.field("datePublished", published) }
    json.key("appearance")
    json.beginObject()
    json.field("@type", "NewsArticle")
    json.field("identifier", record.id)
    if let address = record.webAddress { json.field("url", address) }
    if let headline = article.headline { json.field("headline", headline) }
    if let published = article.published { json.field("datePublished", published) }
    if let publisher = article.publisher {
      write("publisher", "Organization", publisher, to: &json)
    }
    json.endObject()
    json.endObject()
  }

  private func write(_ key: String, _ type: String, _ name: String, to json: inout JSONWriter) {
    json.key(key)
    json.beginObject()
    json.field("@type", type)
    json.field("name", name)
    json.endObject()
  }

  private func address(of claim: Record.Claim, _ record: Record) -> String {
    let id = Record.percentEncoded(record.id)
    guard let site else { return "urn:\(Release.name):\(id):\(claim.id)" }
    return "\(site)\(site.hasSuffix("/") ? "" : "/")\(id)#\(claim.id)"
  }

  /// 5 for true to 1 for false; `nil` for what was not settled.
  private static func rating(of claim: Record.Claim) -> Int? {
    switch claim.verdict {
    case .supported, .forecastHit: 5
    case .supportedWithRounding, .rangeConsistent, .partiallyCovered: 4
    case .mixedReadings: 3
    case .contradicted: claim.severity < 2 ? 2 : 1
    case .internallyInconsistent, .forecastMissed: 1
    case .ambiguous, .outOfCoverage, .notCheckable, .forecastPending: nil
    }
  }
}
