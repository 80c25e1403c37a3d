/// The words of a lexicon by their folded bytes: an open-addressing hash table.
///
/// A word of up to eight bytes, as most are, is its own key, so that to look it up touches one place of memory.
struct WordTable: Sendable {
  private struct Slot {
    /// The bytes of a short word, the hash of a long one.
    var key: UInt64 = 0
    var word: Int32 = -1
    /// How many bytes the word has.
    var length: Int32 = 0
    /// What begins with the word, once all is known: to be had without another look.
    var node = TrieNode()
  }

  // For the bundled lists' words, without growing on the way.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1 << 15)
  private var offsets: [Int32] = [0]
  private var bytes: [UInt8] = []
  private static let shortestHashed = 9

  /// The number of words.
  var count: Int { offsets.count - 1 }

  /// The number of a word and what begins with it, or -1 when the table does not hold it.
  @inline(__always)
  func find(
    _ text: Span<UInt8>, from start: Int, to end: Int
  ) -> (word: Int32, node: TrieNode) {
    let slot = slots[slot(of: Self.key(text, start, end), text, start, end)]
    return (slot.word, slot.node)
  }

  /// Takes the node of each word.
  mutating func settle(_ node: (Int) -> TrieNode) {
    for index in slots.indices where slots[index].word >= 0 {
      slots[index].node = node(Int(slots[index].word))
    }
  }

  /// The number of a word, which is added when the table does not hold it.
  mutating func insert(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    let key = Self.key(text, start, end)
    let slot = slot(of: key, text, start, end)
    guard slots[slot].word < 0 else { return slots[slot].word }
    for index in start..<end { bytes.append(text[index]) }
    offsets.append(Int32(truncatingIfNeeded: bytes.count))
    let number = Int32(truncatingIfNeeded: offsets.count - 2)
    slots[slot] = Slot(key: key, word: number, length: Int32(truncatingIfNeeded: end - start))
    if count * 5 > slots.count * 3 { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for kept in old where kept.word >= 0 {
      var slot = Self.place(kept.key) & mask
      while slots[slot].word >= 0 { slot = (slot + 1) & mask }
      slots[slot] = kept
    }
  }

  /// The slot of a word, or the free one that it would take.
  @inline(__always)
  private func slot(of key: UInt64, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let mask = slots.count - 1
    var slot = Self.place(key) & mask
    while true {
      let found = slots[slot]
      if found.word < 0 { return slot }
      if found.key == key, Int(found.length) == end - start,
        end - start < Self.shortestHashed || matches(found.word, text, start, end)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> 32)
  }

  @inline(__always)
  private static func key(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key: UInt64 = 0
    if end - start < shortestHashed {
      for index in start..<end { key = key &<< 8 | UInt64(text[index]) }
      return key
    }
    key = 0xcbf2_9ce4_8422_2325
    for index in start..<end { key = (key ^ UInt64(text[index])) &* 0x0000_0100_0000_01b3 }
    return key
  }

  private func matches(_ word: Int32, _ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let offset = Int(offsets[Int(word)])
    for index in 0..<(end - start) where bytes[offset + index] != text[start + index] {
      return false
    }
    return true
  }
}

/// A node of the trie of phrases.
struct TrieNode: Sendable {
  /// The first phrase that ends here, -1 for none.
  var terminal: Int32 = -1
  /// The node's own number, which its edges go by.
  var number: Int32 = -1
  /// One bit for each child, by the low bits of its word: most words that follow lead nowhere, and this tells
  /// so without a look into the table of edges, which does not fit the nearest cache.
  var children: UInt64 = 0
}

/// The edges of a trie below its root: an open-addressing hash table by parent and word.
struct EdgeTable: Sendable {
  private struct Slot {
    var key: UInt64
    var child: Int32
  }
  private var slots: [Slot] = Array(repeating: Slot(key: .max, child: -1), count: 1 << 16)
  private var count = 0
  /// A bit for each edge, by its hash: the table of edges fits no near cache, these bits do.
  private var filter: [UInt64] = Array(repeating: .max, count: EdgeTable.filterWords)
  private static let filterWords = 1 << 12

  /// The child of a node by a word, or -1.
  @inline(__always)
  func child(of parent: Int32, by word: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: word))
    let hash = hash(key)
    let bit = hash &>> 6
    guard filter[bit &>> 6 & (EdgeTable.filterWords - 1)] & (1 &<< UInt64(bit & 63)) != 0 else {
      return -1
    }
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot].child >= 0 {
      if slots[slot].key == key { return slots[slot].child }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Adds an edge that is not there yet.
  mutating func insert(parent: Int32, word: Int32, child: Int32) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: Slot(key: .max, child: -1), count: old.count * 2)
      for slot in old where slot.child >= 0 { place(slot) }
    }
    place(
      Slot(
        key: UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(UInt32(bitPattern: word)),
        child: child))
  }

  /// Sets the bits once all edges are there; until then every edge may be.
  mutating func settle() {
    filter = Array(repeating: 0, count: EdgeTable.filterWords)
    for slot in slots where slot.child >= 0 {
      let bit = hash(slot.key) &>> 6
      filter[bit &>> 6 & (EdgeTable.filterWords - 1)] |= 1 &<< UInt64(bit & 63)
    }
  }

  private mutating func place(_ new: Slot) {
    let mask = slots.count - 1
    var slot = hash(new.key) & mask
    while slots[slot].child >= 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> Int {
    let mixed = key &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 20 & 0x7FFF_FFFF)
  }
}
