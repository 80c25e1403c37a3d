import Foundation
import Tapecheck

/// The stages behind the tree: reading a page as an article, annotating its text, and
/// checking what it says.
extension FuzzEntries {
  /// Everything that annotating needs, with the word lists and prices of the source folder.
  private struct Tools: Sendable {
    let checker: Checker
    let writer: RecordWriter

    init() throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path()
      let lexicon = try Lexicon(folders: [root + "/Lexicons"])
      let tape = try Tape(folders: [root + "/Corpus/Prices"])
      checker = try Checker(lexicon: lexicon, tape: tape)
      writer = RecordWriter(lexicon: lexicon, dataset: tape.dataset)
    }
  }

  private static let tools = Result { () throws -> Tools in try Tools() }

  /// Reads the input as a page and checks that blocks and links stand in the text.
  public static func articles(_ input: [UInt8]) -> String? {
    withTools { tools in
      guard let article = try? tools.checker.read(Page(bytes: input)) else { return nil }
      return complaint(article)
    }
  }

  /// Finds instruments, figures, times and cues in the text behind the first byte, which chooses the language.
  public static func recognisers(_ input: [UInt8]) -> String? {
    annotated(input, [.mentions, .quantities, .times, .cues, .sentiment]) { _, _ in nil }
  }

  /// Checks the text behind the first byte in full, and that its record is well-formed JSON.
  public static func claims(_ input: [UInt8]) -> String? {
    annotated(input, .all) { annotated, tools in
      var json = JSONWriter()
      tools.writer.write(annotated, from: RecordSource(id: "fuzz"), to: &json)
      let record = JSONDocument(json.bytes)
      return record.isWellFormed ? nil : "the record is not well formed"
    }
  }

  private static func withTools(_ body: (Tools) -> String?) -> String? {
    do {
      return body(try tools.get())
    } catch {
      return "word lists or prices cannot be used: \(error)"
    }
  }

  private static func annotated(
    _ input: [UInt8], _ parts: AnnotatedArticle.Parts,
    _ body: (AnnotatedArticle, Tools) -> String?
  ) -> String? {
    withTools { tools in
      var page = Page(bytes: Array(input.dropFirst()), isPlainText: true)
      page.published = "2024-07-16T20:04:00+08:00"
      let languages: [Language?] = [nil, .english, .simplifiedChinese, .traditionalChinese]
      page.language = languages[Int(input.first ?? 0) % languages.count]
      guard let annotated = try? tools.checker.check(page, parts: parts, entity: "Apple") else {
        return nil
      }
      return complaint(annotated.article)
        ?? complaint("mention", annotated.mentions.map(\.range), annotated.article)
        ?? complaint("quantity", annotated.quantities.map(\.range), annotated.article)
        ?? complaint("time", annotated.times.map(\.range), annotated.article)
        ?? complaint("cue", annotated.cues.map(\.range), annotated.article)
        ?? complaint("claim", annotated.claims.map(\.claim.range), annotated.article)
        ?? body(annotated, tools)
    }
  }

  private static func complaint(_ article: Article) -> String? {
    guard String(validating: article.text.utf8, as: UTF8.self) != nil else {
      return "text is not UTF-8"
    }
    return complaint("block", article.blocks.map(\.range), article)
      ?? complaint(
        "cell", article.blocks.flatMap { $0.rows.flatMap { $0 } }, article)
      ?? complaint("link", article.links.map(\.range), article)
  }

  /// What is wrong with ranges that must be in order of place, inside the text and between its scalars.
  private static func complaint(
    _ name: String, _ ranges: [Range<Int>], _ article: Article
  ) -> String? {
    let text = article.text.utf8
    var last = 0
    for range in ranges {
      guard range.lowerBound >= last else { return "a \(name) at \(range) is out of order" }
      guard range.upperBound <= text.count else { return "a \(name) at \(range) is outside" }
      for bound in [range.lowerBound, range.upperBound]
      where bound < text.count && text[bound] & 0xC0 == 0x80 {
        return "a \(name) at \(range) cuts a character"
      }
      last = range.lowerBound
    }
    return nil
  }
}
