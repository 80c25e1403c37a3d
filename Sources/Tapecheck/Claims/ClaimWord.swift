/// What a word does for a claim; the classes of `claim-words.tsv`.
enum ClaimWord: String, Sendable, CaseIterable {
  case to, at, from, by, or, versus, and, contrast, subordinate, relative, than
  case close, open, touch, cross, record, extreme
  case superlative
  case superlativeWeek = "superlative_week"
  case superlativeMonth = "superlative_month"
  case superlativeQuarter = "superlative_quarter"
  case superlativeYear = "superlative_year"
  case streakNoun = "streak_noun"
  case snap, compare
  case moreThan = "more_than"
  case lessThan = "less_than"
  case both, respectively, diverge, occur, only, count
  case lastTime = "last_time"
  case similar, forecast, target, modal, will, condition, negation, perfect, pace
  case attribution, according, snapshot, premarket, afterhours, futures
  case intradayHigh = "intraday_high"
  case intradayLow = "intraday_low"
  case upTo = "up_to"
  case sameWindow = "same_window"
  case equity
  case indexNoun = "index_noun"
  case metric, anaphor
  case pluralAnaphor = "plural_anaphor"
  case regime, average, peak, above, below, multiple, prep, filler
  case grain, straight, ever, example
  case levelNoun = "level_noun"

  /// The grain that a superlative speaks of, for the classes that are superlatives.
  var superlativeGrain: TimeExpression.Grain? {
    switch self {
    case .superlative: .session
    case .superlativeWeek: .week
    case .superlativeMonth: .month
    case .superlativeQuarter: .quarter
    case .superlativeYear: .year
    default: nil
    }
  }
}
