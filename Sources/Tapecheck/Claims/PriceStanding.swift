/// How far the words of a clause speak of a share's price, rather than of the company's business.
enum PriceStanding: Sendable {
  /// The words say that a price is meant.
  case stated
  /// They can mean one, and do in a report that gives prices elsewhere.
  case likely
  /// They tell of revenue, demand and the like, without a name beside it.
  case finance
  /// They speak of something else: "dropped its lawsuit", "a $10 flight".
  case business
}
