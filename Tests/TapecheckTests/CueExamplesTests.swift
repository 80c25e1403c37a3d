import Lexicons
import Tapecheck
import TapecheckTesting
import Testing

@Suite struct CueExamplesTests {
  @Test func `every entry is read in its example as it says`() throws {
    try CueExamples(lexicon: BundledData.lexicon()).check()
  }

  @Test(arguments: [("en", 2_500), ("zh", 1_500)])
  func `the lists have breadth`(folder: String, least: Int) throws {
    let lexicon = try BundledData.lexicon()
    let rows = lexicon.rows.filter { $0.folder == folder && $0.table.hasPrefix("cue-words") }
    #expect(rows.count >= least)
    #expect(
      rows.allSatisfy { row in
        ["polarity", "strength", "class", "example"].allSatisfy {
          !lexicon.value(row, $0).isEmpty
        }
      })
  }

  @Test(arguments: [
    ("glow\tpositive\t2\tevent\tAcme rests.", "is not read as the entry says"),
    ("glow\tpositive\t2\tevent\t", "is not read as the entry says"),
    ("glow\tpositive\t2\tevent\tAcme does not glow.", "is not read as the entry says"),
    (
      "glow\tpositive\t2\tevent\tAcme will glow.\nglow\tpositive\t1\tevent\tAcme will glow.",
      "already"
    ),
  ])
  func `a line that does not fit is named by file and line`(line: String, reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "en/cue-words-own.tsv", "#: phrase\tpolarity\tstrength\tclass\texample\n\(line)\n")
    let bundled = try #require(Lexicons.folder())
    let lexicon = try Lexicon(folders: [bundled, folder.path])
    let error = try #require(throws: LexiconError.self) {
      try CueExamples(lexicon: lexicon).check()
    }
    #expect(error.description.contains("cue-words-own.tsv:"))
    #expect(error.description.contains(reason))
  }
}
