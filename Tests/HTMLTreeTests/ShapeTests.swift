import FuzzEntries
import HTMLTree
import Testing

/// The trees of small pages, whole.
@Suite struct ShapeTests {
  @Test(arguments: [
    (
      "<html lang=en><head><meta charset=utf-8><title>T</title></head><body class=a><p>x <b>y</b> z</p>",
      """
      html [lang=en]
        head
          meta [charset=utf-8]
          title
            "T"
        body [classes=a]
          p
            "x "
            b
              "y"
            " z"
      """
    ),
    ("", "html"),
    (
      "plain text",
      """
      html
        body
          p
            "plain text"
      """
    ),
    (
      "<p>one<p>two<ul><li>a<li>b</ul>tail",
      """
      html
        body
          p
            "one"
          p
            "two"
          ul
            li
              "a"
            li
              "b"
          "tail"
      """
    ),
    (
      "<div><div><span>a</div>b</div>c",
      """
      html
        body
          div
            div
              span
                "a"
            "b"
          "c"
      """
    ),
    (
      "<table>text<tr><td colspan=2>1<td>2</table>",
      """
      html
        body
          table
            "text"
            tr
              td [colspan=2]
                "1"
              td
                "2"
      """
    ),
    (
      "<p>x<br>y<img src=a alt='b>c' onload=e>w",
      """
      html
        body
          p
            "x"
            br
            "y"
            img [src=a] [alt=b>c]
            "w"
      """
    ),
    (
      "<p>x</p></body></html><p>after</p>",
      """
      html
        body
          p
            "x"
          p
            "after"
      """
    ),
    (
      "<p>a<!-- c -->b&amp;<script>s</script>c\n d",
      """
      html
        body
          p
            "ab&"
            script
            "c⏎ d"
      """
    ),
    (
      "</p></div><p>a",
      """
      html
        body
          p
            "a"
      """
    ),
    (
      "<X-CARD data-Symbol=IWM ID=k>a</X-CARD><time datetime=2024-07-16 itemprop>b",
      """
      html
        body
          other [dataSymbol=IWM] [id=k]
            "a"
          time [datetime=2024-07-16] [itemprop=]
            "b"
      """
    ),
  ])
  func `of a page`(_ html: String, _ dump: String) {
    let tree = tree(html)
    #expect(tree.dump == dump)
    #expect(TreeInvariants.complaint(tree) == nil)
  }

  @Test func `every known tag and attribute is found under its name`() {
    for name in HTMLAttributeName.allCases {
      let tree = tree("<p \(name.written)=v>x")
      #expect(tree.firstNode(.p).flatMap { tree.attributeString($0, name) } == "v", "\(name)")
      let capitals = HTMLParser.parse(
        Array("<P \(name.written.uppercased())='v'>x".utf8), charset: nil)
      #expect(capitals.firstNode(.p).flatMap { capitals.attributeString($0, name) } == "v")
    }
    for tag in HTMLTag.allCases where tag != .text && tag != .other {
      #expect(tree("<\(tag)>x").firstNode(tag) != nil, "\(tag)")
    }
  }

  @Test func `the tree does not depend on where libxml2's pieces end`() {
    let line = "<li class=k>item <b>bold</b> &amp; more &euro; text é中<br></li>\n"
    let whole = tree("<ul title=\"\">" + String(repeating: line, count: 2_000) + "</ul>")
    #expect(whole.children(of: whole.firstNode(.ul) ?? 0).count { whole.tag($0) == .li } == 2_000)
    for shift in 0..<16 {
      let padded = tree(
        "<ul title=\"" + String(repeating: "x", count: shift) + "\">"
          + String(repeating: line, count: 2_000) + "</ul>")
      #expect(padded.text == whole.text)
      #expect(padded.nodes == whole.nodes)
    }
  }
}
