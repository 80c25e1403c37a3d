import CLibXML2

/// An iconv descriptor that turns bytes of one encoding into UTF-8.
@safe struct Converter: ~Copyable {
  private let descriptor: iconv_t
  private let keepsASCII: Bool
  private let encoding: PageEncoding
  private var buffer = [UInt8](repeating: 0, count: 16 << 10)

  /// Opens a descriptor; `nil` when the system's iconv lacks the encoding.
  init?(_ encoding: PageEncoding) {
    guard case .converter(let name) = encoding.decoder else { return nil }
    // iconv_open reports failure by the pointer -1.
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else {
      return nil
    }
    unsafe descriptor = opened
    keepsASCII = encoding.keepsASCII
    self.encoding = encoding
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// Decodes a text; a byte that fits nowhere becomes U+FFFD and the text goes on behind it.
  ///
  /// - Complexity: O(*n*); runs of ASCII are copied without iconv.
  mutating func decode(_ bytes: Span<UInt8>) -> (text: [UInt8], replacements: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var replacements = 0
    var index = 0
    while index < bytes.count {
      if keepsASCII {
        let end = ASCIIRun.end(in: bytes, from: index)
        text.append(index..<end, of: bytes)
        index = end
      }
      let end = keepsASCII ? ASCIIRun.foreignEnd(in: bytes, from: index) : bytes.count
      replacements += convert(bytes.extracting(index..<end), onto: &text)
      index = end
    }
    return (text, replacements)
  }

  /// Converts one stretch and returns the number of bad bytes in it.
  private mutating func convert(_ bytes: Span<UInt8>, onto text: inout [UInt8]) -> Int {
    guard !bytes.isEmpty else { return 0 }
    var replacements = 0
    var offset = 0
    while offset < bytes.count {
      let outcome = step(bytes.extracting(offset..<bytes.count), onto: &text)
      offset += outcome.consumed
      if outcome.isBad, offset < bytes.count {
        // 0x80 is the euro sign in GBK as browsers read it; iconv has no such entry.
        if encoding == .gb18030, bytes[offset] == 0x80 {
          text.append(utf8: "\u{20AC}")
        } else {
          text.appendReplacement()
          replacements += 1
        }
        offset += 1
      }
    }
    flush(onto: &text)
    return replacements
  }

  /// Converts until the input ends, the buffer is full or a byte is bad.
  private mutating func step(
    _ bytes: Span<UInt8>, onto text: inout [UInt8]
  ) -> (consumed: Int, isBad: Bool) {
    let descriptor = unsafe self.descriptor
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBytes { output in
        var source = unsafe UnsafeMutablePointer(
          mutating: UnsafeRawPointer(input.baseAddress)?.assumingMemoryBound(to: CChar.self))
        var target = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var room = output.count
        let result = unsafe iconv(descriptor, &source, &left, &target, &room)
        unsafe text.append(contentsOf: output[..<(output.count - room)])
        // -1 means a bad byte (EILSEQ), an incomplete end (EINVAL) or a full buffer (E2BIG);
        // only after the last is there no room for one more character of at most 8 bytes.
        let isBad = result == -1 && room >= 16
        return (input.count - left, isBad)
      }
    }
  }

  /// Returns to the first shift state, writing a character that waited for a combining mark.
  private mutating func flush(onto text: inout [UInt8]) {
    let descriptor = unsafe self.descriptor
    unsafe buffer.withUnsafeMutableBytes { output in
      var target = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = output.count
      unsafe _ = iconv(descriptor, nil, nil, &target, &room)
      unsafe text.append(contentsOf: output[..<(output.count - room)])
    }
  }
}
