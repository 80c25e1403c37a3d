import Foundation

/// The figures that the corpus must not fall below, pinned with the corpus they were measured on.
public struct GoldFloors: Sendable, Codable, Equatable {
  /// The digest of the articles and the gold.
  public var digest: String
  /// The least share of required claims found.
  public var recall: Double
  /// The least share of found claims that the gold knows.
  public var precision: Double
  /// The least share of matched claims with the right verdict.
  public var verdictAccuracy: Double
  /// The least share of reasons given.
  public var reasonAccuracy: Double
  /// The most accusations where the gold finds no fault.
  public var falseContradictions: Int

  /// The floors that a measurement gives: shares cut to four decimals, so that they hold when read back.
  public init(digest: String, score: GoldScore) {
    func floor(_ share: Double) -> Double { (share * 10_000).rounded(.down) / 10_000 }
    self.digest = digest
    recall = floor(score.recall)
    precision = floor(score.precision)
    verdictAccuracy = floor(score.verdictAccuracy)
    reasonAccuracy = floor(score.reasonAccuracy)
    falseContradictions = score.falseContradictions
  }

  /// Reads pinned floors.
  ///
  /// - Throws: ``GoldError/unreadable(_:_:)``.
  public init(path: String) throws(GoldError) {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      self = try JSONDecoder().decode(GoldFloors.self, from: data)
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }

  /// The names of the figures that a measurement misses, with both values.
  public func misses(of measured: GoldFloors) -> [GoldError] {
    var misses: [GoldError] = []
    let shares = [
      ("recall", recall, measured.recall), ("precision", precision, measured.precision),
      ("verdict accuracy", verdictAccuracy, measured.verdictAccuracy),
      ("reason accuracy", reasonAccuracy, measured.reasonAccuracy),
      (
        "freedom from false contradictions", -Double(falseContradictions),
        -Double(measured.falseContradictions)
      ),
    ]
    for (name, pinned, found) in shares where found < pinned {
      misses.append(.lowersFloor(name: name, pinned: pinned, measured: found))
    }
    return misses
  }

  /// Writes the floors, unless that would lower one that is pinned already.
  ///
  /// - Throws: ``GoldError/lowersFloor(name:pinned:measured:)`` where a pinned floor is higher and
  ///   `allowingRegression` is not set; ``GoldError/unreadable(_:_:)`` where the file cannot be written.
  public func pin(to path: String, allowingRegression: Bool) throws(GoldError) {
    if !allowingRegression, FileManager.default.fileExists(atPath: path) {
      let pinned = try GoldFloors(path: path)
      if let miss = pinned.misses(of: self).first { throw miss }
    }
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      var data = try encoder.encode(self)
      data.append(0x0A)
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }
}
