/// Bytes written as hexadecimal digits, with `'…'` around ASCII text between them.
func bytes(_ pattern: String) -> [UInt8] {
  var bytes: [UInt8] = []
  var isText = false
  var high: UInt8?
  for unit in pattern.utf8 {
    if unit == UInt8(ascii: "'") {
      isText.toggle()
    } else if isText {
      bytes.append(unit)
    } else if let digit = Character(Unicode.Scalar(unit)).hexDigitValue {
      if let first = high {
        bytes.append(first << 4 | UInt8(digit))
        high = nil
      } else {
        high = UInt8(digit)
      }
    }
  }
  return bytes
}
