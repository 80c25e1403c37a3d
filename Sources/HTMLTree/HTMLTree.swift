/// A parsed page as one flat array of nodes in document order.
///
/// A node's subtree is the contiguous run from its own index up to ``Node/subtreeEnd``, so every walk
/// is a loop over indices and no walk recurses. All text lives in one UTF-8 buffer.
public struct HTMLTree: Sendable {
  /// One element or one run of text.
  public struct Node: Sendable, Equatable {
    /// The element's tag, or ``HTMLTag/text`` for a run of text.
    public var tag: HTMLTag
    /// Index of the parent node in ``HTMLTree/nodes``; -1 for the root.
    public var parent: Int32
    /// Index one past the last node of this node's subtree.
    public var subtreeEnd: Int32
    /// For text, its UTF-8 bytes in ``HTMLTree/text``; for an element, the bytes of its whole subtree.
    public var textStart: Int32
    /// End of the bytes that begin at ``textStart``.
    public var textEnd: Int32
    /// First of the node's entries in ``HTMLTree/attributes``.
    public var attributeStart: Int32
    /// End of the node's entries in ``HTMLTree/attributes``.
    public var attributeEnd: Int32

    /// Creates a node.
    public init(
      tag: HTMLTag, parent: Int32, subtreeEnd: Int32, textStart: Int32, textEnd: Int32,
      attributeStart: Int32, attributeEnd: Int32
    ) {
      self.tag = tag
      self.parent = parent
      self.subtreeEnd = subtreeEnd
      self.textStart = textStart
      self.textEnd = textEnd
      self.attributeStart = attributeStart
      self.attributeEnd = attributeEnd
    }
  }

  /// One attribute that the project knows by name; others are dropped while parsing.
  public struct Attribute: Sendable, Equatable {
    /// The attribute's name.
    public var name: HTMLAttributeName
    /// Start of the value's UTF-8 bytes in ``HTMLTree/attributeText``.
    public var valueStart: Int32
    /// End of the value's bytes.
    public var valueEnd: Int32

    /// Creates an attribute.
    public init(name: HTMLAttributeName, valueStart: Int32, valueEnd: Int32) {
      self.name = name
      self.valueStart = valueStart
      self.valueEnd = valueEnd
    }
  }

  /// A script kept aside by the pre-pass because it carries data.
  public struct KeptScript: Sendable, Equatable {
    /// What the script is.
    public enum Kind: Sendable, Equatable {
      /// `application/ld+json`.
      case jsonLD
      /// A state script such as `__NEXT_DATA__`, `__next_f` or `window.__INITIAL_STATE__`.
      case state
    }
    /// What the script is.
    public var kind: Kind
    /// The script's contents as valid UTF-8.
    public var bytes: [UInt8]

    /// Creates a kept script.
    public init(kind: Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// Nodes in document order; index 0 is the root element.
  public var nodes: [Node] = []
  /// The text of all text nodes, in document order, valid UTF-8 with entities resolved.
  public var text: [UInt8] = []
  /// Attributes of all nodes, in document order.
  public var attributes: [Attribute] = []
  /// The values of all attributes, valid UTF-8.
  public var attributeText: [UInt8] = []
  /// Scripts kept aside, in document order.
  public var scripts: [KeptScript] = []
  /// How the bytes became text.
  public var encoding = EncodingDecision()
  /// What was left out because of a limit.
  public var limits = LimitReport()

  /// Creates an empty tree.
  public init() {}
}

/// How a page's bytes were decoded, and how that was decided.
public struct EncodingDecision: Sendable, Equatable {
  /// What decided the encoding, strongest first.
  public enum Basis: String, Sendable {
    /// A byte order mark.
    case byteOrderMark = "bom"
    /// A charset given with the page, as in an HTTP header.
    case given
    /// A `<meta>` in the first 4 kB.
    case meta
    /// No declaration, and the bytes are valid UTF-8.
    case validUTF8 = "utf8"
    /// No declaration that fits: guessed from the bytes.
    case guess
  }
  /// The WHATWG name of the encoding used, such as `UTF-8` or `GB18030`.
  public var name = "UTF-8"
  /// What decided it.
  public var basis = Basis.validUTF8
  /// A declaration that was overruled, as written; `nil` when none was.
  public var conflictingLabel: String?
  /// How many byte sequences were not valid in the encoding and became U+FFFD.
  public var replacements = 0

  /// Creates a decision for plain UTF-8.
  public init() {}
}

/// What a parse left out because a limit was reached.
public struct LimitReport: Sendable, Equatable {
  /// Whether the page had more bytes than were read.
  public var bytesExceeded = false
  /// Whether elements nested deeper than the limit.
  public var depthExceeded = false
  /// Whether the time budget ran out.
  public var timeExceeded = false
  /// Whether a tag had more attributes than the limit, or libxml2 said that it lost text.
  public var markupLost = false
  /// Bytes of the page that were given.
  public var bytesSeen = 0
  /// Bytes of the page that reached the tree.
  public var bytesUsed = 0
  /// Whether anything was lost.
  public var truncated: Bool { bytesExceeded || depthExceeded || timeExceeded || markupLost }

  /// Creates an empty report.
  public init() {}
}

/// The limits within which a page is parsed.
public struct ParseLimits: Sendable, Equatable {
  /// Bytes read of one page; the rest is cut and reported.
  public var bytes = 16 << 20
  /// Elements nested in one another.
  public var depth = 2_000
  /// Attributes kept of one tag.
  public var attributesPerTag = 256
  /// Wall-clock milliseconds for one page.
  public var milliseconds = 2_000

  /// Creates the default limits.
  public init() {}
}
