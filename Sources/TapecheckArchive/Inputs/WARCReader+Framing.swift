import Tapecheck

/// What holds a WARC file together when records say wrong things of themselves.
extension WARCReader {
  /// A block that claims to be longer is not passed over blindly: no tool writes such records.
  private static let longestBlock = 256 << 20

  /// Whether what follows so many bytes fits the end of a record: line ends and another record, or the file's end.
  ///
  /// Damage behind it is told when its turn comes.
  func endsBehind(_ length: Int) -> Bool {
    _ = try? window.need(length + 16)
    var at = length
    var lineEnds = 0
    while at < window.count, window[at] == 0x0A || window[at] == 0x0D {
      if window[at] == 0x0A { lineEnds += 1 }
      at += 1
    }
    return lineEnds >= 2 || at == window.count || window.hasPrefix("WARC/", at: at)
  }

  /// Passes over a block that is not wanted.
  func skipBlock(_ length: Int) throws(RecordFailure) {
    var left = length
    while left > 0 {
      if window.count == 0 { guard try window.fill() else { break } }
      // A member that begins with a record shows that the block is shorter than it says.
      for member in window.members {
        let at = member.offset - window.offset
        guard at >= 0, at < min(left, window.count) else { continue }
        guard try window.need(at + 7), isRecordStart(at) else { continue }
        window.drop(at)
        throw RecordFailure(.corrupt, "the record's Content-Length does not fit")
      }
      if length > WARCReader.longestBlock {
        throw RecordFailure(.corrupt, "the record's Content-Length is past belief")
      }
      let step = min(left, window.count)
      left -= step
      window.drop(step)
      window.forgetMembers(before: window.offset)
    }
    guard left == 0 else { throw RecordFailure(.cutShort, "the file ends inside the record") }
  }

  /// The first place in a range of what is in memory at which a record begins.
  func recordStart(in range: Range<Int>) -> Int? {
    var at = max(0, range.lowerBound)
    while let found = window.index(of: UInt8(ascii: "W"), from: at), found < range.upperBound {
      if isRecordStart(found) { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether a record begins at a place: with its version, on a line of its own.
  private func isRecordStart(_ at: Int) -> Bool {
    guard window.hasPrefix("WARC/0.", at: at) || window.hasPrefix("WARC/1.", at: at) else {
      return false
    }
    return at > 0 && window[at - 1] == 0x0A
      || window.members.contains { $0.offset == window.offset + at }
  }

  /// Goes on with the next record that can be found.
  ///
  /// What cannot be read on the way belongs to the damage that was already told.
  func findNextRecord() {
    // A header that was not consumed must not be found again.
    if !isInBlock { window.drop(1) }
    while true {
      do throws(RecordFailure) {
        if let found = recordStart(in: 0..<window.count) { return window.drop(found) }
        // A version may straddle two blocks.
        window.drop(max(0, window.count - 8))
        window.forgetMembers(before: window.offset)
        guard try window.fill() else { return window.drop(window.count) }
      } catch {
        guard (try? window.resynchronise()) == true else { return window.drop(window.count) }
      }
    }
  }
}
