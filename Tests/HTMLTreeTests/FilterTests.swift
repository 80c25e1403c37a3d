@_spi(Stages) import HTMLTree
import Testing

@Suite struct FilterTests {
  private func filtered(_ html: String) -> HTMLParser.FilteredPage {
    HTMLParser.filter(Array(html.utf8))
  }

  @Test(arguments: [
    ("a<!-- b -->c", "ac"),
    ("a<!-->b<!--->c<!-- d --!>e", "abce"),
    ("<!-- x > y -- z --->b", "b"),
    ("<!DOCTYPE html><?xml version='1.0'?><![CDATA[x]]>a</3>b", "ab"),
    ("<!DOCTYPE html [<!ENTITY a 'b'> ]>x", "x"),
    ("<script>if (a<b) { '</p>' }</script>x", "<script></script>x"),
    ("<SCRIPT src=a>x</SCRIPT >y", "<SCRIPT src=a></SCRIPT>y"),
    ("<style>a>b{}</style><scripture>x</scripture>", "<style></style><scripture>x</scripture>"),
    ("<script>never closed", "<script>"),
    ("<script>never closed<p>", "<script>"),
    ("<svg><svg><title>i</title></svg><path/></svg>x", "<svg></svg>x"),
    ("<svg class=i /><p>x", "<svg class=i /><p>x"),
    ("<svg><p>open<svg><path/></svg>x", "<svg><p>open<svg></svg>x"),
    ("<template><p>t</template>x", "<template></template>x"),
    ("<noscript><p>n</noscript>x", "<noscript><p>n</noscript>x"),
    ("x</body></html >y", "xy"),
    ("<p>a</P id=x>b", "<p>a</P>b"),
  ])
  func `what is no text is removed`(_ html: String, _ markup: String) {
    #expect(String(decoding: filtered(html).markup, as: UTF8.self) == markup)
  }

  @Test(arguments: [
    ("a < b <3 << <é>", "a &#60; b &#60;3 &#60;&#60; &#60;é>"),
    ("<p>a <b", "<p>a &#60;b"),
    ("<p>1 <", "<p>1 &#60;"),
    ("<a onclick='x>y' href=z>", "<a  href=z>"),
    ("<a/b/href=z/>", "<ahref=z/>"),
    ("<a href=\"x>y\">", "<a href=\"x>y\">"),
    ("<p>x<a href=\"y>z<b>w", "<p>x<a >z<b>w"),
    ("<p\"x class=y>", "<p class=y>"),
    ("<html/><p>", "<html><p>"),
  ])
  func `tags become what every parser reads alike`(_ html: String, _ markup: String) {
    #expect(String(decoding: filtered(html).markup, as: UTF8.self) == markup)
  }

  @Test(arguments: [
    ("&#128;&#147;q&#x94;&#x9F;&#0129;", "€“q”Ÿ\u{81}"),
    ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#65;&#x41;&#8364;", "&#65;&#x41;&#8364;"),
    ("&#;&#x;& &&lt;", "&#38;#;&#38;#x;&#38; &#38;&lt;"),
    ("&amp;copy; &lt; &nbsp;", "&amp;copy; &lt; &nbsp;"),
    ("&copy2024 &nbsp|&ampx", "©2024 \u{A0}|&#38;x"),
    ("&NotEqualTilde;&hyphen;&LT;", "\u{2242}\u{338}\u{2010}&#60;"),
    ("&notin;&notit;&unknown;", "&notin;¬it;&unknown;"),
    ("<a href=\"?a&copy=1&reg2&lang=x&hyphen;\">", "<a href=\"?a&copy=1&reg2&lang=x\u{2010}\">"),
    ("<a title='&QUOT;&apos;'>", "<a title='&#34;&apos;'>"),
    ("<!-- &copy --><script>&copy</script>&copy", "<script></script>©"),
  ])
  func `references that libxml2 does not know are resolved`(_ html: String, _ markup: String) {
    #expect(String(decoding: filtered(html).markup, as: UTF8.self) == markup)
  }

  @Test(arguments: [
    (
      "<script type=\"application/ld+json\">{\"a\":\"</p>&amp;\"}</script>",
      "{\"a\":\"</p>&amp;\"}", true
    ),
    ("<script type='Application/LD+JSON; charset=utf-8'>[]</script>", "[]", true),
    ("<script id=__NEXT_DATA__ type=application/json>{}</script>", "{}", false),
    ("<script>self.__next_f.push([1,\"x\"])</script>", "self.__next_f.push([1,\"x\"])", false),
    ("<script>window.__INITIAL_STATE__={}</script>", "window.__INITIAL_STATE__={}", false),
    (
      "<script>window[\"__PRELOADED_STATE__\"]=1</script>", "window[\"__PRELOADED_STATE__\"]=1",
      false
    ),
    ("<script>window._params = {}</script>", "window._params = {}", false),
    ("<script>window.__NUXT__=1</script>", "window.__NUXT__=1", false),
  ])
  func `scripts that carry data are kept aside`(_ html: String, _ script: String, _ isJSONLD: Bool)
  {
    let scripts = filtered("<p>a</p>" + html + "<p>b</p>").scripts
    #expect(scripts == [.init(kind: isJSONLD ? .jsonLD : .state, bytes: Array(script.utf8))])
  }

  @Test(arguments: [
    "<script>var a = 1; gtag('x')</script>",
    "<script type=\"application/ld+json\"></script>",
    "<script>window.__gaTracker = function() {}</script>",
    "<style>__STATE__</style>",
  ])
  func `code is not kept`(_ html: String) {
    #expect(filtered(html).scripts.isEmpty)
  }

  @Test func `attributes beyond the limit are dropped and said`() {
    let many = "<a " + (0..<300).map { "id=\($0)" }.joined(separator: " ") + " href=x>t</a>"
    #expect(filtered(many).hasLostMarkup)
    #expect(!String(decoding: filtered(many).markup, as: UTF8.self).contains("href"))
    let fewer = "<a " + (0..<255).map { "id=\($0)" }.joined(separator: " ") + " href=x>t</a>"
    #expect(!filtered(fewer).hasLostMarkup)
    #expect(String(decoding: filtered(fewer).markup, as: UTF8.self).contains("href"))
  }

  @Test(arguments: [("<!-- a --> b", false), ("<!-- a > b", true), ("<!-- a", false)])
  func `an unclosed comment is said`(_ html: String, _ isUnclosed: Bool) {
    #expect(filtered(html).hasUnclosedComment == isUnclosed)
  }
}
