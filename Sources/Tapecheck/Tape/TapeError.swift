/// Why prices could not be used.
public enum TapeError: Error, Equatable {
  /// The folder or file cannot be read.
  case unreadable(path: String)
  /// The file is gzipped, and damaged, cut short or far too long.
  case notExpanded(path: String)
  /// The folder has no price file.
  case noPrices(path: String)
  /// A line is not as its file's header says; the line counts from 1.
  case invalidLine(file: String, line: Int, reason: String)
}

extension TapeError: CustomStringConvertible {
  /// One sentence for a person, naming file and line.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read"
    case .notExpanded(let path): "\(path): cannot be expanded, or comes to far too much"
    case .noPrices(let path): "\(path): no price files"
    case .invalidLine(let file, let line, let reason): "\(file):\(line): \(reason)"
    }
  }
}
