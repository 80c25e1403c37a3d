public import Tapecheck

/// A page for a browser.
public struct HTMLReport: Sendable {
  let words: ReportWords
  let tape: Tape?

  /// Creates a layout.
  public init(words: ReportWords, tape: Tape?) {
    self.words = words
    self.tape = tape
  }

  /// The page.
  public func page(_ record: Record) -> [UInt8] { Array(record.id.utf8) }

  /// The chart.
  public func chart(of claim: String?, in record: Record) -> [UInt8] { Array(record.id.utf8) }
}
