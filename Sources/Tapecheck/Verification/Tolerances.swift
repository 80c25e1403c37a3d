/// How far a computed figure may lie from a written one: one table for all checks.
///
/// Source: the tolerance rules of `claims.md` section 3 of the design. Shares are of the written figure.
public struct Tolerances: Sendable, Equatable {
  /// "About": the share within which a figure is right.
  public var about = 0.025
  /// "About": the share within which a figure is right when rounded generously; also its cap.
  public var aboutRounded = 0.05
  /// "Nearly": the share below the figure within which it is right.
  public var near = 0.05
  /// "More than": how many times the figure a result may be before the words understate it.
  public var understated = 1.5
  /// "Unchanged": the percent within which a move is flat.
  public var flat = 0.05
  /// "Unchanged": the percent within which a move is flat when rounded.
  public var flatRounded = 0.1
  /// "Little changed": the percent within which it holds.
  public var littleChanged = 0.25
  /// "Little changed": the percent within which it holds when rounded.
  public var littleChangedRounded = 0.5
  /// "Little changed": the share of the instrument's usual daily move within which it holds when rounded.
  public var littleChangedUsual = 0.25
  /// "Doubled": the share of the multiple within which it is right.
  public var multiple = 0.025
  /// "Doubled": the share within which it is right when rounded.
  public var multipleRounded = 0.05
  /// Points by which an index level may miss through unrounded inputs.
  public var levelSlack = 0.015
  /// Points by which points, percent and level of one sentence may miss through unrounded inputs.
  public var tripleSlack = 0.02
  /// The share by which a volume may miss: venues and late reports differ.
  public var volumeSlack = 0.05
  /// The share by which a share's price as traded may miss through the rounding of its adjustment for splits.
  public var shareSlack = 0.000005
  /// Percentage points by which days may miss the week that they compound to.
  public var chainSlack = 0.05
  /// The share by which prices before and after a split may miss its ratio: the share traded on between them.
  public var splitSlack = 0.2
  /// The finest step in percent that one figure of an article is read with because another has it.
  public var percentFloor = 0.1
  /// The percent below which a move is too small for a strong verb.
  public var strongVerb = 0.5
  /// The percent from which a move is too large for a weak verb.
  public var weakVerb = 3.0
  /// The percent that no index moves by in a session, so that the figure is in another unit.
  public var indexMove = 50.0
  /// The share by which one sum may differ from itself in other words, each rounded in its own way.
  public var sameSum = 0.03
  /// The chance of a coincidence up to which a near figure names the reason of a miss.
  public var nearMiss = 0.5
  /// That chance for a written figure of one digit, which much fits.
  public var nearMissOfDigit = 0.25
  /// Years of rows over which "record" and "all-time" count as covered.
  public var recordYears = 25
  /// The share by which a figure that nothing explains must miss to be taken for misread.
  public var far = 0.4
  /// The percent, points or times by which it must miss at least.
  public var farLeast = 0.5
  /// The percent up to which a plain statement of the paragraph's one day may miss and still stand accused.
  public var farOneDay = 2.5
  /// The share by which a level that nothing explains must miss to be taken for misread.
  public var farLevel = 0.1

  /// Creates the default table.
  public init() {}

  /// What a check of one figure found.
  struct Outcome: Equatable {
    var verdict: Verdict
    var reasons: [Reason] = []
    var accepted: ClosedRange<Double>?
  }

