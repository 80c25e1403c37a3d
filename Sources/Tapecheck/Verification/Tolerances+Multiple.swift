extension Tolerances {
  /// Judges how many times its base a price came to against the multiple that the words name.
  ///
  /// - Parameters:
  ///   - ratio: The price over its base.
  ///   - claim: The claim with the written multiple, below one for "halved".
  /// - Returns: The verdict, its reasons, and the ratios that are right as written.
  func judgeMultiple(_ ratio: Double, against claim: Claim) -> Outcome {
    guard let written = claim.value, written > 0, ratio > 0 else {
      return Outcome(verdict: .contradicted)
    }
    // "More than halved" is a fall by more than two times, as "more than doubled" is such a rise.
    let isFall = written < 1
    let value = isFall ? 1 / written : written
    let computed = isFall ? 1 / ratio : ratio
    let half = claim.decimals > 0 ? claim.step / 2 : 0
    switch claim.relation {
    case .gt, .ge, .lt, .le:
      let isAtLeast = (claim.relation == .gt || claim.relation == .ge) != isFall
      let holds = isAtLeast ? computed >= value : computed <= value
      let isNear = abs(computed - value) <= multiple * value
      let isUnderstated = holds && isAtLeast && computed > understated * value
      return Outcome(
        verdict: holds ? .supported : .contradicted,
        reasons: isUnderstated
          ? [.understated] : !holds && isNear ? [.thresholdMissedByRounding] : [])
    case .nearBelow:
      let low = value - near * value
      let holds = computed >= low && computed < value
      let isRounded = !holds && abs(computed - value) <= multipleRounded * value
      return Outcome(
        verdict: holds ? .supported : isRounded ? .supportedWithRounding : .contradicted,
        accepted: isFall ? (1 / value)...(1 / low) : low...value)
    default:
      let isLoose = claim.relation == .about
      let right = max(half, (isLoose ? multipleRounded : multiple) * value)
      let rounded = max(claim.decimals > 0 ? claim.step : 0, multipleRounded * value)
      let miss = abs(computed - value)
      let low = value - right
      let high = value + right
      return Outcome(
        verdict: miss <= right
          ? .supported : miss <= rounded ? .supportedWithRounding : .contradicted,
        accepted: isFall ? (1 / high)...(1 / low) : low...high)
    }
  }
}
