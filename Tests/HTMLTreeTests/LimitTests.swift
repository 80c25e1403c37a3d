import FuzzEntries
import HTMLTree
import Testing

@Suite struct LimitTests {
  private func limits(_ change: (inout ParseLimits) -> Void) -> ParseLimits {
    var limits = ParseLimits()
    change(&limits)
    return limits
  }

  @Test(arguments: [(98, false), (99, true)])
  func `depth counts from the root`(_ depth: Int, _ isExceeded: Bool) {
    // The html and body elements are the first two of the hundred.
    let html = String(repeating: "<div>", count: depth) + "x"
    let page = tree(html, limits: limits { $0.depth = 100 })
    #expect(page.limits.depthExceeded == isExceeded)
    #expect(page.limits.truncated == isExceeded)
    #expect(page.string(of: 0) == (isExceeded ? "" : "x"))
    #expect(TreeInvariants.complaint(page) == nil)
  }

  @Test func `what stands before the depth limit is kept, and the rest is counted`() {
    let start = "<p>kept</p>" + String(repeating: "<p>line of text</p>", count: 10_000)
    let html = start + String(repeating: "<div>", count: 100_000)
    let page = tree(html)
    #expect(page.string(of: 0).hasPrefix("keptline"))
    #expect(page.limits.bytesSeen == html.utf8.count)
    // The piece in which the limit falls is 16 kB long.
    #expect((start.utf8.count..<start.utf8.count + 40_000).contains(page.limits.bytesUsed))
  }

  @Test(arguments: [(9, "<p>aé", 8), (8, "<p>aé", 8), (7, "<p>aé", 6), (6, "<p>aé", 6), (0, "", 0)])
  func `bytes are cut between characters`(_ bytes: Int, _ head: String, _ used: Int) {
    let page = tree("<p>aé€", limits: limits { $0.bytes = bytes })
    #expect(page.limits.bytesSeen == 9)
    #expect(page.limits.bytesExceeded == (bytes < 9))
    #expect(page.encoding.replacements == 0)
    #expect(page.limits.bytesUsed <= bytes)
  }

  @Test func `a page that takes longer than its time is cut and said so`() {
    let html = String(repeating: "<p>text</p>", count: 20_000)
    let page = tree(html, limits: limits { $0.milliseconds = 0 })
    #expect(page.limits.timeExceeded && page.limits.truncated)
    #expect(page.limits.bytesUsed > 0 && page.limits.bytesUsed < page.limits.bytesSeen)
    #expect(TreeInvariants.complaint(page) == nil)
  }

  @Test func `attributes beyond the limit are said`() {
    let page = tree("<p id=a class=b title=c>x", limits: limits { $0.attributesPerTag = 2 })
    #expect(page.limits.markupLost)
    #expect(page.attributes.map(\.name) == [.id, .classes])
  }

  @Test(arguments: [Int.min, -1, Int.max])
  func `senseless limits do no harm`(_ value: Int) {
    var limits = ParseLimits()
    limits.bytes = value
    limits.attributesPerTag = value
    limits.depth = value
    let page = tree("<p id=a>text<b>x", limits: limits)
    #expect(TreeInvariants.complaint(page) == nil)
    #expect(page.limits.truncated == (value < 0))
  }
}
