/// Checks claims against the tape: where what is said and what was traded meet.
public struct Verifier: Sendable {
  let tape: Tape
  let directory: InstrumentDirectory
  let phrases: Phrases
  private let english: ExplainerTexts
  private let chinese: ExplainerTexts
  let tolerances: Tolerances

  /// Creates a verifier over a tape; without tolerances of the caller's own, those of the word lists hold.
  ///
  /// - Throws: ``LexiconError`` for a line of `phrases.tsv` that does not fit.
  public init(
    tape: Tape, directory: InstrumentDirectory, lexicon: Lexicon, tolerances: Tolerances? = nil
  ) throws(LexiconError) {
    try self.init(
      tape: tape, directory: directory, lexicon: lexicon, phrases: Phrases(lexicon: lexicon),
      tolerances: tolerances)
  }

  /// Creates a verifier that writes with phrases read before.
  init(
    tape: Tape, directory: InstrumentDirectory, lexicon: Lexicon, phrases: Phrases,
    tolerances: Tolerances?
  ) throws(LexiconError) {
    self.tape = tape
    self.directory = directory
    self.phrases = phrases
    english = ExplainerTexts(phrases, .english)
    chinese = ExplainerTexts(phrases, .simplifiedChinese)
    if let tolerances {
      self.tolerances = tolerances
    } else {
      self.tolerances = try Tolerances(lexicon: lexicon)
    }
  }

  /// The texts of explanations in a language.
  func texts(in language: Language) -> ExplainerTexts { language.isChinese ? chinese : english }

  /// The claims with their verdicts, in the same order.
  ///
  /// - Throws: ``TapeError`` for a series whose file is broken.
  /// - Complexity: O(*c* + *r*) in the claims and in the rows of the series that they name, each series
  ///   read at most once a process; a record or frequency claim looks at each row once.
  public func verify(
    _ claims: [Claim], of article: RecognisedArticle, context: ReadingContext
  ) throws(TapeError) -> [VerifiedClaim] {
    let run = VerificationRun(verifier: self, article: article, context: context, claims: claims)
    var verified: [VerifiedClaim] = []
    verified.reserveCapacity(claims.count)
    for claim in claims { verified.append(try run.verify(claim)) }
    return run.withConsistency(run.withSwaps(run.withoutStrayVerbs(verified)))
  }
}
