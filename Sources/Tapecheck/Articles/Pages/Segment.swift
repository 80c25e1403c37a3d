/// Why a part of a page is no part of its article.
enum Region: UInt8, Sendable {
  case article
  case navigation, sidebar, footer, comments, related, share, advert, newsletter, cookie, liveQuote
  case paywall, authorBox, tags, popup, form
  /// A note on the article, kept as a block of its own kind.
  case note

  /// The region that an element's own cues open; ``article`` when they open none.
  init(_ cues: PageCues) {
    let outside = cues.intersection(PageCues.outside.union(.disclaimer))
    guard !outside.isEmpty else {
      self = .article
      return
    }
    let order: [(PageCues, Region)] = [
      (.liveQuote, .liveQuote), (.comments, .comments), (.related, .related),
      (.advert, .advert), (.newsletter, .newsletter), (.cookie, .cookie), (.share, .share),
      (.paywall, .paywall), (.authorBox, .authorBox), (.navigation, .navigation), (.tags, .tags),
      (.popup, .popup), (.sidebar, .sidebar), (.footer, .footer), (.disclaimer, .note),
    ]
    self = order.first { outside.contains($0.0) }?.1 ?? .article
  }
}

/// A run of text between two boundaries of blocks.
struct Segment: Sendable {
  /// What the elements around the text make of it.
  enum Kind: UInt8, Sendable {
    case paragraph, heading, listItem, quote, caption, table, preformatted
  }
  /// First node of the run.
  var start: Int
  /// Index one past the last node of the run.
  var end: Int
  /// The nearest element that is a block.
  var block: Int
  var kind: Kind
  /// 1...6 for a heading.
  var level: UInt8 = 0
  var region: Region
  /// Cues of the elements around, and of the inline elements inside.
  var cues: PageCues
  /// Bytes of text that are no white space.
  var length = 0
  /// Those of them that stand in links.
  var linkLength = 0
  /// Marks that end a sentence or part a clause.
  var marks = 0

  /// The share of the text that stands in links.
  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// An element that is a block, with the segments inside it.
struct Container: Sendable {
  var node: Int
  /// Index one past the last node of the element.
  var nodeEnd: Int
  /// The container around it; -1 for the outermost.
  var parent: Int
  var first: Int
  var end: Int
  var region: Region
  var cues: PageCues
}
