/// What is wrong with a query, and where.
public struct PriceQueryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    case empty, tooLong
    case expected(String, found: String)
    case unknownVerb(String)
    case unknownField(String)
    case unknownSymbol(String)
    case badNumber(String)
    case badDate(String)
    case tooMany(String)
    case trailing(String)
  }
  /// What is wrong.
  public var kind: Kind
  /// Where in the query, in Unicode scalars from 0.
  public var position: Int

  /// What is wrong, for a person.
  public var description: String {
    let what: String =
      switch kind {
      case .empty: "the question is empty"
      case .tooLong: "the question is longer than 1,000 bytes"
      case .expected(let wanted, let found): "\(wanted) expected, not \(found)"
      case .unknownVerb(let word):
        "'\(word)' is none of \(PriceQueryParser.verbs.joined(separator: ", "))"
      case .unknownField(let word):
        "'\(word)' is no figure of an instrument; try \(PriceQueryParser.fields)"
      case .unknownSymbol(let word): "there are no prices of '\(word)'"
      case .badNumber(let word): "'\(word)' is no number that can stand here"
      case .badDate(let word): "'\(word)' is no date such as 1979, 2024-07 or 2024-07-16"
      case .tooMany(let what): "too many \(what)"
      case .trailing(let word): "'\(word)' is too much"
      }
    return "\(what) (at character \(position + 1))"
  }
}
