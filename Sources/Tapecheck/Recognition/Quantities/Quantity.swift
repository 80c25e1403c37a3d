/// A figure in the text, as written.
public struct Quantity: Sendable, Equatable {
  /// What kind of figure it is, as named in the record.
  public enum Kind: String, Sendable, CaseIterable {
    case number, percent
    case percentagePoints = "percentage_points"
    case basisPoints = "basis_points"
    case points, currency, multiple, ordinal, streak
  }
  /// How the written figure bounds what is meant, as named in the record.
  public enum Relation: String, Sendable, CaseIterable {
    case eq, about
    case nearBelow = "near_below"
    case gt, ge, lt, le, range
  }
  /// The figure's UTF-8 bytes of the text; a bounding word ("more than") belongs to it, a hedge does not.
  public var range: Range<Int>
  /// The figure's tokens.
  public var tokens: Range<Int>
  /// What kind of figure it is.
  public var kind: Kind
  /// The value in whole units with its written sign: 48200000 for $48.2 million, 3.5 for 3.5 %.
  public var value: Double
  /// The upper end of a range, in the same units.
  public var high: Double?
  /// The unit as named in the record, or an ISO 4217 code; `nil` for a bare number.
  public var unit: String?
  /// Decimals written after the point.
  public var decimals: Int
  /// One unit of the last written place, in whole units: 0.1 for 3.5 %, 100000 for $48.2 million.
  public var step: Double
  /// How the figure bounds what is meant.
  public var relation: Relation
  /// Whether a sign is written.
  public var isSigned = false

  /// Creates a quantity.
  public init(
    range: Range<Int>, tokens: Range<Int>, kind: Kind, value: Double, high: Double? = nil,
    unit: String?, decimals: Int, step: Double, relation: Relation = .eq, isSigned: Bool = false
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.high = high
    self.unit = unit
    self.decimals = decimals
    self.step = step
    self.relation = relation
    self.isSigned = isSigned
  }
}
