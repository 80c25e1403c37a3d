import Foundation
import TapecheckTesting
import Testing

@Suite struct GoldFloorsTests {
  private func floors(_ required: Int, found: Int) -> GoldFloors {
    var score = GoldScore([])
    score.required = required
    score.requiredFound = found
    return GoldFloors(digest: "d", score: score)
  }

  @Test func `a measurement below a floor is a miss`() {
    #expect(floors(10, found: 9).misses(of: floors(10, found: 8)).count == 1)
    #expect(floors(10, found: 9).misses(of: floors(10, found: 9)).isEmpty)
    #expect(floors(10, found: 9).misses(of: floors(10, found: 10)).isEmpty)
  }

  @Test func `a share is cut, so that the pinned floor holds for what it was measured on`() {
    #expect(floors(3, found: 2).recall == 0.6666)
  }

  @Test func `pinning refuses to lower a floor unless it is told to`() throws {
    let path = NSTemporaryDirectory() + "floors-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try floors(10, found: 9).pin(to: path, allowingRegression: false)
    #expect(throws: GoldError.self) {
      try floors(10, found: 8).pin(to: path, allowingRegression: false)
    }
    #expect(try GoldFloors(path: path) == floors(10, found: 9))
    try floors(10, found: 8).pin(to: path, allowingRegression: true)
    #expect(try GoldFloors(path: path) == floors(10, found: 8))
  }
}
