extension Record {
  /// An instrument in the text.
  public struct Mention: Sendable {
    /// The id within the record.
    public var id: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// The symbol.
    public var symbol: String
    /// How it is written, as named in the record.
    public var notation: String
    /// From 0 to 1.
    public var confidence: Double
  }

  /// A figure in the text.
  public struct Quantity: Sendable {
    /// The id within the record.
    public var id: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// The value in whole units, with its written sign.
    public var value: Double?
    /// The upper end of a range.
    public var high: Double?
    /// The unit, as named in the record.
    public var unit: String?
    /// The kind, as named in the record.
    public var kind: String
    /// What is said of the value, as named in the record.
    public var relation: String
  }

  /// A day or span in the text.
  public struct Time: Sendable {
    /// The id within the record.
    public var id: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// The first day, included, in ISO 8601.
    public var from: String?
    /// The last day, included, in ISO 8601.
    public var to: String?
    /// The grain, as named in the record.
    public var grain: String
  }

  /// A word of mood in the text.
  public struct Cue: Sendable {
    /// The id within the record.
    public var id: String
    /// Its Unicode scalars of the text.
    public var range: Range<Int>
    /// `positive` or `negative`.
    public var polarity: String
    /// From 0 to 1.
    public var intensity: Double
    /// The kind, as named in the record.
    public var kind: String
    /// What it is said of, as written.
    public var target: String?
    /// Who says it, as written.
    public var holder: String?
    /// Whether it is negated.
    public var isNegated: Bool
    /// Whether it is hedged.
    public var isHedged: Bool
  }
}
