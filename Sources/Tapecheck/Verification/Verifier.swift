/// Checks claims against the tape: where what is said and what was traded meet.
public struct Verifier: Sendable {
  let tape: Tape
  let directory: InstrumentDirectory

  /// Creates a verifier over a tape.
  public init(tape: Tape, directory: InstrumentDirectory) {
    self.tape = tape
    self.directory = directory
  }

  /// The claims with their verdicts, in the same order.
  ///
  /// - Throws: ``TapeError`` for a series whose file is broken.
  public func verify(
    _ claims: [Claim], of article: RecognisedArticle, context: ReadingContext
  ) throws(TapeError) -> [VerifiedClaim] {
    claims.map { VerifiedClaim(claim: $0, verdict: .notCheckable) }
  }
}
