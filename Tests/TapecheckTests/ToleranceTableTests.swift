import Foundation
import Tapecheck
import TapecheckTesting
import Testing

@Suite struct ToleranceTableTests {
  @Test func `the bundled table holds every tolerance, and the values of the code`() throws {
    let table = try Tolerances(lexicon: BundledData.lexicon())
    for name in Tolerances.Name.allCases { #expect(table[name] == Tolerances()[name]) }
    #expect(table.digest == Tolerances().digest)
  }

  @Test func `a file replaces what it names, and changes the digest`() throws {
    let folder = try PriceFiles(["mine.tsv": "# mine\nabout\t0.1\tshare\n\nrecord_years\t10\n"])
    var table = Tolerances()
    try table.override(contentsOf: folder.path + "/mine.tsv")
    #expect(table.about == 0.1)
    #expect(table.recordYears == 10)
    #expect(table.near == Tolerances().near)
    #expect(table.digest != Tolerances().digest)
  }

  @Test(arguments: ["about", "about\t", "about\tmuch", "nonsense\t1", "about\t-1", "about\t1e9"])
  func `a line that does not fit is named`(line: String) throws {
    let folder = try PriceFiles(["mine.tsv": "# head\n\(line)\n"])
    var table = Tolerances()
    let error = #expect(throws: LexiconError.self) {
      try table.override(contentsOf: folder.path + "/mine.tsv")
    }
    #expect(error?.description.contains("mine.tsv:2") == true)
    #expect(table == Tolerances())
  }

  @Test func `a looser table lets a figure pass`() throws {
    var loose = Tolerances()
    loose.about = 0.5
    loose.aboutRounded = 0.6
    let checker = try Checker(
      lexicon: BundledData.lexicon(), tape: BundledData.tape(), tolerances: loose)
    var page = Page(text: "The Dow rose about 2.5% on Tuesday.")
    page.published = "2024-07-16"
    #expect(try checker.check(page).claims.map(\.verdict) == [.supported])
    #expect(
      try ClaimReading.check("The Dow rose about 2.5% on Tuesday.", published: "2024-07-16")
        .claims.map(\.verdict) == [.contradicted])
  }
}
