import Inflate
import Tapecheck

/// Reads the articles among the members of an archive, and those inside members that are archives themselves.
final class ArchiveReader: EntryReader {
  private let members: any ArchiveMembers
  private let name: InputName
  private let opener: InputOpener
  private let level: InputOpener.Level
  /// The reader of the member that is an archive itself.
  private var inner: (any EntryReader)?
  private var restart = Restart()
  private var hasEntries: Bool
  private var isAtEnd = false

  init(
    _ members: any ArchiveMembers, _ name: InputName, _ opener: InputOpener,
    _ level: InputOpener.Level = .top, isResumed: Bool = false
  ) {
    self.members = members
    self.name = name
    self.opener = opener
    self.level = level
    hasEntries = isResumed
  }

  func next() -> Entry? {
    while !isAtEnd {
      if let entry = inner?.next() { return Entry(input: entry.input, restart: restart) }
      inner = nil
      var source = RecordSource(id: name.id)
      source.path = name.path
      do throws(RecordFailure) {
        guard let member = try members.next() else { break }
        restart = member.restart
        if let content = try read(member, &source) { return entry(source, content) }
      } catch {
        return entry(source, .failure(error))
      }
    }
    isAtEnd = true
    guard !hasEntries else { return nil }
    var source = RecordSource(id: name.id)
    source.path = name.path
    return entry(source, .failure(RecordFailure(.empty, "\(name.path): no articles in it")))
  }

  private func entry(_ source: RecordSource, _ content: ArticleInput.Content) -> Entry {
    hasEntries = true
    return Entry(input: ArticleInput(source: source, content: content), restart: restart)
  }

  /// What there is of a member; `nil` for one that is no article, or is an archive of such.
  private func read(
    _ member: ArchiveMember, _ source: inout RecordSource
  ) throws(RecordFailure) -> ArticleInput.Content? {
    if case .folder = member.content { return nil }
    guard let path = member.pathInside else {
      source.id = member.path
      guard InputFormat.isArticleName(member.path) else { return skip() }
      throw RecordFailure(.outsideRoot, "\(member.path): leads out of the archive")
    }
    let isHidden = path.utf8.first == 0x2E || path.contains("/.")
    guard !isHidden, opener.rules.takes(path) else { return skip() }
    let isBelowName = level == .member || name.folder != nil
    let id = isBelowName ? "\(name.id)/\(path)" : path
    source.id = id
    source.path = "\(name.path)/\(path)"
    switch member.content {
    case .folder: return nil
    case .refused(let failure): throw failure
    case .file(let bytes): return try read(bytes, id, "\(name.path)/\(path)")
    }
  }

  private func skip() -> ArticleInput.Content? {
    opener.skips.count(.name)
    return nil
  }

  private func read(
    _ bytes: any ByteSource, _ id: String, _ path: String
  ) throws(RecordFailure) -> ArticleInput.Content? {
    let source = ReplaySource(bytes)
    let start = try source.peek()
    let isGzip = Inflater.isGzip(start)
    let format = InputFormat.of(name: path, head: isGzip ? InputOpener.head(start) : start)
    guard format != .page else {
      return .page(try PageFile.page(try InputOpener.readAll(source, path), named: path))
    }
    guard level == .top else {
      throw RecordFailure(.limitDepth, "\(path): an archive in an archive in an archive")
    }
    let name = InputName(id: id, path: path, isInArchive: true)
    inner = opener.reader(format, isGzip ? GzipSource(source) : source, name, Restart(), .member)
    hasEntries = true
    return nil
  }
}
