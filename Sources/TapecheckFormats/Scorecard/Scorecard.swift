public import Tapecheck

/// What an archive of records comes to: verdicts by publisher, kind and instrument, the gravest errors, and how far
/// people agree.
///
/// Records are added one by one; memory grows with the names that are counted, not with the records.
public struct Scorecard: Sendable {
  /// How many claims have each verdict.
  public typealias Counts = [Verdict: Int]

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

  /// How often a person and the tool say the same.
  public struct Agreement: Sendable, Equatable {
    /// Reviews that give the tool's own verdict.
    public var agreed = 0
    /// All reviews.
    public var total = 0
  }

  /// Articles counted.
  public private(set) var articles = 0
  /// Inputs that could not be read.
  public private(set) var failures = 0
  /// All claims.
  public private(set) var verdicts: Counts = [:]
  /// Claims by publisher; the empty name stands for none.
  public private(set) var publishers: [String: Counts] = [:]
  /// Claims by kind, as named in the record.
  public private(set) var types: [String: Counts] = [:]
  /// Claims by the symbol that they are about.
  public private(set) var instruments: [String: Counts] = [:]
  /// Reviews by who gave them; the empty name stands for nobody named.
  public private(set) var reviewers: [String: Agreement] = [:]
  /// The gravest faults, at most ``mostFaults``, the gravest first and else in the order of the records.
  public private(set) var faults: [Fault] = []

  /// How many faults are kept.
  public static let mostFaults = 50

  /// Creates an empty scorecard.
  public init() {}

  /// Counts a record.
  ///
  /// - Complexity: O(*n*) in its claims, times the faults kept.
  public mutating func add(_ record: Record) {
    articles += 1
    for claim in record.claims {
      verdicts[claim.verdict, default: 0] += 1
      publishers[record.article.publisher ?? "", default: [:]][claim.verdict, default: 0] += 1
      types[claim.type.rawValue, default: [:]][claim.verdict, default: 0] += 1
      if let subject = claim.subject {
        instruments[subject, default: [:]][claim.verdict, default: 0] += 1
      }
      for review in claim.reviews {
        var agreement = reviewers[review.by ?? "", default: Agreement()]
        agreement.total += 1
        if review.agrees(with: claim.verdict) { agreement.agreed += 1 }
        reviewers[review.by ?? ""] = agreement
      }
      if VerdictTone(claim.verdict) == .bad { keep(claim, of: record) }
    }
  }

  /// Counts an input that could not be read.
  public mutating func addFailure() { failures += 1 }

  /// How many claims prices settled, one way or the other.
  public var settled: Int { verdicts.reduce(0) { $0 + ($1.key.isSettled ? $1.value : 0) } }

  /// How many claims there are.
  public var claims: Int { verdicts.values.reduce(0, +) }

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
}
