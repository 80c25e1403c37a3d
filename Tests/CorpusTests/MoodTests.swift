import Tapecheck
import TapecheckTesting
import Testing

/// What the records of the corpus say of mood, recomputed from their cues by the written formula.
@Suite struct MoodTests {
  private func expect(
    _ judgement: Judgement, is cues: [Cue], of name: String, _ part: String
  ) {
    var sides = (positive: 0.0, negative: 0.0)
    for cue in cues where cue.kind != .question {
      let weight = cue.isHedged ? cue.intensity * 0.7 : cue.intensity
      if cue.polarity == .positive { sides.positive += weight } else { sides.negative += weight }
    }
    let sum = sides.positive + sides.negative
    let label: Judgement.Label =
      if sum < 0.25 {
        .neutral
      } else if min(sides.positive, sides.negative) >= 0.75 * max(sides.positive, sides.negative) {
        .mixed
      } else {
        sides.positive > sides.negative ? .positive : .negative
      }
    #expect(judgement.label == label, "\(name): \(part)")
    let score = (sides.positive - sides.negative) / max(1, sum)
    #expect(abs(judgement.score - score) < 0.001, "\(name): \(part)")
  }

  @Test func `every label is recomputed from the cues that it lists`() throws {
    var judged = 0
    for reading in try GoldReading.readings() {
      let article = reading.article
      let sentiment = try #require(article.sentiment)
      func cues(_ judgement: Judgement) -> [Cue] { judgement.cues.map { article.cues[$0] } }
      #expect(sentiment.article.cues == Array(article.cues.indices))
      expect(sentiment.article, is: article.cues, of: reading.name, "article")
      for (symbol, judgement) in sentiment.bySymbol {
        expect(judgement, is: cues(judgement), of: reading.name, symbol.name)
        #expect(
          judgement.cues
            == article.cues.indices.filter { article.cues[$0].symbols.contains(symbol) })
        judged += 1
      }
      for (range, judgement) in sentiment.bySentence {
        expect(judgement, is: cues(judgement), of: reading.name, article.article.text[range])
        #expect(cues(judgement).allSatisfy { range.contains($0.range.lowerBound) })
      }
      #expect(sentiment.bySentence.flatMap(\.judgement.cues) == Array(article.cues.indices))
    }
    #expect(judged > 50)
  }

  @Test func `every span of a cue lies in the text, and cues stand in order`() throws {
    for reading in try GoldReading.readings() {
      let text = reading.article.article.text
      var last = 0
      for cue in reading.article.cues {
        for range in [cue.range, cue.target, cue.holder].compactMap({ $0 }) {
          #expect(range.upperBound <= text.utf8.count && !text[range].isEmpty)
        }
        #expect(cue.range.lowerBound >= last)
        last = cue.range.lowerBound
      }
    }
  }

  @Test func `every summary is short, and rests on what the record holds`() throws {
    for reading in try GoldReading.readings() {
      let article = reading.article
      #expect((1...5).contains(article.summary.count), "\(reading.name)")
      for sentence in article.summary {
        #expect(!sentence.claims.isEmpty || !sentence.cues.isEmpty, "\(reading.name)")
        #expect(sentence.claims.allSatisfy(article.claims.indices.contains))
        #expect(sentence.cues.allSatisfy(article.cues.indices.contains))
        #expect(!sentence.text.contains("{") && !sentence.text.contains("summary."))
      }
    }
  }
}
