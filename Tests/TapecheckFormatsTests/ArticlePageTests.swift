import Foundation
import Tapecheck
import TapecheckFormats
import TapecheckTesting
import Testing

@Suite struct ArticlePageTests {
  /// An article of blocks, one line each.
  private static func article(_ lines: [(Block.Kind, String)]) -> Article {
    var text = ""
    var blocks: [Block] = []
    for (kind, line) in lines {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += line
      blocks.append(Block(kind: kind, range: start..<text.utf8.count))
    }
    var article = Article(text: SourceText(text), blocks: blocks)
    article.headline = lines.first { $0.0 == .headline }?.1
    article.authors = ["Ann Ruiz"]
    return article
  }

  private static let lines: [(Block.Kind, String)] = [
    (.headline, "Small caps wake up"), (.dek, "Banks led."), (.dateline, "July 16"),
    (.paragraph, "The fund (IWM) rose 3.5%."), (.heading, "Why"), (.listItem, "1. Rates"),
    (.listItem, "Flows"), (.quote, "It was *time*."), (.caption, "A trader"),
    (.disclaimer, "No advice."),
  ]

  @Test func `a text has its blocks apart and its lists together`() {
    #expect(
      ArticlePage(.text).page(of: Self.article(Self.lines)) == """
        Small caps wake up
        Ann Ruiz

        Banks led.

        The fund (IWM) rose 3.5%.

        Why

        - 1. Rates
        - Flows

        It was *time*.

        [A trader]

        [No advice.]

        """)
  }

  @Test func `Markdown escapes what would be marks and keeps links`() throws {
    var article = Self.article(Self.lines)
    let text = article.text.string
    let place = try #require(text.range(of: "IWM"))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    article.links = [
      Link(range: 0..<5, href: "javascript:alert(1)"),
      Link(range: start..<(start + 3), href: "/quote/IWM(US)"),
    ]
    #expect(
      ArticlePage(.markdown).page(of: article) == """
        # Small caps wake up

        Ann Ruiz

        **Banks led.**

        The fund ([IWM](/quote/IWM%28US%29)) rose 3.5%.

        ## Why

        - 1\\. Rates
        - Flows

        > It was \\*time\\*.

        *A trader*

        *No advice.*

        """)
  }

  @Test func `Markdown keeps the rows and cells of a table`() {
    var article = Article(
      text: SourceText("Sector\tWeek\nOil|gas\t+2.1%"),
      blocks: [
        Block(kind: .table, range: 0..<25, rows: [[0..<6, 7..<11], [12..<19]])
      ])
    article.language = .english
    #expect(
      ArticlePage(.markdown).page(of: article) == """
        | Sector | Week |
        | --- | --- |
        | Oil\\|gas |  |

        """)
  }
}
