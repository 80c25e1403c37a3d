/// Finds days and spans of days in a text and resolves them against its publication.
///
/// Days are resolved in the outlet's zone, sessions by the exchange's calendar. A time with one end open
/// keeps the grain of the day or period that it is counted from ("since May 2022" is of grain month,
/// and keeps that May among its alternatives).
public struct TimeRecogniser: Sendable {
  private let words: TimeWords

  /// Creates a recogniser from the lists `times` and `events` of a lexicon.
  ///
  /// - Throws: ``LexiconError`` for a row whose class or value is unknown.
  public init(lexicon: Lexicon) throws(LexiconError) {
    words = try TimeWords(lexicon: lexicon)
  }

  /// The times of a text in order of place, none overlapping another or a mention.
  ///
  /// The mentions must be in order of place.
  ///
  /// - Complexity: O(*n*) in the tokens of the text.
  public func recognise(
    _ text: ScannedText, mentions: [Mention], context: ReadingContext
  ) -> [TimeExpression] {
    var parser = TimeParser(text, words: words, context: context)
    var found: [TimeExpression] = []
    var mention = 0
    var index = 0
    while index < text.tokens.count {
      while mention < mentions.count, mentions[mention].tokens.upperBound <= index { mention += 1 }
      if mention < mentions.count, mentions[mention].tokens.lowerBound <= index {
        index = mentions[mention].tokens.upperBound
        continue
      }
      parser.limit =
        mention < mentions.count
        ? mentions[mention].tokens.lowerBound : text.tokens.count
      if let end = parser.idiomEnd(index) {
        index = end
        continue
      }
      if !context.parts.isEmpty {
        parser.context = context.at(text.byteRange(ofTokens: index..<(index + 1)).lowerBound)
      }
      guard parser.mayBegin(index), let node = parser.read(index), node.end > index else {
        index += 1
        continue
      }
      append(node, text, parser, to: &found)
      index = node.end
      for day in parser.furtherDays(behind: node) {
        append(day, text, parser, to: &found)
        index = day.end
      }
    }
    return found
  }

  private func append(
    _ node: TimeNode, _ text: ScannedText, _ parser: TimeParser, to found: inout [TimeExpression]
  ) {
    let tokens = node.start..<parser.trimmedEnd(node)
    var time = TimeExpression(
      range: text.byteRange(ofTokens: tokens), tokens: tokens,
      from: node.from, to: node.to, grain: node.grain, shape: node.shape)
    time.weekday = node.weekday
    time.yearIsInferred = node.isYearInferred
    time.alternatives = node.alternatives
    time.ends = node.ends
    time.event = node.event
    if let echo = node.echo, !echo.settle(&time, after: found, parser.context) { return }
    if node.shape == .clock, let last = found.last, last.tokens.upperBound == node.start,
      last.from == last.to, last.shape == .day
    {
      (time.from, time.to) = (last.from, last.to)
    }
    found.append(time)
  }
}
