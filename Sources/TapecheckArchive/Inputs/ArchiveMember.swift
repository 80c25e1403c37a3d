import Tapecheck

/// The members of an archive, one after the other.
protocol ArchiveMembers: AnyObject {
  /// The next member, or `nil` at the end.
  ///
  /// - Throws: ``RecordFailure`` where a member cannot be read; there may be others behind it.
  func next() throws(RecordFailure) -> ArchiveMember?
}

/// A file in an archive.
struct ArchiveMember {
  enum Content {
    /// A file, to be read before the next member is asked for.
    case file(any ByteSource)
    case folder
    /// What must not or cannot be read.
    case refused(RecordFailure)
  }

  /// The path as the archive has it.
  var path: String
  var content: Content
  var restart: Restart

  /// The path from the archive's root, or `nil` for one that leads out of it.
  var pathInside: String? {
    let bytes = path.utf8
    guard bytes.first != 0x2F, !bytes.contains(0), bytes.dropFirst().first != 0x3A else {
      return nil
    }
    var parts: [Substring] = []
    // Windows' separator would lead out there.
    for part in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      if part == ".." { return nil }
      if part != "." { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
