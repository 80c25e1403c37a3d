public import Tapecheck

/// What an archive's records amount to: how much was claimed, settled and wrong, by whom and about what.
public struct Scorecard: Sendable {
  /// What articles and claims are grouped by.
  public enum Dimension: String, Sendable, CaseIterable {
    case publisher, author, type, instrument, month
  }

  /// One line of a grouping.
  public struct Group: Sendable {
    /// What the articles or claims have in common; empty where they do not say.
    public var name: String
    /// Their counts.
    public var tally: Tally
  }

  /// What came of the forecasts of one source.
  public struct Forecasts: Sendable, Equatable {
    /// Who made them, as written; empty for the articles themselves.
    public var holder: String
    /// Those whose day has not come.
    public var pending = 0
    /// Those that came true.
    public var hit = 0
    /// Those that did not.
    public var missed = 0
    /// Those that prices cannot settle.
    public var unsettled = 0
    /// How far the missed ones that name a figure were off, in percent of it, added up.
    public var missedPercent = 0.0
    /// How many those are.
    public var missedFigures = 0

    /// How far off the missed ones were on average, in percent of the figure that was named.
    public var averageMiss: Double? {
      missedFigures == 0 ? nil : missedPercent / Double(missedFigures)
    }
  }

  /// How often a person and the tool say the same.
  public struct Agreement: Sendable, Equatable {
    /// Reviews that give the tool's own verdict.
    public var agreed = 0
    /// All reviews.
    public var total = 0
  }

  /// A statement that is wrong, and where it stands.
  public struct Fault: Sendable {
    /// The id of the record.
    public var record: String
    /// The headline, else the id.
    public var headline: String
    /// The day of publication.
    public var day: Day?
    /// The statement.
    public var text: String
    /// What a newsroom can print of it.
    public var explanation: String
    /// The language of the article.
    public var language: Language
    /// 0 to 3.
    public var severity: Int
  }

  /// All articles.
  public private(set) var total = Tally()
  /// Inputs that could not be read.
  public private(set) var failures = 0
  /// Reviews by who gave them; the empty name stands for nobody named.
  public private(set) var reviewers: [String: Agreement] = [:]
  /// The gravest faults, at most ``mostFaults``, the gravest first and else in the order of the records.
  public private(set) var faults: [Fault] = []
  /// Stories that several articles tell, the widest first.
  public var stories: [Story] = []
  private var tallies: [Dimension: [String: Tally]] = [:]
  private var byHolder: [String: Forecasts] = [:]

  /// How many faults are kept.
  public static let mostFaults = 50

  /// Creates the scorecard of no records.
  public init() {}

  /// The groups of a dimension: months in their order, others by their number of claims.
  public func groups(_ dimension: Dimension) -> [Group] {
    let groups = (tallies[dimension] ?? [:]).map { Group(name: $0.key, tally: $0.value) }
    guard dimension != .month else { return groups.sorted { $0.name < $1.name } }
    return groups.sorted { ($1.tally.claims, $0.name) < ($0.tally.claims, $1.name) }
  }

  /// Forecasts by who made them, those with the most first.
  public var forecasts: [Forecasts] {
    byHolder.values.sorted { ($1.count, $0.holder) < ($0.count, $1.holder) }
  }

  /// What all reviews come to.
  public var agreement: Agreement {
    reviewers.values.reduce(into: Agreement()) { sum, one in
      sum.agreed += one.agreed
      sum.total += one.total
    }
  }

  /// Counts an input that could not be read.
  public mutating func addFailure() { failures += 1 }

  /// Counts a record.
  ///
  /// - Complexity: O(*n*) in its claims, times the faults kept.
  public mutating func add(_ record: Record) {
    total.articles += 1
    let article = record.article
    let month = record.day.map { String($0.iso.prefix(7)) } ?? ""
    // An article counts once in each group that it or one of its claims belongs to.
    let authors = article.authors.isEmpty ? [""] : Array(Set(article.authors))
    let own: [(Dimension, String)] =
      [(.publisher, article.publisher ?? ""), (.month, month)] + authors.map { (.author, $0) }
    var touched: Set<String> = []
    for (dimension, name) in own {
      tallies[dimension, default: [:]][name, default: Tally()].articles += 1
    }
    for claim in record.claims {
      total.add(claim)
      for (dimension, name) in own { tallies[dimension]?[name]?.add(claim) }
      for (dimension, name) in [
        (Dimension.type, claim.type.rawValue), (.instrument, claim.subject ?? ""),
      ] {
        tallies[dimension, default: [:]][name, default: Tally()].add(claim)
        if touched.insert(dimension.rawValue + name).inserted {
          tallies[dimension]?[name]?.articles += 1
        }
      }
      count(forecast: claim)
      for review in claim.reviews {
        var agreement = reviewers[review.by ?? ""] ?? Agreement()
        agreement.total += 1
        if review.agrees(with: claim.verdict) { agreement.agreed += 1 }
        reviewers[review.by ?? ""] = agreement
      }
      if VerdictTone(claim.verdict) == .bad { keep(claim, of: record) }
    }
  }

  private mutating func keep(_ claim: Record.Claim, of record: Record) {
    let place = faults.firstIndex { $0.severity < claim.severity } ?? faults.count
    guard place < Scorecard.mostFaults else { return }
    faults.insert(
      Fault(
        record: record.id, headline: record.article.headline ?? record.id, day: record.day,
        text: record.article.text[claim.range], explanation: claim.explanation,
        language: record.article.language, severity: claim.severity), at: place)
    if faults.count > Scorecard.mostFaults { faults.removeLast() }
  }

  private mutating func count(forecast claim: Record.Claim) {
    let holder = claim.attribution ?? ""
    var forecasts = byHolder[holder] ?? Forecasts(holder: holder)
    switch claim.verdict {
    case .forecastPending: forecasts.pending += 1
    case .forecastHit: forecasts.hit += 1
    case .forecastMissed:
      forecasts.missed += 1
      if let value = claim.value, value != 0, let computed = claim.computed {
        forecasts.missedPercent += abs(abs(computed) - value) / value * 100
        forecasts.missedFigures += 1
      }
    default:
      guard claim.type == .forecast || claim.modality == "forecast" else { return }
      forecasts.unsettled += 1
    }
    byHolder[holder] = forecasts
  }
}

extension Scorecard.Forecasts {
  /// All of them.
  public var count: Int { pending + hit + missed + unsettled }
}
