import Disk

extension ArticleInput {
  /// The input of one path or address, which must be one article; `-` is standard input.
  ///
  /// - Throws: ``InputError`` where there is nothing, a folder, or a file of many articles.
  public static func file(_ path: String) throws(InputError) -> ArticleInput {
    guard path != "-" else { return .standardInput }
    if PageFetch.isAddress(path) { return ArticleInput(address: path) }
    switch FileKind.of(path) {
    case nil: throw .notFound(path: path)
    case .folder?: throw .isFolder(path: path)
    case .file?, .link?, .other?: break
    }
    let format = InputFormat.of(name: path)
    guard format == nil || format == .page else { throw .isArchive(path: path) }
    return ArticleInput(path: path)
  }
}
