import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// What the library finds in the corpus, held against what a careful reader finds there.
///
/// Environment: `TAPECHECK_GOLD_REPORT=1` prints every difference; `TAPECHECK_UPDATE_FLOORS=1` pins the
/// floors again, and lowers one only with `TAPECHECK_ALLOW_REGRESSION=1`.
/// The suite runs once floors are pinned, or to pin or report.
@Suite(.enabled(if: PinnedFloors.exist || PinnedFloors.updates || PinnedFloors.reports))
struct GoldTests {
  private static func matches() throws -> [GoldMatch] {
    try GoldReading.readings().map {
      GoldMatch(name: $0.name, gold: $0.gold, article: $0.article)
    }
  }

  @Test func `claims and verdicts stay above the pinned floors`() throws {
    let matches = try Self.matches()
    let score = GoldScore(matches)
    if PinnedFloors.reports {
      for match in matches { print(GoldReport.lines(match).joined(separator: "\n")) }
    }
    print("corpus: \(score.line)")
    let measured = GoldFloors(digest: try GoldReading.digest(), score: score)
    if PinnedFloors.updates {
      try measured.pin(to: PinnedFloors.path, allowingRegression: PinnedFloors.allowsRegression)
    }
    guard PinnedFloors.updates || PinnedFloors.exist else { return }
    let pinned = try GoldFloors(path: PinnedFloors.path)
    if pinned.digest != measured.digest {
      Issue.record(GoldError.digestDiffers(pinned: pinned.digest, found: measured.digest))
    }
    for miss in pinned.misses(of: measured) { Issue.record(miss) }
  }

  @Test func `every gold quote stands in the text that was read`() throws {
    for match in try Self.matches() {
      for claim in match.absent {
        Issue.record("\(match.name): \"\(claim.quote)\" is not in the text")
      }
    }
  }

  @Test func `the time of publication is read from every page`() throws {
    for reading in try GoldReading.readings() {
      let place = Comment(rawValue: reading.name)
      let published = try #require(reading.article.article.published, place)
      if reading.gold.published.utf8.count == 10 {
        #expect(published.day == Day(iso: reading.gold.published), place)
      } else {
        let wanted = try Date(reading.gold.published, strategy: .iso8601)
        #expect(published.instant == Int64(wanted.timeIntervalSince1970), place)
      }
    }
  }
}

/// Where the floors lie, and what the environment asks to be done with them.
private enum PinnedFloors {
  static let path = GoldCorpus.sourceFolder() + "/Expected/floors.json"
  static let exist = FileManager.default.fileExists(atPath: path)
  static let updates = isSet("TAPECHECK_UPDATE_FLOORS")
  static let allowsRegression = isSet("TAPECHECK_ALLOW_REGRESSION")
  static let reports = isSet("TAPECHECK_GOLD_REPORT")

  private static func isSet(_ name: String) -> Bool {
    ProcessInfo.processInfo.environment[name] == "1"
  }
}
