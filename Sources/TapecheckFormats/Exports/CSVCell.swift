/// Cells of a CSV table that a spreadsheet takes for what they are.
enum CSVCell {
  /// Appends a cell, quoted where it must be.
  ///
  /// A cell that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises; a plain
  /// number, which may begin with a sign, does not.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    let cell = Array(text)
    let guarded = isFormula(cell) && !isNumber(cell)
    let quoted = cell.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if quoted { bytes.append(0x22) }
    if guarded { bytes.append(UInt8(ascii: "'")) }
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if quoted { bytes.append(0x22) }
  }

  /// The cell as it was before an apostrophe guarded it.
  static func unguarded(_ cell: [UInt8]) -> [UInt8] {
    guard cell.first == UInt8(ascii: "'"), isFormula(cell.dropFirst()) else { return cell }
    return Array(cell.dropFirst())
  }

  private static func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// Whether a cell is a sign, digits and at most one point.
  private static func isNumber(_ cell: [UInt8]) -> Bool {
    var rest = cell[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var points = 0
    var digits = 0
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if (0x30...0x39).contains(byte) {
        digits += 1
      } else {
        return false
      }
    }
    return digits > 0 && points < 2
  }
}
