import Tapecheck

/// Reads the saved pages of a WARC file, 0.17 to 1.1, plain or gzipped in any way.
///
/// A record that cannot be read is one failure, and reading goes on with the next that can be found.
final class WARCReader: EntryReader {
  /// A header block that is longer is none.
  private static let longestHeader = 64 << 10

  let window: ByteWindow
  let name: InputName
  let skips: SkipCounter
  private let isGzip: Bool
  private var restart: Restart
  private var isAtEnd = false
  private var hasRecords = false
  /// Whether the header of the record being read is consumed, so that what is in memory is not its beginning.
  private(set) var isInBlock = false

  /// Reads on from a place that was given before, or from the beginning.
  init(_ source: any ByteSource, _ name: InputName, from restart: Restart, skips: SkipCounter) {
    isGzip = source is GzipSource
    window = ByteWindow(source, offset: isGzip ? 0 : restart.offset)
    self.name = name
    self.restart = restart
    self.skips = skips
  }

  func next() -> Entry? {
    while !isAtEnd {
      var source = RecordSource(id: name.id)
      source.path = name.path
      do throws(RecordFailure) {
        guard let content = try readRecord(&source) else { continue }
        var input = ArticleInput(source: source, content: content)
        if case .response(let message) = content {
          input.hints.charset = message.charset
          input.hints.url = source.url
          input.hints.archiveDate = source.warcDate.flatMap { Day(iso: $0.utf8.prefix(10)) }
        }
        return Entry(input: input, restart: restart)
      } catch {
        findNextRecord()
        return Entry(
          input: ArticleInput(source: source, content: .failure(error)), restart: restart)
      }
    }
    return nil
  }

  /// Reads one record; `nil` for one that is no article, and at the end.
  private func readRecord(_ source: inout RecordSource) throws(RecordFailure) -> ArticleInput
    .Content?
  {
    isInBlock = false
    do throws(RecordFailure) {
      guard try skipBlankLines() else {
        isAtEnd = true
        if hasRecords || restart != Restart() { return nil }
        throw RecordFailure(.empty, "\(name.path): no records")
      }
    } catch {
      source.id = idOfPlace
      throw error
    }
    source.id = idOfPlace
    hasRecords = true
    let header = try readHeader()
    isInBlock = true
    if let id = header.id { source.id = id }
    source.url = header.target
    source.warcDate = header.date
    guard let length = header.length else {
      throw RecordFailure(.corrupt, "the record's Content-Length is missing or no number")
    }
    if let skip = header.skip {
      try skipBlock(length)
      skips.count(skip)
      return nil
    }
    guard length <= PageFile.maximumBytes else {
      try skipBlock(length)
      return .failure(
        RecordFailure(.limitBytes, "the record has more than \(PageFile.maximumBytes) bytes"))
    }
    let isWhole = try window.need(length)
    guard isWhole, endsBehind(length) else {
      if let next = recordStart(in: 1..<max(1, window.count)) {
        window.drop(next)
        return .failure(RecordFailure(.corrupt, "the record's Content-Length does not fit"))
      }
      guard isWhole else {
        window.drop(window.count)
        throw RecordFailure(.cutShort, "the file ends inside the record")
      }
      throw RecordFailure(.corrupt, "the record's Content-Length does not fit")
    }
    var message = HTTPMessage(window.bytes(0..<length))
    window.drop(length)
    if let skip = skip(message) {
      skips.count(skip)
      return nil
    }
    message.isPartial = header.isTruncated
    return .response(message)
  }

  /// Why a response is no article.
  private func skip(_ message: HTTPMessage) -> InputSkip? {
    if let status = message.status, status != 200, status != 203 { return .status }
    switch message.mediaType {
    case nil, "text/html"?, "application/xhtml+xml"?, "text/plain"?: return nil
    default: return .type
    }
  }

  /// An id for what has none of its own: where it begins.
  private var idOfPlace: String {
    let base = window.members.last { $0.offset <= window.offset }
    guard isGzip, let base else { return "\(name.id)@\(window.offset)" }
    let behind = window.offset - base.offset
    return "\(name.id)@\(base.file)" + (behind == 0 ? "" : "+\(behind)")
  }

  /// Passes over the line ends between records, and notes where reading could begin anew.
  private func skipBlankLines() throws(RecordFailure) -> Bool {
    let before = window.offset
    while try window.need(1) {
      guard window[0] == 0x0D || window[0] == 0x0A else {
        if isGzip {
          // A member begun among the line ends begins with this record.
          if let member = window.members.last(where: { $0.offset <= window.offset }),
            member.offset >= before
          {
            restart = Restart(offset: member.file)
          }
          window.forgetMembers(
            before: window.members.last { $0.offset <= window.offset }?.offset ?? 0)
        } else {
          restart = Restart(offset: window.offset)
        }
        return true
      }
      window.drop(1)
    }
    return false
  }

  private func readHeader() throws(RecordFailure) -> WARCHeader {
    _ = try window.need(12)
    guard window.hasPrefix("WARC/") else {
      if window.hasPrefix("filedesc://") {
        isAtEnd = true
        throw RecordFailure(.unsupportedType, "\(name.path): is an ARC file, the form before WARC")
      }
      throw RecordFailure(.corrupt, "no WARC record begins here")
    }
    guard window.hasPrefix("WARC/0.") || window.hasPrefix("WARC/1.") else {
      throw RecordFailure(.unsupportedType, "the record's version of WARC is not known")
    }
    var at = 0
    while true {
      guard let end = try lineEnd(from: at) else {
        throw RecordFailure(.corrupt, "the record's header has no end")
      }
      let isBlank = end == at || end == at + 1 && window[at] == 0x0D
      at = end + 1
      if isBlank { break }
    }
    defer { window.drop(at) }
    return WARCHeader(window.bytes(0..<at))
  }

  private func lineEnd(from start: Int) throws(RecordFailure) -> Int? {
    var searched = start
    while true {
      if let end = window.index(of: 0x0A, from: searched) {
        return end < WARCReader.longestHeader ? end : nil
      }
      searched = window.count
      guard searched < WARCReader.longestHeader, try window.fill() else { return nil }
    }
  }
}
