/// An article read from a page: its text by blocks, and what the page says about it.
public struct Article: Sendable {
  /// The whole readable text: the blocks in reading order, joined by `\n`.
  public var text: SourceText
  /// The blocks, in order of place, not overlapping.
  public var blocks: [Block]
  /// The headline in the article's main language.
  public var headline: String?
  /// Headlines in other languages.
  public var alternateHeadlines: [String] = []
  /// The language of the body.
  public var language = Language.english
  /// Who published the article, as a reader would name it.
  public var publisher: String?
  /// The authors' names, without "By".
  public var authors: [String] = []
  /// The article's own address, canonical where the page gives one.
  public var url: String?
  /// When the article was published, and how that was decided.
  public var published: Publication?
  /// When the article was last changed, where the page says so beside its publication.
  public var modified: Publication?
  /// The zone of the outlet as an IANA name, used for words such as "today".
  public var outletZone = "America/New_York"
  /// The pictures that captions or credits belong to, in order of place.
  public var pictures: [Picture] = []
  /// Links inside the text, in order of place.
  public var links: [Link] = []
  /// Whether the page is cut short by a paywall.
  public var paywalled = false
  /// Whether the body is only built by a script.
  public var needsScript = false
  /// Whether a limit or a paywall cut the page.
  public var truncated = false
  /// What a reader should know about the reading.
  public var warnings: [Warning] = []

  /// Creates an article of a text and its blocks.
  public init(text: SourceText, blocks: [Block]) {
    self.text = text
    self.blocks = blocks
  }
}

/// A run of text that stands by itself on the page.
public struct Block: Sendable, Equatable {
  /// What a block is, as named in the record.
  public enum Kind: String, Sendable, CaseIterable {
    case headline, dek, dateline, heading, paragraph
    case listItem = "list_item"
    case quote, table, caption, disclaimer
  }
  /// What the block is.
  public var kind: Kind
  /// The block's UTF-8 bytes of ``Article/text``.
  public var range: Range<Int>
  /// For a table, the byte ranges of its cells by row; empty otherwise.
  public var rows: [[Range<Int>]] = []
  /// The time of the live blog's entry that the block belongs to; `nil` for what the article's own time
  /// holds for.
  public var published: Publication?

  /// Creates a block.
  public init(kind: Kind, range: Range<Int>, rows: [[Range<Int>]] = []) {
    self.kind = kind
    self.range = range
    self.rows = rows
  }
}

/// A picture of an article, as far as text stands under it.
public struct Picture: Sendable, Equatable {
  /// The picture's address as written; `nil` where the page has none beside the caption.
  public var image: String?
  /// The caption's UTF-8 bytes of ``Article/text``, without the credit.
  public var caption: Range<Int>?
  /// The credit's UTF-8 bytes of ``Article/text``: who took the picture, or whose it is.
  public var credit: Range<Int>?

  /// Creates a picture.
  public init(image: String?, caption: Range<Int>?, credit: Range<Int>?) {
    self.image = image
    self.caption = caption
    self.credit = credit
  }
}

/// A link inside the text.
public struct Link: Sendable, Equatable {
  /// The link's UTF-8 bytes of ``Article/text``.
  public var range: Range<Int>
  /// The target as written.
  public var href: String

  /// Creates a link.
  public init(range: Range<Int>, href: String) {
    self.range = range
    self.href = href
  }
}

/// When an article was published.
public struct Publication: Sendable, Equatable {
  /// What decided the publication time, as named in the record.
  public enum Basis: String, Sendable, CaseIterable {
    case jsonLD = "json-ld"
    case meta, time, script, text, url, archive, given
    case inferredYear = "inferred-year"
  }
  /// The day in the zone that the time was given in.
  public var day: Day
  /// Seconds since 1970-01-01T00:00:00Z; `nil` when only the day is known.
  public var instant: Int64?
  /// Seconds east of UTC of the zone that the time was given in; `nil` when only the day is known.
  public var offset: Int?
  /// What decided it.
  public var basis: Basis
  /// Other readings, as ISO 8601 strings.
  public var alternatives: [String] = []

  /// Creates a publication time.
  public init(day: Day, instant: Int64?, offset: Int?, basis: Basis) {
    self.day = day
    self.instant = instant
    self.offset = offset
    self.basis = basis
  }
}
