/// Finds the figures of a text.
///
/// A class though it never changes: each article's pass takes a copy, and of a value that counts every table in it.
public final class QuantityRecogniser: Sendable {
  let numbers: NumberReader
  let units: EntryTable<UnitWord>
  let bounds: EntryTable<BoundWord>
  let streaks: EntryTable<StreakWord>
  let context: EntryTable<ContextWord>
  /// The lists of all these words: at any other word no figure begins.
  let lists: UInt64

  /// Creates a recogniser that knows the numerals, units and bounds of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row that does not fit.
  public init(lexicon: Lexicon) throws(LexiconError) {
    numbers = try NumberReader(lexicon: lexicon)
    units = try EntryTable(unitsOf: lexicon)
    bounds = try EntryTable(boundsOf: lexicon)
    streaks = try EntryTable(streaksOf: lexicon)
    context = try EntryTable(contextOf: lexicon)
    lists = numbers.numerals.lists | units.lists | bounds.lists | streaks.lists | context.lists
  }

  /// The figures of a text in order of place; none overlaps a mention, a time or another figure.
  ///
  /// Mentions and times are in order of place, as their recognisers give them.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public func recognise(
    _ text: ScannedText, mentions: [Mention], times: [TimeExpression]
  ) -> [Quantity] {
    var scan = QuantityScan(self, text, blocked: blocks(mentions, times))
    scan.run()
    return scan.quantities
  }

  /// The runs of tokens that others have taken, in order and without overlap.
  private func blocks(_ mentions: [Mention], _ times: [TimeExpression]) -> [Range<Int>] {
    guard !mentions.isEmpty || !times.isEmpty else { return [] }
    var runs: [Range<Int>] = []
    runs.reserveCapacity(mentions.count + times.count)
    for mention in mentions where !mention.tokens.isEmpty { runs.append(mention.tokens) }
    for time in times where !time.tokens.isEmpty { runs.append(time.tokens) }
    runs.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    merged.reserveCapacity(runs.count)
    for run in runs {
      if let last = merged.last, run.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}
