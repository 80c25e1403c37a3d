import HTMLTree
import Testing

/// Pages on which libxml2 2.9.14 by itself loses or garbles text, each measured.
@Suite struct WeaknessTests {
  private func paragraph(_ html: String) -> String {
    let tree = tree(html)
    return tree.firstNode(.p).map(tree.string(of:)) ?? ""
  }

  @Test func `an article behind 260 nested elements is kept`() {
    let page = tree(String(repeating: "<div>", count: 260) + "<p>article</p>")
    #expect(page.string(of: 0) == "article")
    #expect(!page.limits.truncated)
  }

  @Test(arguments: ["text", "<script>text</script>"])
  func `eleven megabytes in one piece lose nothing`(_ unit: String) {
    // libxml2's own limit is 10 MB of text; a debug build takes a few seconds for as much.
    let inner = String(repeating: "word ", count: 2_200_000)
    let html = "<p>" + unit.replacing("text", with: inner) + "</p><p>last</p>"
    let page = tree(html)
    #expect(page.string(of: 0).hasSuffix("last"))
    #expect(!page.limits.truncated)
    #expect(page.text.count > (unit == "text" ? 11_000_000 : 0))
  }

  @Test(arguments: [
    ("<p>café", "café"),
    ("<title>é</title><meta charset=utf-8><p>é", "é"),
    ("\u{FEFF}<meta charset=iso-8859-1><p>é", "é"),
    ("<meta http-equiv=Content-Type content='text/html; charset=latin1'><p>é", "é"),
  ])
  func `UTF-8 stays UTF-8`(_ html: String, _ text: String) { #expect(paragraph(html) == text) }

  @Test(arguments: [
    ("gb2312", "'<p>' b5c0 e946 'x'", "道镕x"),
    ("shift_jis", "'<p>' 938c 8740 'x'", "東①x"),
    ("utf-8", "'<p>' e4b8ade4b8ad ff 'x'", "中中\u{FFFD}x"),
    ("iso-8859-1", "'<p>' 93 'x' 94", "“x”"),
  ])
  func `a character that the label does not have loses nothing`(
    _ charset: String, _ pattern: String, _ text: String
  ) {
    let tree = HTMLParser.parse(bytes(pattern), charset: charset)
    #expect(tree.string(of: 0) == text)
    #expect(!tree.limits.truncated)
  }

  @Test(arguments: [
    ("<p>&#x80;&#147;a&#148;", "€“a”"),
    ("<p>&NotEqualTilde;&copy2024&nbsp;", "\u{2242}\u{338}©2024\u{A0}"),
    ("<p>&amp;copy; &amp;#147;", "&copy; &#147;"),
    ("<p>a\u{0}b", "ab"),
    ("<p>a < b, c<d> e", "a < b, c e"),
    ("<table><p>bare", "bare"),
    ("<p>x<script>document.write('</p>')</script>y", "xy"),
  ])
  func `text is read as browsers read it`(_ html: String, _ text: String) {
    #expect(paragraph(html) == text)
  }

  @Test func `metadata behind a div in the head are still in the tree`() {
    let page = tree("<head><div>a</div><meta name=x content=y><title>t</title></head><body>z")
    #expect(page.firstNode(.meta).flatMap { page.attributeString($0, .content) } == "y")
    #expect(page.firstNode(.title).map(page.string(of:)) == "t")
  }

  @Test func `a title's text is that of its subtree, and no drawing's`() {
    let page = tree("<svg><title>icon</title></svg><title>A <b>x</b></title><p>y")
    #expect(page.firstNode(.title).map(page.string(of:)) == "A x")
  }

  @Test func `a template's contents are gone, a noscript's are under it`() throws {
    let page = tree("<template><p>t</p></template><noscript><p>n</p></noscript><p>x</p>")
    let paragraphs = page.nodes.indices.filter { page.tag($0) == .p }
    #expect(paragraphs.map(page.string(of:)) == ["n", "x"])
    #expect(page.nearestAncestor(.noscript, of: try #require(paragraphs.first)) != nil)
  }

  @Test func `an unclosed comment ends at its first close and is said`() {
    let page = tree("<p>a<!-- b > c")
    #expect(page.string(of: 0) == "a c")
    #expect(page.limits.unclosedComment && !page.limits.truncated)
  }

  @Test func `entities are neither expanded nor opened`() {
    let page = tree(
      "<!DOCTYPE html [<!ENTITY a \"bomb\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><p>&a;&b;")
    #expect(page.string(of: 0) == "&a;&b;")
  }
}
