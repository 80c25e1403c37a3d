import Tapecheck
import TapecheckArchive
import Testing

@Suite struct StoryTests {
  private static let report = """
    Wall Street ended higher on Tuesday as small caps drew buyers for a fifth session, with the Russell 2000 up 3.5% \
    and the Dow at a record. Traders said that softer inflation had brought forward bets on a rate cut, and money left \
    the large technology shares that had led the market all year. The Nasdaq composite added 0.2%, and the S&P 500 rose \
    0.6% to close at 5,667.20. Bank shares gained after results, health insurers recovered, and homebuilders jumped as \
    yields fell. Volume on the exchanges was 11.6 billion shares, a little below the average of the last twenty days.
    """

  private static func signature(_ text: String) -> TextSignature? {
    TextSignature(Array(text.utf8).span)
  }

  private static func clusters(_ texts: [(digest: String, text: String)]) -> [[Int]] {
    var finder = StoryFinder()
    for (digest, text) in texts { finder.add(digest: digest, text: Array(text.utf8).span) }
    return finder.clusters().map(\.members)
  }

  @Test func `a report and those who print it with changes are one story`() {
    let corrected = Self.report.replacing("0.2%", with: "0.7%")
    let shortened = Self.report.split(separator: " ").dropLast(18).joined(separator: " ")
    let shouted = "MARKETS: " + Self.report.uppercased()
    let other = """
      Oil settled lower on Tuesday for a third day as worries over demand in China outweighed a drop in US stockpiles. \
      Brent futures lost 1.3% to $83.73 a barrel, and US crude fell 1.4% to $80.76. Analysts at two brokerages said that \
      refinery runs would have to rise before the market could tighten, and that exporters had given no sign of cutting.
      """
    let found = Self.clusters([
      ("a", Self.report), ("b", other), ("c", corrected), ("d", shortened), ("e", shouted),
      ("b", other),
    ])
    #expect(found == [[0, 2, 3, 4], [1, 5]])
  }

  @Test func `stock phrases do not make strangers alike`() {
    let frame = "Follow our live coverage of the markets. Quotes are delayed by 15 minutes. "
    let texts = (0..<40).map { number in
      let words = (0..<60).map { "word\(number)x\($0 * 7 % 13)y\($0)" }.joined(separator: " ")
      return (digest: "\(number)", text: frame + words)
    }
    #expect(Self.clusters(texts).isEmpty)
  }

  @Test func `texts too short to tell apart have no signature`() {
    #expect(Self.signature("The Dow rose 1% on Tuesday.") == nil)
    #expect(Self.signature("") == nil)
    #expect(Self.signature(Self.report) != nil)
  }

  @Test func `likeness is the share of what two texts have in common`() throws {
    let words = (0..<400).map { "w\($0)" }
    let whole = try #require(Self.signature(words.joined(separator: " ")))
    #expect(whole.likeness(to: whole) == 1)
    // Of 397 runs and 397, 197 are the same: 197 / 597 = 0.33, and the estimate's error is 1/16 at most.
    let half = try #require(
      Self.signature((200..<600).map { "w\($0)" }.joined(separator: " ")))
    #expect(abs(whole.likeness(to: half) - 0.33) < 3 / 16)
    let stranger = try #require(
      Self.signature((0..<400).map { "v\($0)" }.joined(separator: " ")))
    #expect(whole.likeness(to: stranger) < 0.1)
  }

  @Test func `Chinese is compared by its characters`() throws {
    let text = "隔夜美股三大指数集体收涨，罗素2000指数连续第五个交易日上涨，涨幅3.5%，道指创下历史新高，纳指微涨0.2%。"
    let like = try #require(Self.signature(text))
    let changed = try #require(Self.signature(text.replacing("0.2%", with: "0.7%")))
    #expect(like.likeness(to: changed) > 0.6)
  }
}
