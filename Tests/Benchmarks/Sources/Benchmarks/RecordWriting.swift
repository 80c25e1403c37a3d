import Tapecheck

extension Measure {
  /// How many bytes of records are written in a second of CPU, on one thread, articles annotated before.
  ///
  /// - Throws: The error of a word list or price file that cannot be used.
  static func writingSpeed(root: String, _ pages: [[UInt8]], passes: Int) throws -> Double {
    let lexicon = try Lexicon(folders: [root + "/Lexicons"])
    let tape = try Tape(folders: [root + "/Corpus/Prices"])
    let checker = try Checker(lexicon: lexicon, tape: tape)
    let writer = RecordWriter(lexicon: lexicon, dataset: tape.dataset)
    let articles = pages.compactMap { try? checker.check(Page(bytes: $0)) }
    let source = RecordSource(id: "page")
    var json = JSONWriter()
    var best = 0.0
    for _ in 0..<passes {
      var bytes = 0
      let start = cpu()
      for article in articles {
        json.removeAll()
        writer.write(article, from: source, to: &json)
        bytes += json.bytes.count
      }
      best = max(best, Double(bytes) / (cpu() - start))
    }
    return best
  }
}
