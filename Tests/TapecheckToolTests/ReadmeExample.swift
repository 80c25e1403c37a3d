import Tapecheck

/// The README's example.
func readmeExample() throws {
  let lexicon = try Lexicon(folders: ["Lexicons"])
  let tape = try Tape(folders: ["Corpus/Prices"])
  let checker = try Checker(lexicon: lexicon, tape: tape)

  var page = Page(text: "The Russell 2000 rose 3.6% on Thursday, and the S&P 500 fell 1.9%.")
  page.published = "2024-07-16"
  let annotated = try checker.check(page)
  for found in annotated.claims {
    print(found.verdict, annotated.article.text[found.claim.range], found.explanation)
  }
}
