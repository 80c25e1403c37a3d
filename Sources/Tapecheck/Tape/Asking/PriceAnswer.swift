/// What a query found.
public struct PriceAnswer: Sendable, Equatable {
  /// One period that answers, and its figures.
  public struct Entry: Sendable, Equatable {
    /// The period's last session, or a run's.
    public var day: Day
    /// A run's first session.
    public var first: Day?
    /// How many periods a run has.
    public var length: Int?
    /// The figures of the measure and of the conditions' left sides, in the order of ``PriceAnswer/columns``.
    public var values: [Double]
  }

  /// The question.
  public var query: PriceQuery
  /// What the figures of an entry are, as formulas.
  public var columns: [String]
  /// Which of the columns are percent.
  public var percents: [Bool]
  /// The periods, by day or in order of the measure.
  public var entries: [Entry]
  /// One figure, for verbs that ask for one.
  public var value: Double?
  /// How many periods were tested.
  public var tested: Int
  /// The first and last session tested; `nil` where there are none.
  public var covered: ClosedRange<Day>?
}

extension Tape {
  /// Answers a query from the rows that all its instruments have.
  ///
  /// A last period that is not over is left out of all but sessions.
  ///
  /// - Throws: ``PriceAskError`` for an instrument without prices, or a series that is broken.
  /// - Complexity: O(*n* c) in the sessions and the operands; volatility and correlation times their length.
  public func answer(_ query: PriceQuery) throws(PriceAskError) -> PriceAnswer {
    var series: [PriceSeries] = []
    for symbol in query.symbols {
      let found: PriceSeries?
      do {
        found = try self.series(symbol)
      } catch {
        throw .tape(error)
      }
      guard let found, found.count > 1 else { throw .noPrices(symbol) }
      series.append(found)
    }
    guard let first = series.first else { throw .noSymbol }
    let calendar = calendar(for: first.symbol)
    return PriceAsking(query, series, calendar).answer()
  }
}

/// Why a query has no answer.
public enum PriceAskError: Error, Sendable, CustomStringConvertible {
  case noPrices(Symbol)
  case noSymbol
  case tape(TapeError)

  /// What is wrong, for a person.
  public var description: String {
    switch self {
    case .noPrices(let symbol): "there are no prices of \(symbol)"
    case .noSymbol: "the question names no instrument"
    case .tape(let error): error.description
    }
  }
}
