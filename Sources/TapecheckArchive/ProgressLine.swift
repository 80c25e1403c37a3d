import Foundation

/// A line on standard error that says how far a run has come, and is wiped when the run is over.
public struct ProgressLine {
  private let isShown: Bool
  private var lastShown: ContinuousClock.Instant?

  /// Creates a line that is shown, or one that never is.
  public init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Shows the progress, at most ten times a second.
  public mutating func show(_ progress: ArticleRun.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, lastShown.duration(to: now) < .milliseconds(100) { return }
    lastShown = now
    let total = progress.total.map { " of \($0)" } ?? ""
    let failed = progress.failed == 0 ? "" : ", \(progress.failed) failed"
    write("\r\u{1B}[K\(progress.done)\(total) articles\(failed)")
  }

  /// Wipes the line.
  public mutating func clear() {
    guard isShown, lastShown != nil else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
