/// Traditional Han characters and their simplified forms, as one array over the scalars between the first and the
/// last of them: asking costs a subtraction and a load, where a dictionary showed in every Chinese page.
struct HanFolding: Sendable {
  private var first: UInt32 = 0
  /// The simplified form of each scalar from ``first`` on; 0 for a scalar that is its own.
  private var forms: [UInt32] = []

  init() {}

  /// Creates the table of some pairs; of two pairs with one traditional form the later counts.
  init(_ pairs: [(traditional: UInt32, simplified: UInt32)]) {
    guard let first = pairs.lazy.map(\.traditional).min(),
      let last = pairs.lazy.map(\.traditional).max()
    else { return }
    self.first = first
    forms = Array(repeating: 0, count: Int(last - first) + 1)
    for pair in pairs { forms[Int(pair.traditional - first)] = pair.simplified }
  }

  /// The simplified form of a scalar; itself where no pair has it.
  @inline(__always)
  func simplified(_ scalar: UInt32) -> UInt32 {
    let index = Int(scalar &- first)
    guard index < forms.count else { return scalar }
    let form = forms[index]
    return form == 0 ? scalar : form
  }
}
