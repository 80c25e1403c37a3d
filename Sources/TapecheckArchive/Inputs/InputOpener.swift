import Disk
import Inflate
import Tapecheck

/// Chooses the reader of a file.
struct InputOpener {
  let rules: InputRules
  let skips: SkipCounter

  /// The reader of a file from a place on that it gave before, or from its beginning.
  func open(_ name: InputName, from restart: Restart) -> any EntryReader {
    let whole = ArticleInput(path: name.path, id: name.id)
    do throws(RecordFailure) {
      // A page is opened by whoever works on it.
      if InputFormat.of(name: name.path) == .page { return SingleReader(whole) }
      guard FileKind.of(name.path) == .file else {
        return try open(ReplaySource(FileSource(path: name.path)), name, whole)
      }
      let start = try FileSource(path: name.path).read()
      let file = try FileSource(path: name.path, from: restart.offset)
      let isGzip = Inflater.isGzip(start)
      let head = isGzip ? InputOpener.head(start) : start
      switch InputFormat.of(name: name.path, head: head) {
      case .page: return SingleReader(whole)
      case .zip where !isGzip:
        return ArchiveReader(
          try ZipMembers(file, name, from: restart), name, self, isResumed: restart != Restart())
      case let format:
        let source: any ByteSource =
          isGzip ? GzipSource(file, offset: restart.offset) : file
        return reader(format, source, name, restart, .top)
      }
    } catch {
      return SingleReader(ArticleInput(source: whole.source, content: .failure(error)))
    }
  }

  /// The reader of a stream that can be read but once.
  private func open(
    _ source: ReplaySource, _ name: InputName, _ whole: ArticleInput
  ) throws(RecordFailure) -> any EntryReader {
    let start = try source.peek()
    let isGzip = Inflater.isGzip(start)
    let format = InputFormat.of(name: name.path, head: isGzip ? InputOpener.head(start) : start)
    if format == .page {
      var bytes = try InputOpener.readAll(source, name.path)
      if isGzip { bytes = try Expansion.gunzip(bytes) }
      return SingleReader(ArticleInput(source: whole.source, content: .page(Page(bytes: bytes))))
    }
    return reader(format, isGzip ? GzipSource(source) : source, name, Restart(), .top)
  }

  /// How deep in other files something is.
  enum Level { case top, member }

  /// The reader of bytes whose format is known, and that are no page.
  func reader(
    _ format: InputFormat, _ source: any ByteSource, _ name: InputName, _ restart: Restart,
    _ level: Level
  ) -> any EntryReader {
    switch format {
    case .lines: return LineReader(source, name, from: restart)
    case .warc: return WARCReader(source, name, from: restart, skips: skips)
    case .tar: return ArchiveReader(TarMembers(source, from: restart), name, self, level)
    case .zip, .page:
      // A zip file is read from its end, so one that comes as a stream must be held.
      do throws(RecordFailure) {
        let file = RandomBytes(try InputOpener.readAll(source, name.path))
        return ArchiveReader(try ZipMembers(file, name, from: restart), name, self, level)
      } catch {
        var source = RecordSource(id: name.id)
        source.path = name.path
        return SingleReader(ArticleInput(source: source, content: .failure(error)))
      }
    }
  }

  /// All that a source has, within the limit of a page.
  static func readAll(_ source: any ByteSource, _ path: String) throws(RecordFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let block = try source.read()
      guard !block.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      guard bytes.count <= PageFile.maximumBytes else {
        throw RecordFailure(.limitBytes, "\(path): more than \(PageFile.maximumBytes) bytes")
      }
    }
  }

  /// The first bytes of what gzip data expand to, as many as tell a format.
  static func head(_ start: [UInt8]) -> [UInt8] {
    Inflater(.gzip).step(start, from: 0, limit: InputFormat.signatureLength).bytes
  }
}

/// A source whose first block can be looked at before it is read.
final class ReplaySource: ByteSource {
  private let source: any ByteSource
  private var waiting: [UInt8]?

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// At least as many bytes as tell a format, where there are so many.
  func peek() throws(RecordFailure) -> [UInt8] {
    var bytes = waiting ?? []
    while bytes.count < InputFormat.signatureLength {
      let block = try source.read()
      if block.isEmpty { break }
      bytes += block
    }
    waiting = bytes
    return bytes
  }

  func read() throws(RecordFailure) -> [UInt8] {
    if let bytes = waiting {
      waiting = nil
      if !bytes.isEmpty { return bytes }
    }
    return try source.read()
  }
}
