import Tapecheck
import TapecheckTesting
import Testing

/// Returns that count dividends, over a folder of a caller's own whose files have a column for them.
@Suite struct VerificationDividendTests {
  private static func verdicts(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(
      "KO.csv",
      """
      Date,Open,High,Low,Close,Adj Close,Volume
      2023-12-29,58.80,59.10,58.70,58.93,57.00,1000
      2024-01-02,58.93,59.90,58.80,59.82,57.86,1000
      2024-07-15,63.30,63.60,63.00,63.42,62.46,1000
      2024-07-16,63.50,65.00,63.40,64.82,63.84,1000

      """)
    let tape = try Tape(folders: [BundledData.pricesFolder(), folder.path])
    let checker = try Checker(lexicon: BundledData.lexicon(), tape: tape)
    var page = Page(text: text)
    page.published = "2024-07-16"
    return try checker.check(page).claims.map {
      ([$0.verdict.rawValue] + $0.reasons.map(\.rawValue)).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("Coca-Cola has gained 10.0% this year.", "supported"),
      ("Coca-Cola has gained 12.0% this year, including dividends.", "supported"),
      ("Coca-Cola has gained 12.0% this year.", "mixed_readings basis_total_return"),
      ("可口可乐今年以来计入股息上涨12.0%。", "supported"),
    ])
  func `closes that count dividends are a reading`(text: String, verdict: String) throws {
    #expect(try Self.verdicts(text) == [verdict])
  }

  @Test func `a wrong return with dividends is contradicted`() throws {
    let found = try Self.verdicts("Coca-Cola has gained 12.4% this year, including dividends.")
    #expect(found.count == 1 && found[0].hasPrefix("contradicted"))
  }

  @Test func `all claims share the series that were read`() throws {
    let tape = try BundledData.tape()
    let symbol = try #require(Symbol("RUT"))
    let first = try #require(try tape.series(symbol))
    _ = try ClaimReading.check(
      "The Russell 2000 rose 3.5%, its fifth straight gain, to a record.", published: "2024-07-16")
    #expect(try tape.series(symbol) === first)
  }
}
