/// A JSON text as one flat array of nodes over its bytes; strings are decoded only when asked for.
///
/// The reader forgives what pages get wrong: raw line breaks and unescaped quotation marks in strings,
/// trailing commas, missing brackets at the end, comments around the value, text behind it.
/// ``isWellFormed`` says whether it had to. Nothing recurses, so no depth of nesting can exhaust the stack.
public struct JSONDocument: Sendable {
  /// One value.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case object, array, string, number, literal
    }
    var kind: Kind
    /// Bytes of the member's name, without quotation marks; empty outside an object.
    var keyStart: Int32
    var keyEnd: Int32
    /// Bytes of the value; for a string, without its quotation marks.
    var start: Int32
    var end: Int32
    /// Index one past the last node of this value.
    var subtreeEnd: Int32
    /// Index of the object or array that holds the value; -1 for the root.
    var parent: Int32
  }

  private(set) var nodes: [Node] = []
  private let bytes: [UInt8]
  /// Whether the text was JSON as RFC 8259 has it, with one value and nothing else.
  public private(set) var isWellFormed = true

  /// Reads a JSON text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = Scanner(nodes: [], isWellFormed: true)
    scanner.nodes.reserveCapacity(8)
    scanner.run(bytes.span)
    nodes = scanner.nodes
    isWellFormed = scanner.isWellFormed && !nodes.isEmpty
  }

  /// The index of the first value, or `nil` when there is none.
  public var root: Int? { nodes.isEmpty ? nil : 0 }

  /// Whether a value is an object.
  public func isObject(_ index: Int) -> Bool { kind(index) == .object }

  /// Whether a value is an array.
  public func isArray(_ index: Int) -> Bool { kind(index) == .array }

  /// Whether a value is a string.
  public func isString(_ index: Int) -> Bool { kind(index) == .string }

  /// Whether a value is `null`.
  public func isNull(_ index: Int) -> Bool {
    kind(index) == .literal && rawBytes(index).elementsEqual("null".utf8)
  }

  /// The value of an object's member, the first of that name; `nil` for anything but an object.
  ///
  /// - Complexity: O(*m*) in the members.
  public func member(_ name: String, of index: Int) -> Int? {
    guard kind(index) == .object else { return nil }
    var child = index + 1
    while child < Int(nodes[index].subtreeEnd) {
      if key(of: child, is: name) { return child }
      child = Int(nodes[child].subtreeEnd)
    }
    return nil
  }

  /// The bits of the names of an object's members: where ``bit(of:)`` of a name is not among them, there is no such
  /// member.
  ///
  /// - Complexity: O(*m*) in the members.
  public func memberBits(of index: Int) -> UInt64 {
    guard kind(index) == .object else { return 0 }
    var bits: UInt64 = 0
    var child = index + 1
    while child < Int(nodes[index].subtreeEnd) {
      let node = nodes[child]
      if node.keyStart < node.keyEnd {
        bits |= Self.bit(bytes[Int(node.keyStart)], Int(node.keyEnd - node.keyStart))
      }
      child = Int(node.subtreeEnd)
    }
    return bits
  }

  /// The bit of a name, which others share.
  public static func bit(of name: String) -> UInt64 {
    name.utf8.first.map { bit($0, name.utf8.count) } ?? 0
  }

  @inline(__always)
  private static func bit(_ first: UInt8, _ count: Int) -> UInt64 {
    1 &<< (UInt64(first) &* 5 &+ UInt64(truncatingIfNeeded: count) & 63)
  }

  /// The values of an array, or of an object's members, in order.
  public func children(of index: Int) -> [Int] {
    guard let kind = kind(index), kind == .object || kind == .array else { return [] }
    var result: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].subtreeEnd) {
      result.append(child)
      child = Int(nodes[child].subtreeEnd)
    }
    return result
  }

  /// A string's value with its escapes resolved; `nil` for anything but a string.
  public func string(_ index: Int) -> String? {
    guard kind(index) == .string else { return nil }
    let raw = bytes[Int(nodes[index].start)..<Int(nodes[index].end)]
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: JSONEscapes.resolve(raw), as: UTF8.self)
  }

  /// The string of an object's member.
  public func string(_ name: String, of index: Int) -> String? {
    member(name, of: index).flatMap { string($0) }
  }

  /// A number's value; `nil` for anything but a number.
  public func number(_ index: Int) -> Double? {
    guard kind(index) == .number else { return nil }
    let node = nodes[index]
    return Double(String(decoding: bytes[Int(node.start)..<Int(node.end)], as: UTF8.self))
  }

  /// The value of `true` or `false`; `nil` for anything else.
  public func boolean(_ index: Int) -> Bool? {
    guard kind(index) == .literal else { return nil }
    switch bytes[Int(nodes[index].start)] | 0x20 {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }

  /// The bytes of any value as they stand in the text; for a string, without its quotation marks.
  public func rawBytes(_ index: Int) -> ArraySlice<UInt8> {
    guard nodes.indices.contains(index) else { return [] }
    return bytes[Int(nodes[index].start)..<Int(nodes[index].end)]
  }

  /// A string's bytes with its escapes resolved; empty for anything but a string.
  public func stringBytes(_ index: Int) -> [UInt8] {
    guard kind(index) == .string else { return [] }
    return JSONEscapes.resolve(bytes[Int(nodes[index].start)..<Int(nodes[index].end)])
  }

  /// Whether a member's name is the one given.
  func key(of index: Int, is name: String) -> Bool {
    let name = name.utf8
    let node = nodes[index]
    guard Int(node.keyEnd - node.keyStart) == name.count else { return false }
    var position = Int(node.keyStart)
    for byte in name {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  /// A member's name as it stands in the text; empty for what is no member.
  public func key(of index: Int) -> ArraySlice<UInt8> {
    guard nodes.indices.contains(index) else { return [] }
    return bytes[Int(nodes[index].keyStart)..<Int(nodes[index].keyEnd)]
  }

  private func kind(_ index: Int) -> Node.Kind? {
    index >= 0 && index < nodes.count ? nodes[index].kind : nil
  }
}

extension JSONDocument {
  /// Walks the bytes once, keeping the open objects and arrays by their node's `parent`.
  private struct Scanner {
    var nodes: [Node]
    var isWellFormed: Bool
    private var open: Int32 = -1
    private var keyStart: Int32 = 0
    private var keyEnd: Int32 = 0
    private var expectsKey = false
    private var expectsValue = true
    private var expectsColon = false

    init(nodes: [Node], isWellFormed: Bool) {
      self.nodes = nodes
      self.isWellFormed = isWellFormed
    }

    mutating func run(_ bytes: Span<UInt8>) {
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: index += 1
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          index = openContainer(byte == UInt8(ascii: "{"), at: index)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          guard open >= 0 else {
            isWellFormed = false
            if !nodes.isEmpty { return }
            index += 1
            continue
          }
          // A name without a value is pending as long as its bytes are kept.
          if keyEnd > 0 || expectsValue && !isEmptyContainer { isWellFormed = false }
          expectsColon = false
          keyStart = 0
          keyEnd = 0
          close(byte, at: index + 1)
          index += 1
          if open < 0 {
            checkRest(bytes, from: index)
            return
          }
        case UInt8(ascii: ","):
          if expectsValue || open < 0 { isWellFormed = false }
          expectsKey = open >= 0 && nodes[Int(open)].kind == .object
          expectsValue = true
          keyStart = 0
          keyEnd = 0
          index += 1
        case UInt8(ascii: ":"):
          if !expectsColon { isWellFormed = false }
          expectsColon = false
          index += 1
        case UInt8(ascii: "\""):
          index = readString(bytes, at: index)
          if open < 0, !nodes.isEmpty {
            checkRest(bytes, from: index)
            return
          }
        default:
          index = readBare(bytes, at: index)
          if open < 0, !nodes.isEmpty {
            checkRest(bytes, from: index)
            return
          }
        }
      }
      if open >= 0 { isWellFormed = false }
      while open >= 0 {
        close(nodes[Int(open)].kind == .object ? 0x7D : 0x5D, at: bytes.count)
      }
    }

    private var isEmptyContainer: Bool {
      open >= 0 && Int(open) == nodes.count - 1
    }

    private mutating func checkRest(_ bytes: Span<UInt8>, from start: Int) {
      for index in start..<bytes.count
      where bytes[index] != 0x20 && (bytes[index] < 0x09 || bytes[index] > 0x0D) {
        isWellFormed = false
        return
      }
    }

    private mutating func append(_ kind: Node.Kind, from start: Int, to end: Int) {
      if expectsKey || expectsColon || !expectsValue { isWellFormed = false }
      expectsColon = false
      nodes.append(
        Node(
          kind: kind, keyStart: keyStart, keyEnd: keyEnd, start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: end),
          subtreeEnd: Int32(truncatingIfNeeded: nodes.count + 1), parent: open))
      keyStart = 0
      keyEnd = 0
      expectsValue = false
    }

    private mutating func openContainer(_ isObject: Bool, at index: Int) -> Int {
      append(isObject ? .object : .array, from: index, to: index + 1)
      open = Int32(truncatingIfNeeded: nodes.count - 1)
      expectsKey = isObject
      expectsValue = true
      return index + 1
    }

    private mutating func close(_ byte: UInt8, at end: Int) {
      // A bracket of the wrong kind closes what is open, so that one slip does not swallow the rest.
      let wanted: Node.Kind = byte == 0x7D ? .object : .array
      if nodes[Int(open)].kind != wanted { isWellFormed = false }
      nodes[Int(open)].subtreeEnd = Int32(truncatingIfNeeded: nodes.count)
      nodes[Int(open)].end = Int32(truncatingIfNeeded: end)
      open = nodes[Int(open)].parent
      expectsKey = false
      expectsValue = false
    }

    private mutating func readString(_ bytes: Span<UInt8>, at quote: Int) -> Int {
      let start = quote + 1
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\\") {
          if !JSONEscapes.isKnown(bytes, at: index + 1) { isWellFormed = false }
          index += 2
        } else if byte == UInt8(ascii: "\"") {
          if endsString(bytes, behind: index + 1) { break }
          isWellFormed = false
          index += 1
        } else {
          if byte < 0x20 { isWellFormed = false }
          index += 1
        }
      }
      if index >= bytes.count { isWellFormed = false }
      let end = min(index, bytes.count)
      if expectsKey {
        keyStart = Int32(truncatingIfNeeded: start)
        keyEnd = Int32(truncatingIfNeeded: end)
        expectsKey = false
        expectsColon = true
      } else {
        append(.string, from: start, to: end)
      }
      return min(end + 1, bytes.count)
    }

    /// Whether a quotation mark before an index ends its string: what follows could follow a string.
    private func endsString(_ bytes: Span<UInt8>, behind start: Int) -> Bool {
      var index = start
      while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
        index += 1
      }
      guard index < bytes.count else { return true }
      if expectsKey { return bytes[index] == UInt8(ascii: ":") }
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
      default: return open < 0
      }
    }

    private mutating func readBare(_ bytes: Span<UInt8>, at start: Int) -> Int {
      var index = start
      loop: while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"),
          UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D, 0x20:
          break loop
        default: index += 1
        }
      }
      let first = bytes[start]
      if first == UInt8(ascii: "-") || (first >= 0x30 && first <= 0x39) {
        guard open >= 0 || index == bytes.count else {
          isWellFormed = false
          return index
        }
        if !JSONLexeme.isNumber(bytes, from: start, to: index) { isWellFormed = false }
        append(.number, from: start, to: index)
      } else if JSONLexeme.isLiteral(bytes, from: start, to: index) {
        append(.literal, from: start, to: index)
      } else {
        isWellFormed = false
        // An unquoted name of a script's object literal.
        if expectsKey {
          keyStart = Int32(truncatingIfNeeded: start)
          keyEnd = Int32(truncatingIfNeeded: index)
          expectsKey = false
          expectsColon = true
        } else if open >= 0, expectsValue {
          append(.literal, from: start, to: index)
        }
      }
      return max(index, start + 1)
    }
  }
}
