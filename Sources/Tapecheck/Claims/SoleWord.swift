/// What "the only major index to rise" says: which way, and of which instruments no other did.
struct SoleWord: Equatable {
  /// Which way the one went.
  var polarity: Claim.Polarity
  /// The set that it is one of; empty where the words name none.
  var symbols: [Symbol]

  /// Reads a value of the lists, as `up:DJI,SPX,IXIC`; `nil` for another.
  init?(_ value: String) {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let polarity = Claim.Polarity(rawValue: String(parts[0])),
      polarity == .up || polarity == .down
    else { return nil }
    let names = parts[1].split(separator: ",")
    symbols = names.compactMap { Symbol(String($0)) }
    guard symbols.count == names.count else { return nil }
    self.polarity = polarity
  }
}
