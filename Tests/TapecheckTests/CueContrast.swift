import Tapecheck
import Testing

/// Two texts that differ in one thing, which turns the mood: of the text, or of one entity in it.
struct CueContrast: Sendable, CustomTestStringConvertible {
  var mechanism: String
  var positive: String
  var negative: String
  var entity: String?

  init(_ mechanism: String, _ positive: String, _ negative: String, of entity: String? = nil) {
    self.mechanism = mechanism
    self.positive = positive
    self.negative = negative
    self.entity = entity
  }

  var testDescription: String { "\(mechanism): \(positive)" }

  func check() throws {
    #expect(try label(positive) == .positive)
    #expect(try label(negative) == .negative)
  }

  private func label(_ text: String) throws -> Judgement.Label {
    let isChinese = text.utf8.contains { $0 >= 0xE4 }
    return try CueSupport.label(
      text, language: isChinese ? .simplifiedChinese : .english, entity: entity)
  }
}
