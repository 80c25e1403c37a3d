extension Publication {
  /// Reads what ``iso`` wrote: a day alone, or a time with its zone.
  ///
  /// Gives `nil` for anything else.
  public init?(iso text: String, basis: Basis) {
    guard let day = Day(iso: text.utf8.prefix(10)) else { return nil }
    let instant = Moment.instant(iso: text)
    guard instant != nil || text.utf8.count == 10 else { return nil }
    var offset: Int?
    if let instant, let utc = Moment.instant(iso: text.prefix(19) + "+00:00") {
      offset = Int(exactly: utc - instant)
    }
    self.init(day: day, instant: instant, offset: offset, basis: basis)
  }
}
