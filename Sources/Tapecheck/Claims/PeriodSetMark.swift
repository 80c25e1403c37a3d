/// What makes a clause speak of many periods at once, so that none of its figures is the move of one window.
struct PeriodSetMark: Sendable, Equatable {
  /// How many periods become one figure.
  enum Kind: Sendable, Equatable {
    /// "An average gain of 1.2%", "1.2% on average", "a median return of 1.2%".
    case mean(Claim.Periods.Measure)
    /// "In 54% of Augusts", "74% of the time".
    case share
    /// "In seven of the past 15 years", "six times in the past ten years".
    case count
    /// "Tends to rise 1.5%", "10% a year": no set of periods that is said.
    case habit
  }
  var kind: Kind
  /// Where the words stand among the clause's pieces.
  var piece: Int
  /// The figure that they govern.
  var figure: Frame.Figure?
}
