/// A summary for a program: what the sentences say, by claim, with nothing left out.
public struct SummaryOutline: Sendable, Equatable {
  /// A statement that does not hold.
  public struct Wrong: Sendable, Equatable {
    /// The claim's index.
    public var claim: Int
    /// The figure or day that would be right, for a person; `nil` where no single one would be.
    public var right: String?
  }

  /// A forecast and what has become of it.
  public struct Forecast: Sendable, Equatable {
    /// The claim's index.
    public var claim: Int
    /// Who forecasts, as written.
    public var holder: String?
    /// What has become of it.
    public var outcome: Verdict
  }

  /// A statement that could not be settled.
  public struct Open: Sendable, Equatable {
    /// The claim's index.
    public var claim: Int
    /// Why.
    public var reason: Reason?
  }

  /// All claims by weight: those of the headline first, then in order of place.
  public var claimed: [Int] = []
  /// Claims that hold.
  public var holds: [Int] = []
  /// Claims that do not, the gravest first.
  public var wrong: [Wrong] = []
  /// Claims that hold on one reading and not on another.
  public var divided: [Int] = []
  /// Forecasts, in order of place.
  public var forecasts: [Forecast] = []
  /// What could not be settled, in order of place.
  public var open: [Open] = []
  /// The mood of the article and of each instrument, the most spoken of first.
  public var mood: Sentiment?

  /// Sorts the claims of an annotated article by what was found of them.
  ///
  /// - Complexity: O(*c* log *c*) in the claims.
  public init(of annotated: AnnotatedArticle) {
    let headline = annotated.article.blocks.first { $0.kind == .headline }?.range ?? 0..<0
    let claims = annotated.claims
    let isLeading = claims.map { headline.contains($0.claim.range.lowerBound) }
    claimed = claims.indices.filter { isLeading[$0] } + claims.indices.filter { !isLeading[$0] }
    for (index, found) in claims.enumerated() {
      if found.claim.type == .forecast {
        forecasts.append(
          Forecast(claim: index, holder: found.claim.attribution, outcome: found.verdict))
      }
      switch found.verdict {
      case .supported, .supportedWithRounding, .partiallyCovered, .rangeConsistent:
        holds.append(index)
      case .contradicted, .internallyInconsistent:
        wrong.append(Wrong(claim: index, right: found.suggestion))
      case .mixedReadings: divided.append(index)
      case .notCheckable, .outOfCoverage, .ambiguous:
        open.append(Open(claim: index, reason: found.reasons.first))
      case .forecastPending, .forecastHit, .forecastMissed: break
      }
    }
    wrong.sort { (claims[$1.claim].severity, $0.claim) < (claims[$0.claim].severity, $1.claim) }
    mood = annotated.sentiment
    mood?.bySymbol.sort {
      ($1.judgement.cues.count, $0.symbol.name) < ($0.judgement.cues.count, $1.symbol.name)
    }
  }

  /// How many statements prices or arithmetic settled, forecasts apart.
  public var settled: Int { holds.count + wrong.count + divided.count }
}
