/// What a word does for a claim; the classes of `claim-words.tsv`.
enum ClaimWord: String, Sendable, CaseIterable {
  case to, at, from, by, or, versus, and, contrast, subordinate, relative, than
  case close, open, touch, cross, record, extreme
  case superlative
  case superlativeNoun = "superlative_noun"
  case pointWord = "point_word"
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
  case grain, straight, ever, example, aside, copula, previous
  case dayOffset = "day_offset"
  case since
  case firstTime = "first_time"
  case levelNoun = "level_noun"
  case possessive, content, topic, causative, postposition, agent
  case nounEnding = "noun_ending"
  case ordinalSize = "ordinal_size"
  case dayBefore = "day_before"
  case sessionRange = "session_range"
  case otherDay = "other_day"
  case nthTime = "nth_time"
  case shut, breadth, define, mean, total, denial, dividends, sole, split
  case breakEven = "break_even"
  case marketNoun = "market_noun"
  case ofTime = "of_time"
  case periodSet = "period_set"
  case hitRate = "hit_rate"
  case eitherWay = "either_way"
  /// One end of a set's members: "best performer".
  case leader
  /// A noun for what a company does, and the article before it: "the chip designer".
  case maker, definite
  /// How far two things lie apart: "the gap between".
  case gap
  /// A place whose market has a calendar of its own; no piece of a clause.
  case place
  case times, occasion, less, wire, habit, sign, typical, holiday
  /// The colour of a day's candle, read only within a run: "four black candles".
  case candle
  /// A share of the figure that stands before: "two-thirds of that".
  case part
}
