public import Tapecheck

/// What to look for among the claims of a database.
public struct StoreQuery: Sendable {
  /// Words that must all stand in the claim or in its article's headline; one with blanks is a phrase.
  public var words: [String] = []
  /// The symbol whose rows decide.
  public var symbol: Symbol?
  /// The verdicts, any of them; none for all.
  public var verdicts: [Verdict] = []
  /// The earliest day of publication.
  public var since: Day?
  /// The latest day of publication.
  public var until: Day?
  /// How many claims to find at most.
  public var limit = 100

  /// A query that finds every claim.
  public init() {}

  /// A claim that was found, with the columns of the database.
  public struct Hit: Sendable, Equatable {
    /// The record's id.
    public var id: String
    /// The day of publication, in ISO 8601.
    public var day: String?
    /// The publisher.
    public var publisher: String?
    /// The headline.
    public var headline: String?
    /// The claim's id within the record.
    public var claim: String
    /// The words of the claim.
    public var text: String
    /// The symbol whose rows decide.
    public var symbol: String?
    /// The verdict, as named in the record.
    public var verdict: String
    /// The reasons, as named in the record, apart by blanks.
    public var reasons: String?
    /// What a newsroom can print.
    public var explanation: String?
  }
}
