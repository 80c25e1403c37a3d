import Tapecheck
import TapecheckTesting
import Testing

@Suite struct SentimentTests {
  struct Case: Sendable {
    var text: String
    var entity: String?
    var label: Judgement.Label
    var language = Language.english

    init(_ text: String, _ label: Judgement.Label, entity: String? = nil, zh: Bool = false) {
      self.text = text
      self.label = label
      self.entity = entity
      language = zh ? .simplifiedChinese : .english
    }
  }

  @Test(arguments: [
    Case("Zinc climbed while Brent retreated.", .positive, entity: "Zinc"),
    Case("Zinc climbed while Brent retreated.", .negative, entity: "Brent"),
    Case("Zinc climbed while Brent retreated.", .neutral, entity: "copper"),
    Case("格力电器大涨，美的集团下挫", .positive, entity: "格力电器", zh: true),
    Case("格力电器大涨，美的集团下挫", .negative, entity: "美的集团", zh: true),
  ])
  func `an entity is judged by the cues about it alone`(item: Case) throws {
    let label = try CueSupport.label(item.text, language: item.language, entity: item.entity)
    #expect(label == item.label)
  }

  @Test func `a group of shares is judged by the index that stands in for it`() throws {
    let sentiment = try #require(CueSupport.read("Small caps surged again.").sentiment)
    #expect(sentiment.bySymbol.map(\.symbol.name) == ["RUT"])
    #expect(sentiment.bySymbol.first?.judgement.label == .positive)
  }

  @Test func `a text without cues is neutral and scores nothing`() throws {
    let sentiment = try #require(CueSupport.read("The office is in Leeds.").sentiment)
    #expect(sentiment.article == Judgement(label: .neutral, score: 0, cues: []))
  }

  @Test func `a question counts for nothing`() throws {
    let read = try CueSupport.read("Will Brent surge again?")
    #expect(read.cues.map(\.kind) == [.question])
    #expect(read.sentiment?.article.label == .neutral)
  }

  @Test func `sides of equal weight are mixed`() throws {
    #expect(try CueSupport.label("Tin rose and Brent fell.") == .mixed)
  }

  @Test(arguments: [
    "Profit rose, costs fell, yet debt swelled and exports may shrink. Will margins recover?",
    "Shares plunged. Analysts are not worried about demand. Losses narrowed sharply.",
    "Small caps rallied while the S&P 500 slipped and large caps slumped.",
  ])
  func `every label is recomputed from its cues`(text: String) throws {
    let read = try CueSupport.read(text)
    let sentiment = try #require(read.sentiment)
    for judgement in [sentiment.article] + sentiment.bySymbol.map(\.judgement) {
      var sides = (positive: 0.0, negative: 0.0)
      for cue in judgement.cues.map({ read.cues[$0] }) where cue.kind != .question {
        let weight = cue.intensity * (cue.isHedged ? 0.7 : 1)
        if cue.polarity == .positive { sides.positive += weight } else { sides.negative += weight }
      }
      let sum = sides.positive + sides.negative
      let weaker = min(sides.positive, sides.negative)
      let label: Judgement.Label =
        sum < 0.25
        ? .neutral
        : weaker >= 0.75 * max(sides.positive, sides.negative)
          ? .mixed : sides.positive > sides.negative ? .positive : .negative
      #expect(judgement.label == label)
      #expect(abs(judgement.score - (sides.positive - sides.negative) / max(1, sum)) < 0.001)
      #expect((-1...1).contains(judgement.score))
    }
  }
}