  /// Judges a computed magnitude against a written one.
  ///
  /// - Parameters:
  ///   - computed: The figure from the tape, in the written unit; negative when it went the other way.
  ///   - claim: The claim with the written figure.
  ///   - floor: The finest step that the article writes figures of this unit with.
  ///   - slack: What may be missed through unrounded inputs, in the written unit.
  /// - Returns: The verdict, its reasons, and the interval of figures that are right as written.
  func judge(
    _ computed: Double, against claim: Claim, floor: Double? = nil, slack: Double = 0
  ) -> Outcome {
    guard let value = claim.value else { return Outcome(verdict: .notCheckable) }
    let tiny = max(abs(value), 1) * 1e-9
    let half = claim.step / 2
    switch claim.relation {
    case .about:
      let near = min(max(half, about * value), max(half, aboutRounded * value))
      let far = max(claim.step, aboutRounded * value)
      return within(computed, value, near + tiny, far + tiny)
    case .nearBelow:
      let low = value - near * value
      if computed >= low - tiny, computed < value + tiny {
        return Outcome(verdict: .supported, accepted: low...value)
      }
      if computed >= value, computed <= value + half + tiny {
        return Outcome(verdict: .supportedWithRounding, accepted: low...(value + half))
      }
      // A figure that the words round down to is as near from below as it can be said.
      if computed >= low - half - tiny, computed < low {
        return Outcome(verdict: .supportedWithRounding, accepted: (low - half)...value)
      }
      return Outcome(verdict: .contradicted, accepted: low...value)
    case .gt, .above:
      return judgeAbove(computed, value, isStrict: true, half: half, tiny: tiny)
    case .ge:
      return judgeAbove(computed, value, isStrict: false, half: half, tiny: tiny)
    case .lt, .below:
      let holds = computed < value && computed >= -tiny
      let reasons: [Reason] =
        holds ? [] : abs(computed - value) <= half ? [.thresholdMissedByRounding] : []
      return Outcome(
        verdict: holds ? .supported : .contradicted, reasons: reasons, accepted: 0...value)
    case .le:
      let holds = computed <= value + tiny && computed >= -tiny
      return Outcome(
        verdict: holds
          ? .supported : computed <= value + half ? .supportedWithRounding : .contradicted,
        accepted: 0...value)
    case .range:
      let high = claim.high ?? value
      let low = min(value, high)
      let top = max(value, high)
      if computed >= low - half - tiny, computed <= top + half + tiny {
        return Outcome(verdict: .supported, accepted: (low - half)...(top + half))
      }
      if computed > low - claim.step, computed < top + claim.step {
        return Outcome(verdict: .supportedWithRounding, accepted: (low - half)...(top + half))
      }
      return Outcome(verdict: .contradicted, accepted: (low - half)...(top + half))
    default:
      return judgeExact(computed, value, claim, floor: floor, slack: slack, tiny: tiny)
    }
  }

  private func judgeExact(
    _ computed: Double, _ value: Double, _ claim: Claim, floor: Double?, slack: Double, tiny: Double
  ) -> Outcome {
    let half = claim.step / 2
    let miss = abs(computed - value)
    let accepted = (value - half)...(value + half)
    if let floor, claim.decimals == 0, floor < claim.step * 0.99 {
      // "1%" in an article that writes "1.3%": a dropped ".0", or a coarser figure.
      if miss <= floor / 2 + tiny { return Outcome(verdict: .supported, accepted: accepted) }
      if miss <= half + tiny {
        return Outcome(
          verdict: .supportedWithRounding, reasons: [.coarsePrecision], accepted: accepted)
      }
      return Outcome(verdict: .contradicted, accepted: accepted)
    }
    if miss <= half + slack + tiny { return Outcome(verdict: .supported, accepted: accepted) }
    if miss < claim.step + slack - tiny {
      return Outcome(verdict: .supportedWithRounding, accepted: accepted)
    }
    return Outcome(verdict: .contradicted, accepted: accepted)
  }

  private func within(
    _ computed: Double, _ value: Double, _ near: Double, _ far: Double
  ) -> Outcome {
    let miss = abs(computed - value)
    let accepted = (value - near)...(value + near)
    if miss <= near { return Outcome(verdict: .supported, accepted: accepted) }
    return Outcome(
      verdict: miss <= far ? .supportedWithRounding : .contradicted, accepted: accepted)
  }

  private func judgeAbove(
    _ computed: Double, _ value: Double, isStrict: Bool, half: Double, tiny: Double
  ) -> Outcome {
    let accepted = value...max(value, 1e12)
    if computed > value || (!isStrict && computed >= value - tiny) {
      let isUnderstated = value > 0 && computed > understated * value
      return Outcome(
        verdict: .supported, reasons: isUnderstated ? [.understated] : [], accepted: accepted)
    }
    if abs(computed - value) <= half + tiny {
      return Outcome(
        verdict: .contradicted, reasons: [.thresholdMissedByRounding], accepted: accepted)
    }
    return Outcome(verdict: .contradicted, accepted: accepted)
  }
}
