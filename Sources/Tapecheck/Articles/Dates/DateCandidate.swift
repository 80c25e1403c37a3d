/// A place of the page that says when the article was published.
struct DateCandidate: Sendable {
  /// How far a place is trusted, the first before the next.
  enum Rank: Int, Sendable, Comparable {
    case given
    case structured, metaPublished, script, metaOther
    case timePublished, textPublished, time, text
    case url, structuredCreated, metaCreated
    case structuredModified, metaModified, timeModified, textModified, elsewhere

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }

    /// The rank of a stamp in the visible text, by the label before it.
    static func ofText(_ role: Stamp.Role) -> Rank {
      switch role {
      case .published: .textPublished
      case .updated: .textModified
      case .unlabelled: .text
      }
    }

    /// Whether the place says when the article was changed, not when it appeared.
    var isModified: Bool {
      switch self {
      case .structuredModified, .metaModified, .timeModified, .textModified: true
      default: false
      }
    }

    /// What the record names as the basis.
    var basis: Publication.Basis {
      switch self {
      case .given: .given
      case .structured, .structuredCreated, .structuredModified: .jsonLD
      case .metaPublished, .metaOther, .metaCreated, .metaModified: .meta
      case .script: .script
      case .timePublished, .time, .timeModified: .time
      case .textPublished, .text, .textModified, .elsewhere: .text
      case .url: .url
      }
    }

    /// Where the stamp stands, for a person.
    var place: String {
      switch basis {
      case .jsonLD: "JSON-LD"
      case .meta: "a meta element"
      case .time: "a time element"
      case .script: "a script"
      case .url: "the address"
      case .given: "the caller"
      default: "the text"
      }
    }
  }

  var rank: Rank
  var stamp: Stamp
}
