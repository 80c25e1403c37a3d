import Tapecheck

/// The members of a tar archive: ustar, pax, GNU and the form before them.
final class TarMembers: ArchiveMembers {
  private static let block = 512
  /// What an extended header may have; a path is a few thousand bytes at most.
  private static let longestHeader = 1 << 20

  private let window: ByteWindow
  /// Whether reading can begin at a member, which it cannot inside a compressed stream.
  private let canRestart: Bool
  private var current: WindowSlice?
  private var isAtEnd = false

  /// Reads on from a member.
  init(_ source: any ByteSource, from restart: Restart) {
    canRestart = source is FileSource
    window = ByteWindow(source, offset: canRestart ? restart.offset : 0)
  }

  func next() throws(RecordFailure) -> ArchiveMember? {
    guard !isAtEnd else { return nil }
    do throws(RecordFailure) {
      try current?.finish()
      current = nil
      return try readMember()
    } catch {
      current = nil
      findNextHeader()
      throw error
    }
  }

  private func readMember() throws(RecordFailure) -> ArchiveMember? {
    let restart = Restart(offset: canRestart ? window.offset : 0)
    var extended = PaxFields()
    while true {
      guard try window.need(TarMembers.block) else {
        isAtEnd = true
        if window.count > 0 { throw RecordFailure(.cutShort, "the archive ends inside a header") }
        return nil
      }
      let bytes = window.bytes(0..<TarMembers.block)
      guard bytes.contains(where: { $0 != 0 }) else {
        // Two blocks of zeros are the end; what follows is padding.
        isAtEnd = true
        return nil
      }
      guard let header = TarHeader(bytes) else {
        throw RecordFailure(.corrupt, "at byte \(window.offset) there is no header of a member")
      }
      window.drop(TarMembers.block)
      switch header.type {
      case UInt8(ascii: "x"): extended.add(records: try readData(header.size))
      case UInt8(ascii: "L"): extended.path = TarHeader.text(try readData(header.size)[...])
      case UInt8(ascii: "g"), UInt8(ascii: "K"): _ = try readData(header.size)
      default:
        let size = extended.size ?? header.size
        let slice = WindowSlice(window, size: size, padding: TarMembers.padding(size))
        current = slice
        return ArchiveMember(
          path: extended.path ?? header.path, content: content(header, extended, slice),
          restart: restart)
      }
    }
  }

  private func content(
    _ header: TarHeader, _ extended: PaxFields, _ slice: WindowSlice
  ) -> ArchiveMember.Content {
    switch header.type {
    case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
      if extended.isSparse {
        return .refused(RecordFailure(.unsupportedType, "is a sparse file"))
      }
      return .file(slice)
    case UInt8(ascii: "5"): return .folder
    case UInt8(ascii: "1"), UInt8(ascii: "2"):
      return .refused(RecordFailure(.outsideRoot, "is a link"))
    case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"):
      return .refused(RecordFailure(.unreadable, "is a device or a pipe"))
    case UInt8(ascii: "S"): return .refused(RecordFailure(.unsupportedType, "is a sparse file"))
    case UInt8(ascii: "V"), UInt8(ascii: "D"): return .folder
    default: return .refused(RecordFailure(.unsupportedType, "is no file"))
    }
  }

  private func readData(_ size: Int) throws(RecordFailure) -> [UInt8] {
    guard size <= TarMembers.longestHeader else {
      throw RecordFailure(.limitBytes, "a header of the archive is too long")
    }
    let padded = size + TarMembers.padding(size)
    guard try window.need(padded) else {
      throw RecordFailure(.cutShort, "the archive ends inside a header")
    }
    defer { window.drop(padded) }
    return window.bytes(0..<size)
  }

  private static func padding(_ size: Int) -> Int { (block - size % block) % block }

  /// Goes on with the next block that is a header, behind something that is none.
  private func findNextHeader() {
    do throws(RecordFailure) {
      while try window.need(TarMembers.block) {
        if window.hasPrefix("ustar", at: 257), TarHeader(window.bytes(0..<TarMembers.block)) != nil
        {
          return
        }
        window.drop(TarMembers.block)
      }
    } catch {
      // The rest belongs to the damage that was already told.
    }
    isAtEnd = true
  }
}

/// A stretch of a window as a source of its own.
final class WindowSlice: ByteSource {
  private let window: ByteWindow
  private var left: Int
  private let padding: Int

  init(_ window: ByteWindow, size: Int, padding: Int) {
    self.window = window
    left = size
    self.padding = padding
  }

  func read() throws(RecordFailure) -> [UInt8] {
    guard left > 0 else { return [] }
    let bytes = try window.take(left)
    guard !bytes.isEmpty else {
      left = 0
      throw RecordFailure(.cutShort, "the archive ends inside the member")
    }
    left -= bytes.count
    return bytes
  }

  /// Passes over what is left of it.
  func finish() throws(RecordFailure) {
    let wanted = left
    left = 0
    guard try window.skip(wanted) == wanted else {
      throw RecordFailure(.cutShort, "the archive ends inside a member")
    }
    _ = try window.skip(padding)
  }
}
