extension Array {
  /// An array of equal elements.
  ///
  /// `Array(repeating:count:)` of numbers and truth values is compiled into the standard library, where it looks its
  /// type up in a table each time: for the few pieces of a headline that took longer than to fill it.
  @inline(__always)
  static func filled(with element: Element, count: Int) -> [Element] {
    var array: [Element] = []
    array.reserveCapacity(count)
    for _ in 0..<count { array.append(element) }
    return array
  }
}
