import Foundation
import Tapecheck

/// Tells on standard error how far a run has come: a bar on a terminal, else a line from time to time.
public struct ProgressLine {
  /// How progress is told.
  public enum Style: Sendable {
    /// A bar in one line that is written over and at last wiped.
    case bar(width: Int)
    /// A line every ten seconds.
    case lines
    case silent
  }
  private let style: Style
  private let started = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  /// What earlier runs had done, which says nothing of the speed of this one.
  private var before: ArticleRun.Progress?

  /// Begins to tell.
  public init(_ style: Style) {
    self.style = style
  }

  /// Tells the progress, if it is time.
  public mutating func show(_ progress: ArticleRun.Progress) {
    if case .silent = style { return }
    let now = ContinuousClock.now
    let last = lastShown ?? started
    switch style {
    case .silent: return
    case .bar(let width):
      guard lastShown == nil || last.duration(to: now) >= .milliseconds(100) else { break }
      lastShown = now
      write("\r\u{1B}[K" + String(line(progress, at: now, barred: true).prefix(width - 1)))
    case .lines:
      guard last.duration(to: now) >= .seconds(10) else { break }
      lastShown = now
      write(line(progress, at: now, barred: false) + "\n")
    }
    if before == nil { before = progress }
  }

  /// Wipes the bar.
  public mutating func clear() {
    guard case .bar = style, lastShown != nil else { return }
    write("\r\u{1B}[K")
  }

  private func line(
    _ progress: ArticleRun.Progress, at now: ContinuousClock.Instant, barred: Bool
  ) -> String {
    var parts: [String] = []
    if let share = progress.share {
      let percent = "\(Int(share * 100))%"
      let full = Int(share * 20)
      let bar =
        String(repeating: "█", count: full) + String(repeating: "░", count: 20 - min(full, 20))
      parts.append(barred ? "\(bar) \(percent)" : percent)
    }
    let total = progress.extent.items.map { " of \($0)" } ?? ""
    parts.append("\(progress.done)\(total) articles")
    let seconds = started.duration(to: now) / .seconds(1)
    let new = progress.done - (before?.done ?? 0)
    if seconds > 0.5, new > 0 { parts.append("\(Int(Double(new) / seconds))/s") }
    if let rest = progress.remaining(after: seconds, since: before) { parts.append(rest + " left") }
    for (verdict, sign) in [(Verdict.supported, "✓"), (.contradicted, "✗")] {
      if let count = progress.verdicts[verdict] { parts.append("\(sign) \(count)") }
    }
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    return parts.joined(separator: "  ")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

extension ArticleRun.Progress {
  /// The share that is done, by bytes where there are any, from 0 to 1; `nil` where it is not known.
  var share: Double? {
    if extent.bytes > 0 { return min(1, Double(bytes) / Double(extent.bytes)) }
    guard let items = extent.items, items > 0 else { return nil }
    return min(1, Double(done) / Double(items))
  }

  /// How long the rest will take at the speed so far, for a person.
  func remaining(after seconds: Double, since before: ArticleRun.Progress?) -> String? {
    guard seconds > 1, let share, share < 1 else { return nil }
    let gained = share - (before?.share ?? 0)
    guard gained > 0.001 else { return nil }
    let rest = Int((1 - share) / gained * seconds) + 1
    return switch rest {
    case ..<60: "\(rest) s"
    case ..<3_600: "\(rest / 60) min \(rest % 60) s"
    default: "\(rest / 3_600) h \(rest / 60 % 60) min"
    }
  }
}
