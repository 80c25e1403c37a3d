import Tapecheck
import Testing

@Suite struct InstrumentAnaphoraTests {
  /// What the last words in a text that stand for something stand for.
  private func last(_ string: String) throws -> String? {
    let lexicon = try #require(InstrumentFixture.lexicon)
    let recogniser = try #require(InstrumentFixture.recogniser)
    let resolver = try AnaphoraResolver(lexicon: lexicon, directory: recogniser.directory)
    let text = lexicon.scan(SourceText(string), language: .english)
    let mentions = recogniser.recognise(text)
    for token in text.tokens.indices.reversed() {
      guard let reference = resolver.resolve(at: token, in: text, mentions: mentions) else {
        continue
      }
      return reference.symbols.map(\.name).joined(separator: " ")
    }
    return nil
  }

  @Test(arguments: [
    ("The Russell 2000 rose. The index is up 9%.", "RUT"),
    ("Apple and the Dow rose. The index gained more.", "DJI"),
    ("Apple fell after the S&P 500 did. Its shares lost 3%.", "AAPL"),
    ("Nvidia rose as the Nasdaq fell, and the stock hit a record.", "NVDA"),
    ("Traders bought calls on the Russell 2000 and its ETF.", "IWM"),
    ("Hedges on the S&P 500 and its exchange-traded fund grew.", "SPY"),
    ("The Dow rose and the S&P 500 fell. Both had slipped before.", "DJI SPX"),
    ("Apple beat Microsoft. The former rose 3%.", "AAPL"),
    ("Apple beat Microsoft. The latter fell 3%.", "MSFT"),
    ("All three major averages fell.", "DJI SPX IXIC"),
    ("The Dow, the Russell 2000 and the Nasdaq fell; all three had risen.", "DJI RUT IXIC"),
    ("S&P 500 companies did well, the Dow fell. The benchmark lost 2%.", "DJI"),
    ("罗素2000大涨，该指数创新高", "RUT"),
    ("英伟达公布财报，其股价大跌", "NVDA"),
    ("道指与纳指下跌，两者均收低", "DJI IXIC"),
    ("美股三大指数集体收涨", "DJI SPX IXIC"),
    ("标普500跑赢罗素2000，后者下跌", "RUT"),
  ])
  func `words stand for the nearest fitting mention`(text: String, expected: String) throws {
    let found = try last(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    "The index rose 3%.", "Apple rose. Both fell.", "Its shares fell.", "该指数上涨",
    "Goldman Sachs analysts like it. The stock rose.",
  ])
  func `words without a mention before them stand for nothing`(text: String) throws {
    #expect(try last(text) == nil)
  }
}
