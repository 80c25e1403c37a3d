/// What a head, a first cell or a caption says of a table's figures.
struct TableLabel: Sendable, Equatable {
  /// What a figure measures.
  enum Measure: Sendable, Equatable {
    case level(ClaimWindow.Basis)
    /// A change in the unit that the figure is written with.
    case change
    case points
    case percent
  }
  var measure: Measure?
  var window: ClaimWindow?
  var subject: Frame.Subject?
  /// Whether the column holds the days of lows, or of peaks; `nil` for any other column.
  var isOfLows: Bool?
  /// Whether the figures are of another kind, or the words are not understood.
  var isIgnored = false

  /// Adds what one more word says.
  mutating func add(_ other: Measure) {
    switch (measure, other) {
    case (nil, _): measure = other
    case (.points, .percent), (.percent, .points): measure = .change
    case (.change, .points), (.change, .percent): measure = other
    case (.level, .level): measure = other
    // "Closing points", "price change": what is said of the change decides.
    case (.level, _): measure = other
    default: break
    }
  }

  /// The label of a figure: what its column says, else its row, else the table.
  func filled(from other: TableLabel) -> TableLabel {
    var label = self
    if let own = other.measure {
      if let measure, measure != own, measure == .change || own == .change {
        label.measure = measure == .change ? own : measure
      } else {
        label.measure = measure ?? own
      }
    }
    label.window = window ?? other.window
    label.subject = subject ?? other.subject
    label.isOfLows = isOfLows ?? other.isOfLows
    label.isIgnored = isIgnored || other.isIgnored
    return label
  }

  /// Whether the label says nothing at all.
  var isEmpty: Bool {
    measure == nil && window == nil && subject == nil && isOfLows == nil
  }
}
