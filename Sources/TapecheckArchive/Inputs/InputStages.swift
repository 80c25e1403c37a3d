import Inflate
import Tapecheck

/// Reading without files, for tests of the readers alone.
@_spi(Stages) public enum InputStages {
  /// Reads bytes as a file of a name, in blocks of a size, and decodes every page.
  ///
  /// - Returns: How many items there were, and the bytes of their pages.
  public static func read(
    _ bytes: [UInt8], named name: String, block: Int
  ) -> (items: Int, bytes: Int) {
    let source = MemorySource(bytes, block: block)
    let isGzip = Inflater.isGzip(bytes)
    let name = InputName(id: name, path: name, isInArchive: true)
    let opener = InputOpener(rules: InputRules(), skips: SkipCounter())
    let reader = opener.reader(
      InputFormat.of(name: name.path) ?? .page, isGzip ? GzipSource(source) : source, name,
      Restart(), .top)
    var found = (items: 0, bytes: 0)
    while let entry = reader.next() {
      found.items += 1
      if case .failure = entry.input.content { continue }
      if case .file = entry.input.content { continue }
      found.bytes += (try? entry.input.open(with: PageHints()).page.bytes.count) ?? 0
    }
    return found
  }
}
