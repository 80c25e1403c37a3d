public import Tapecheck

extension Scorecard {
  /// A story that several articles tell in nearly the same words.
  public struct Story: Sendable, Equatable {
    /// One of its articles.
    public struct Member: Sendable, Equatable {
      /// The record's id.
      public var id: String
      /// The publisher.
      public var publisher: String?
      /// When it was published, in ISO 8601.
      public var published: String?

      /// Creates a member.
      public init(id: String, publisher: String?, published: String?) {
        self.id = id
        self.publisher = publisher
        self.published = published
      }
    }

    /// A statement that its articles make with different figures.
    public struct Difference: Sendable, Equatable {
      /// The statement: what is said of whom and when.
      public var statement: String
      /// The figures in the order of publication: which member, what it says, and whether that holds.
      public var figures: [(member: Int, figure: String, verdict: Verdict)]
      /// The member that was first to print a figure that does not hold.
      public var firstWrong: Int?
      /// The member that was first to print one that holds, after it.
      public var corrected: Int?

      /// Creates a difference.
      public init(
        statement: String, figures: [(member: Int, figure: String, verdict: Verdict)],
        firstWrong: Int?, corrected: Int?
      ) {
        self.statement = statement
        self.figures = figures
        self.firstWrong = firstWrong
        self.corrected = corrected
      }

      /// Whether two say the same.
      public static func == (left: Difference, right: Difference) -> Bool {
        left.statement == right.statement && left.firstWrong == right.firstWrong
          && left.corrected == right.corrected
          && left.figures.elementsEqual(right.figures) { $0 == $1 }
      }
    }
    /// Its articles in the order of publication, those without a day last.
    public var members: [Member]
    /// How many of them are another's page, byte for byte.
    public var copies: Int
    /// What they do not agree on.
    public var differences: [Difference]

    /// Creates a story.
    public init(members: [Member], copies: Int, differences: [Difference]) {
      self.members = members
      self.copies = copies
      self.differences = differences
    }
  }
}
