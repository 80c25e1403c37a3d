/// Values by the hash of a word: an open-addressing table whose keys are hashes already, so that asking
/// costs one mask and a compare; `Dictionary` hashes them again, which showed as a tenth of a page's time.
struct WordMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var store: [Value] = []

  init() {
    keys = Array(repeating: 0, count: 16)
    values = Array(repeating: -1, count: 16)
  }

  /// The value of a word, by ``WordHash``.
  subscript(hash: UInt64) -> Value? {
    @inline(__always)
    get {
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
      while values[slot] >= 0 {
        if keys[slot] == hash { return store[Int(values[slot])] }
        slot = (slot + 1) & mask
      }
      return nil
    }
    set {
      guard let newValue else { return }
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
      while values[slot] >= 0 {
        if keys[slot] == hash {
          store[Int(values[slot])] = newValue
          return
        }
        slot = (slot + 1) & mask
      }
      keys[slot] = hash
      values[slot] = Int32(truncatingIfNeeded: store.count)
      store.append(newValue)
      if store.count * 2 > keys.count { grow() }
    }
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: 0, count: oldKeys.count * 4)
    values = Array(repeating: -1, count: oldKeys.count * 4)
    let mask = keys.count - 1
    for (position, value) in oldValues.enumerated() where value >= 0 {
      var slot = Int(truncatingIfNeeded: oldKeys[position] ^ oldKeys[position] >> 29) & mask
      while values[slot] >= 0 { slot = (slot + 1) & mask }
      keys[slot] = oldKeys[position]
      values[slot] = value
    }
  }
}
