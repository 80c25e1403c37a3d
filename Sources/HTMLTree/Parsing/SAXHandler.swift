import CLibXML2

/// The functions through which libxml2 reports what it reads to a ``TreeBuilder``.
enum SAXHandler {
  /// A handler whose context is a pointer to a builder.
  static func make() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { context, name, attributes in
      guard let builder = unsafe builder(context), let name = unsafe name else { return }
      unsafe builder.pointee.startElement(Span(_unsafeElements: bytes(name)))
      guard var next = unsafe attributes else { return }
      while let name = unsafe next[0] {
        let value = unsafe bytes(next[1])
        unsafe builder.pointee.attribute(
          Span(_unsafeElements: bytes(name)), Span(_unsafeElements: value))
        unsafe next = next.advanced(by: 2)
      }
    }
    unsafe handler.endElement = { context, _ in
      guard let builder = unsafe builder(context) else { return }
      unsafe builder.pointee.endElement()
    }
    unsafe handler.characters = { context, text, count in
      unsafe characters(context, text, count)
    }
    unsafe handler.ignorableWhitespace = { context, text, count in
      unsafe characters(context, text, count)
    }
    // The contents of scripts and styles, of which the filter leaves none.
    unsafe handler.cdataBlock = { _, _, _ in }
    unsafe handler.serror = { context, error in
      guard let builder = unsafe builder(context), let error = unsafe error else { return }
      unsafe builder.pointee.error(code: error.pointee.code)
    }
    unsafe tapecheck_enable_serror(&handler)
    return unsafe handler
  }
}

private func characters(
  _ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let builder = unsafe builder(context), count > 0 else { return }
  let buffer = unsafe UnsafeBufferPointer(start: text, count: Int(count))
  unsafe builder.pointee.characters(Span(_unsafeElements: buffer))
}

private func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
  unsafe context?.assumingMemoryBound(to: TreeBuilder.self)
}

/// The bytes of a C string, empty for none; valid for as long as the callback that got it runs.
private func bytes(_ string: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
  guard let string = unsafe string else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
  return unsafe UnsafeBufferPointer(start: string, count: Int(tapecheck_length(string)))
}
