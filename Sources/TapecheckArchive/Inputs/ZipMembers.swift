import Inflate
import Tapecheck

/// The members of a zip archive, in the order of its directory.
final class ZipMembers: ArchiveMembers {
  private let bytes: any RandomAccess
  private let size: Int
  private let directory: ZipDirectory
  private let window: ByteWindow
  private let name: InputName
  private var index = 0
  /// Compressed bytes of the members so far: more than the archive has means that they lie over one another.
  private var bytesUsed = 0
  private var isAtEnd = false

  /// Opens an archive at a member.
  ///
  /// - Throws: ``RecordFailure`` where there is no directory.
  init(_ bytes: any RandomAccess, _ name: InputName, from restart: Restart) throws(RecordFailure) {
    self.bytes = bytes
    size = bytes.size
    self.name = name
    directory = try ZipDirectory(bytes, name.path)
    window = ByteWindow(
      RangeSource(bytes, from: directory.start, count: directory.size), offset: directory.start)
    while index < restart.ordinal, try readEntry() != nil {}
  }

  func next() throws(RecordFailure) -> ArchiveMember? {
    guard !isAtEnd else { return nil }
    let entry: ZipEntry
    do throws(RecordFailure) {
      guard let next = try readEntry() else {
        isAtEnd = true
        return nil
      }
      entry = next
    } catch {
      isAtEnd = true
      throw error
    }
    let offset = directory.shift + entry.offset
    let restart = Restart(offset: max(0, offset), ordinal: index - 1)
    bytesUsed = bytesUsed.addingClamping(entry.compressedSize)
    return ArchiveMember(path: entry.path, content: content(entry, at: offset), restart: restart)
  }

  private func content(_ entry: ZipEntry, at offset: Int) -> ArchiveMember.Content {
    if entry.isFolder { return .folder }
    if entry.isLink { return .refused(RecordFailure(.outsideRoot, "is a link")) }
    if entry.isSpecial { return .refused(RecordFailure(.unreadable, "is a device or a pipe")) }
    if entry.isEncrypted { return .refused(RecordFailure(.encrypted, "is encrypted")) }
    guard entry.method == 0 || entry.method == 8 else {
      return .refused(
        RecordFailure(.unsupportedEncoding, "is compressed by method \(entry.method)"))
    }
    guard bytesUsed <= size else {
      return .refused(RecordFailure(.limitExpansion, "shares its bytes with other members"))
    }
    do throws(RecordFailure) {
      return .file(ZipSource(bytes, entry, from: try dataOffset(entry, at: offset)))
    } catch {
      return .refused(error)
    }
  }

  /// Where a member's data begin, behind its own header.
  private func dataOffset(_ entry: ZipEntry, at offset: Int) throws(RecordFailure) -> Int {
    let header = try bytes.bytes(at: offset, count: 30)
    guard header.count == 30, header.starts(with: [0x50, 0x4B, 3, 4]) else {
      throw RecordFailure(.corrupt, "is not where the directory says")
    }
    let fields = LittleEndian(header)
    let start = offset + 30 + fields.int16(26) + fields.int16(28)
    guard entry.compressedSize <= size - start else {
      throw RecordFailure(.cutShort, "reaches beyond the archive's end")
    }
    return start
  }

  private func readEntry() throws(RecordFailure) -> ZipEntry? {
    guard try window.need(46) else {
      if window.count == 0 { return nil }
      throw RecordFailure(.corrupt, "\(name.path): the directory of members is damaged")
    }
    let fields = LittleEndian(window.bytes(0..<46))
    let length = 46 + fields.int16(28) + fields.int16(30) + fields.int16(32)
    guard window.hasPrefix("PK\u{1}\u{2}"), try window.need(length) else {
      throw RecordFailure(.corrupt, "\(name.path): the directory of members is damaged")
    }
    defer { window.drop(length) }
    index += 1
    return ZipEntry(window.bytes(0..<length))
  }
}

extension Int {
  /// The sum, or the greatest number where it would be greater; for numbers of at least 0.
  func addingClamping(_ other: Int) -> Int {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? .max : sum
  }
}

/// The bytes of one member, checked against its size and checksum at its end.
final class ZipSource: ByteSource {
  private static let block = 96 << 10

  private let source: RangeSource
  private let entry: ZipEntry
  private let inflater: Inflater?
  private var input: [UInt8] = []
  private var at = 0
  private var count = 0
  private var checksum: UInt32 = 0
  private var isAtEnd = false

  init(_ bytes: any RandomAccess, _ entry: ZipEntry, from offset: Int) {
    source = RangeSource(bytes, from: offset, count: entry.compressedSize)
    self.entry = entry
    inflater = entry.method == 8 ? Inflater(.none) : nil
  }

  func read() throws(RecordFailure) -> [UInt8] {
    guard !isAtEnd else { return [] }
    let block: [UInt8]
    if let inflater { block = try expand(inflater) } else { block = try source.read() }
    if !block.isEmpty {
      count += block.count
      checksum = Inflater.checksum(block, after: checksum)
    }
    if block.isEmpty { isAtEnd = true }
    guard count <= entry.size, !isAtEnd || (count == entry.size && checksum == entry.checksum)
    else {
      isAtEnd = true
      throw RecordFailure(.corrupt, "its size or checksum does not fit")
    }
    let isPageSized = count <= PageFile.maximumBytes
    guard !Expansion.isBomb(count, of: entry.compressedSize),
      !isPageSized || count <= Expansion.limit(entry.compressedSize)
    else {
      isAtEnd = true
      throw RecordFailure(.limitExpansion, "expands to far more than pages do")
    }
    return block
  }

  private func expand(_ inflater: Inflater) throws(RecordFailure) -> [UInt8] {
    while true {
      if at == input.count {
        input = try source.read()
        at = 0
      }
      let step = inflater.step(input, from: at, limit: ZipSource.block)
      at += step.consumed
      if let problem = step.problem {
        isAtEnd = true
        throw RecordFailure(.corrupt, "its data are damaged: \(problem)")
      }
      if step.isAtEnd || !step.bytes.isEmpty {
        if step.bytes.isEmpty { return [] }
        return step.bytes
      }
      guard !input.isEmpty else {
        isAtEnd = true
        throw RecordFailure(.cutShort, "its data end before their end")
      }
    }
  }
}
