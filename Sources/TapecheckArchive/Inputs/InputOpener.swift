import Tapecheck

/// Chooses the reader of a file.
enum InputOpener {
  /// The reader of a file from a place on that it gave before, or from its beginning.
  static func open(_ name: InputName, from restart: Restart) -> any EntryReader {
    var input = ArticleInput(path: name.path, id: name.id)
    do throws(RecordFailure) {
      switch InputFormat.of(name: name.path) {
      case .page: break
      case .lines:
        return LineReader(
          try FileSource(path: name.path, from: restart.offset), name, from: restart)
      }
    } catch {
      input.content = .failure(error)
    }
    return SingleReader(input)
  }
}
