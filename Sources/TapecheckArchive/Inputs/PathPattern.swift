/// A pattern over paths: `?` and `*` stand for anything but a slash, `**` for any folders, `[a-z]` for one of a set.
///
/// A pattern without a slash fits a name at any depth, one with a slash the whole path; one that ends in a slash
/// fits folders only.
struct PathPattern: Sendable {
  private let bytes: [UInt8]
  private let isWholePath: Bool
  private let isFolderOnly: Bool

  init(_ text: String) {
    var text = text[...]
    isFolderOnly = text.hasSuffix("/")
    if isFolderOnly { text = text.dropLast() }
    isWholePath = text.contains("/")
    if text.hasPrefix("/") { text = text.dropFirst() }
    bytes = Array(text.utf8)
  }

  /// Whether a name has one of the characters that make it a pattern.
  static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// Whether the pattern fits a path.
  ///
  /// - Complexity: O(*n*·*m*) in the bytes of path and pattern.
  func matches(_ path: String, isFolder: Bool) -> Bool {
    guard isFolder || !isFolderOnly else { return false }
    var path = Array(path.utf8)
    if !isWholePath, let slash = path.lastIndex(of: 0x2F) { path.removeFirst(slash + 1) }
    return fits(path)
  }

  /// Walks both, and at a mismatch goes back to the last star of each kind, which then stands for one byte more.
  private func fits(_ path: [UInt8]) -> Bool {
    var (at, index) = (0, 0)
    var star: (at: Int, index: Int)?
    var doubleStar: (at: Int, index: Int)?
    while index < path.count {
      if at < bytes.count, bytes[at] == 0x2A {
        if at + 1 < bytes.count, bytes[at + 1] == 0x2A {
          at += 2
          // `**/` stands for no folder too.
          if at < bytes.count, bytes[at] == 0x2F { at += 1 }
          doubleStar = (at, index)
          star = nil
        } else {
          at += 1
          star = (at, index)
        }
        continue
      }
      if let next = step(at, path[index]) {
        at = next
        index += 1
      } else if let last = star, path[last.index] != 0x2F {
        star = (last.at, last.index + 1)
        (at, index) = (last.at, last.index + 1)
      } else if let last = doubleStar {
        star = nil
        doubleStar = (last.at, last.index + 1)
        (at, index) = (last.at, last.index + 1)
      } else {
        return false
      }
    }
    while at < bytes.count, bytes[at] == 0x2A { at += 1 }
    return at == bytes.count
  }

  /// The place in the pattern behind what fits one byte, or `nil` where it does not fit.
  private func step(_ at: Int, _ byte: UInt8) -> Int? {
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case 0x3F: return byte == 0x2F ? nil : at + 1
    case 0x5B: return set(at, byte)
    default: return bytes[at] == byte ? at + 1 : nil
    }
  }

  private func set(_ start: Int, _ byte: UInt8) -> Int? {
    guard let end = bytes[(start + 1)...].dropFirst().firstIndex(of: 0x5D) else {
      return byte == 0x5B ? start + 1 : nil
    }
    var at = start + 1
    let isNegated = bytes[at] == 0x21 || bytes[at] == 0x5E
    if isNegated { at += 1 }
    var isIn = false
    while at < end {
      if at + 2 < end, bytes[at + 1] == 0x2D {
        if bytes[at] <= byte, byte <= bytes[at + 2] { isIn = true }
        at += 3
      } else {
        if bytes[at] == byte { isIn = true }
        at += 1
      }
    }
    return isIn != isNegated && byte != 0x2F ? end + 1 : nil
  }
}
