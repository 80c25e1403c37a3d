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
