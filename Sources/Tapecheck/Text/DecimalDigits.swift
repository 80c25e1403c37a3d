/// The decimal digits of a number, four bits each: cut off the end by a constant, for which no division is needed.
struct DecimalDigits {
  /// How many digits there are.
  let count: Int
  private let packed: UInt128

  /// The digits of a number, with zeros before them where there are fewer than wanted, of which at most 31 are given.
  @inline(__always)
  init(_ value: UInt64, atLeast wanted: Int = 1) {
    var packed: UInt128 = 0
    var rest = value
    var count = 0
    while rest > 0 || count < min(wanted, 31) {
      packed |= UInt128(rest % 10) &<< UInt128(4 &* count)
      rest /= 10
      count += 1
    }
    self.packed = packed
    self.count = count
  }

  /// A digit by its place, the last one at 0, as ASCII.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    0x30 &+ UInt8(truncatingIfNeeded: packed &>> UInt128(4 &* place) & 15)
  }
}
