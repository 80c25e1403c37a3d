extension Judgement {
  /// What a hedged cue counts for beside a plain one.
  static let hedgedShare = 0.7
  /// The share of the stronger side from which the weaker one makes a judgement mixed.
  static let mixedShare = 0.75
  /// What all cues must come to before they count: one faint word alone is no mood.
  static let least = 0.25

  /// What a cue counts for: its intensity, less where it is hedged, nothing in a question.
  public static func weight(of cue: Cue) -> Double {
    guard cue.kind != .question else { return 0 }
    let weight = cue.isHedged ? cue.intensity * hedgedShare : cue.intensity
    return cue.polarity == .positive ? weight : -weight
  }

  /// The judgement of some cues.
  ///
  /// With *p* the sum of the positive weights and *n* of the negative ones, the score is
  /// (*p* - *n*) / max(1, *p* + *n*). The label is neutral where *p* + *n* is below 0.25 (a faint word
  /// alone), mixed where the weaker side has at least three quarters of the stronger, else the stronger
  /// side's.
  ///
  /// - Complexity: O(*n*) in the indices.
  public init(of cues: [Cue], at indices: [Int]) {
    var positive = 0.0
    var negative = 0.0
    for index in indices where cues.indices.contains(index) {
      let weight = Judgement.weight(of: cues[index])
      if weight > 0 { positive += weight } else { negative -= weight }
    }
    let label: Label
    if positive + negative < Judgement.least {
      label = .neutral
    } else if min(positive, negative) >= Judgement.mixedShare * max(positive, negative) {
      label = .mixed
    } else {
      label = positive > negative ? .positive : .negative
    }
    let score = (positive - negative) / max(1, positive + negative)
    self.init(label: label, score: (score * 1000).rounded() / 1000, cues: indices)
  }
}
