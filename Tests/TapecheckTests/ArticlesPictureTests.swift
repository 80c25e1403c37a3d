import Testing

@testable import Tapecheck

@Suite struct ArticlesPictureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let html: String
    let pictures: [[String?]]
    var testDescription: String { html }
  }

  static let cases: [Case] = [
    Case(
      html: """
        <figure><img src="a.png"><figcaption>Traders at work on Tuesday
        <span class=credit>Ann Ruiz/Harbour</span></figcaption></figure>
        """, pictures: [["a.png", "Traders at work on Tuesday", "Ann Ruiz/Harbour"]]),
    Case(
      html: """
        <figure><img src="a.png"><figcaption>Traders at work on Tuesday. Photo: Ann Ruiz/Harbour</figcaption>
        </figure>
        """, pictures: [["a.png", "Traders at work on Tuesday.", "Photo: Ann Ruiz/Harbour"]]),
    Case(
      html:
        "<figure><img src=a.png><figcaption>A trader on the floor (Bo Li/Reuters)</figcaption></figure>",
      pictures: [["a.png", "A trader on the floor", "Bo Li/Reuters"]]),
    Case(
      html: "<figure><img src=a.png><figcaption>港交所大堂。图片来源：视觉中国</figcaption></figure>",
      pictures: [["a.png", "港交所大堂。", "图片来源：视觉中国"]]),
    Case(
      html: "<figure><img src=a.png><figcaption>港交所大堂（图：路透）</figcaption></figure>",
      pictures: [["a.png", "港交所大堂", "图：路透"]]),
    Case(
      html: """
        <figure><img src="data:image/gif;base64,R0" data-src="b.jpg"><div class="image-credit">Getty Images</div>
        <figcaption>The floor</figcaption></figure>
        """, pictures: [["b.jpg", "The floor", "Getty Images"]]),
    Case(
      html: """
        <div class="wp-caption"><img src="c.jpg"><p class="wp-caption-text">The floor at noon</p></div>
        """, pictures: [["c.jpg", "The floor at noon", nil]]),
    // A sentence that ends with an agency is no credit.
    Case(
      html:
        "<figure><img src=a.png><figcaption>The chair. She had spoken to Reuters</figcaption></figure>",
      pictures: [["a.png", "The chair. She had spoken to Reuters", nil]]),
    Case(
      html: """
        <figure><img src=a.png><figcaption>One</figcaption></figure>
        <figure><img src=b.png><figcaption>Two</figcaption></figure>
        """, pictures: [["a.png", "One", nil], ["b.png", "Two", nil]]),
  ]

  @Test(arguments: cases) func `captions, credits and pictures belong together`(_ item: Case) throws
  {
    let article = try ArticleReading.read(
      """
      <html><body><article><h1>Small caps wake up</h1><p>\(ArticleReading.filler)</p>\(item.html)
      <p>\(ArticleReading.filler) It went on.</p></article></body></html>
      """)
    let pictures = article.pictures.map { picture in
      [
        picture.image, picture.caption.map { article.text[$0] },
        picture.credit.map { article.text[$0] },
      ]
    }
    #expect(pictures == item.pictures)
  }
}
