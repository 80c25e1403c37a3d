import Tapecheck
public import TapecheckFormats

/// Makes a scorecard of records that come one after the other.
///
/// Of an article is kept what its stories need: a signature of 256 bytes and a few words for each claim with a figure.
public struct ScorecardBuilder: Sendable {
  private var card = Scorecard()
  private var finder = StoryFinder()
  private var articles: [Telling] = []

  /// What an article tells.
  fileprivate struct Telling {
    var member: Scorecard.Story.Member
    var figures: [Figure]
  }

  /// A claim with a figure.
  fileprivate struct Figure {
    /// What is said of whom and when; claims of one key say the same thing, if perhaps with another figure.
    var key: String
    var text: String
    var value: Double
    var verdict: Verdict
  }

  /// Begins a scorecard.
  public init() {}

  /// Counts a line: a record, or an error record.
  ///
  /// - Throws: ``RecordError`` for a line that is neither.
  /// - Complexity: O(*n*) in the bytes of the line.
  public mutating func add(_ line: [UInt8]) throws(RecordError) {
    let record: Record
    do throws(RecordError) {
      record = try Record(line: line)
    } catch {
      guard case .failure = error else { throw error }
      card.addFailure()
      return
    }
    card.add(record)
    finder.add(digest: record.sha256, text: record.article.text.utf8.span)
    articles.append(
      Telling(
        member: Scorecard.Story.Member(
          id: record.id, publisher: record.article.publisher, published: record.article.published),
        figures: record.claims.compactMap { Figure($0, in: record) }))
  }

  /// The scorecard of what was added.
  public mutating func finish() -> Scorecard {
    card.stories = finder.clusters().map { story(of: $0.members, copies: $0.copies) }
    return card
  }

  private func story(of members: [Int], copies: Int) -> Scorecard.Story {
    // Times of ISO 8601 in one zone sort as text; of other zones the day decides, which is enough here.
    let told = members.map { articles[$0] }.sorted { left, right in
      (left.member.published ?? "~", left.member.id)
        < (right.member.published ?? "~", right.member.id)
    }
    var keys: [String] = []
    var byKey: [String: [(member: Int, figure: Figure)]] = [:]
    for (number, telling) in told.enumerated() {
      for figure in telling.figures {
        if byKey[figure.key] == nil { keys.append(figure.key) }
        byKey[figure.key, default: []].append((number, figure))
      }
    }
    return Scorecard.Story(
      members: told.map(\.member), copies: copies,
      differences: keys.compactMap { key in
        let figures = byKey[key] ?? []
        // An article that says two things of one key speaks of two things that the key does not tell apart.
        guard Set(figures.map(\.member)).count == figures.count,
          Set(figures.map(\.figure.value)).count > 1
        else { return nil }
        return difference(key, figures)
      })
  }

  private func difference(
    _ key: String, _ figures: [(member: Int, figure: Figure)]
  ) -> Scorecard.Story.Difference {
    let wrong = figures.firstIndex { $0.figure.verdict == .contradicted }
    let right = wrong.flatMap { wrong in
      figures[wrong...].first {
        $0.figure.verdict == .supported || $0.figure.verdict == .supportedWithRounding
      }
    }
    return Scorecard.Story.Difference(
      statement: key, figures: figures.map { ($0.member, $0.figure.text, $0.figure.verdict) },
      firstWrong: wrong.map { figures[$0].member }, corrected: right?.member)
  }
}

extension ScorecardBuilder.Figure {
  fileprivate init?(_ claim: Record.Claim, in record: Record) {
    guard let value = claim.value, let subject = claim.subject else { return nil }
    let days = claim.window.days.map(\.iso).joined(separator: " → ")
    key = [subject, claim.type.rawValue, claim.window.kind, claim.unit ?? "", days]
      .filter { !$0.isEmpty }.joined(separator: " ")
    text = record.article.text[claim.range]
    self.value = claim.polarity == "down" ? -value : value
    verdict = claim.verdict
  }
}
