import Foundation
public import Tapecheck

/// What a careful reader holds to be claimed in one corpus article, read from `<name>.gold.json`.
public struct GoldFile: Sendable, Decodable {
  /// When the article was published, as ISO 8601.
  public var published: String
  /// The claims in order of place.
  public var claims: [GoldClaim]
  /// What else a reader of the file should know.
  public var notes: String?

  /// Reads a gold file.
  ///
  /// - Throws: ``GoldError/unreadable(_:_:)`` naming the file, where it is missing or not as described
  ///   beside it.
  public init(path: String) throws(GoldError) {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      self = try JSONDecoder().decode(GoldFile.self, from: data)
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }

  /// Reads gold from JSON text, for tests that make up their own.
  ///
  /// - Throws: ``GoldError/unreadable(_:_:)`` where the text is not as described.
  public init(json: String) throws(GoldError) {
    do {
      self = try JSONDecoder().decode(GoldFile.self, from: Data(json.utf8))
    } catch {
      throw .unreadable("the given text", "\(error)")
    }
  }
}

/// One claim of a gold file.
public struct GoldClaim: Sendable, Decodable {
  /// The days of a claim, where the gold gives them.
  public struct Window: Sendable, Decodable {
    /// The kind of window.
    public var kind: ClaimWindow.Kind
    /// The last close before the window, as ISO 8601.
    public var base: String?
    /// The last session of the window, as ISO 8601.
    public var end: String?
    /// Which price of a session is meant.
    public var basis: ClaimWindow.Basis?
  }
  /// The words of the statement in the readable text, white space folded.
  public var quote: String
  /// Which of several places with these words is meant, counting from 1.
  public var occurrence: Int?
  /// The kind of statement.
  public var type: ClaimType
  /// Kinds that would do as well.
  public var or: [ClaimType]?
  /// The symbol whose rows decide; `nil` is not compared.
  public var subject: String?
  /// The symbols on the other side.
  public var object: [String]?
  /// What is said of the figure or of the two sides.
  public var relation: ClaimRelation?
  /// The magnitude in whole units.
  public var value: Double?
  /// The unit as named in the record.
  public var unit: String?
  /// Which way the subject is said to have moved.
  public var polarity: Claim.Polarity?
  /// The days.
  public var window: Window?
  /// What a careful reader with the prices finds.
  public var verdict: Verdict
  /// Verdicts that would do as well.
  public var accept: [Verdict]?
  /// Why.
  public var reason: Reason?
  /// Whether readers differ on this being a claim at all.
  public var optional: Bool?

  /// Whether the gold finds fault with the statement.
  public var isFaulted: Bool { verdict.isFault }

  /// Whether a verdict is the gold's or as good.
  public func allows(_ found: Verdict) -> Bool {
    found == verdict || (accept ?? []).contains(found)
  }
}

extension Verdict: Decodable {}
extension Reason: Decodable {}
extension ClaimType: Decodable {}
extension ClaimRelation: Decodable {}
extension ClaimWindow.Kind: Decodable {}
extension ClaimWindow.Basis: Decodable {}
extension Claim.Polarity: Decodable {}

extension Verdict {
  /// Whether the verdict accuses the statement.
  public var isFault: Bool { self == .contradicted || self == .internallyInconsistent }
}
