import FuzzEntries
import HTMLTree
import Testing

/// Pages that are made to exhaust a parser.
@Suite(.serialized) struct HostileTests {
  struct Page: CustomTestStringConvertible, Sendable {
    let name: String
    let make: @Sendable () -> String
    /// Whether the limits must cut something.
    let isTruncated: Bool
    /// Text that must have come through.
    let keeps: String
    var testDescription: String { name }

    init(
      _ name: String, isTruncated: Bool, keeps: String = "",
      _ make: @escaping @Sendable () -> String
    ) {
      self.name = name
      self.make = make
      self.isTruncated = isTruncated
      self.keeps = keeps
    }
  }

  /// A text many times over.
  ///
  /// A debug build, which is ten times slower, takes a quarter of more than 20,000, odd counts staying odd; all limits lie
  /// below that.
  private static func times(_ text: String, _ count: Int) -> String {
    let held = isDebug && count > 20_000 ? count / 4 | count & 1 : count
    return String(repeating: text, count: held)
  }

  @Test(arguments: [
    Page("100,000 nested tags", isTruncated: true, keeps: "first") {
      "<p>first</p>" + times("<div>", 100_000) + "x"
    },
    Page("100,000 nested tags of many names", isTruncated: true) {
      times("<b><i><a><span><q>", 20_000)
    },
    Page("50,000 mismatched nested tags", isTruncated: true) {
      times("<span><em></b></i>", 50_000)
    },
    Page("100,000 stray end tags", isTruncated: false, keeps: "last") {
      times("</div></p></b>", 34_000) + "<p>last"
    },
    Page("end tags that match nothing under 1,900 open ones", isTruncated: false, keeps: "last") {
      times("<span>", 1_900) + times("</b>", 50_000) + "last"
    },
    Page("50,000 attributes", isTruncated: true, keeps: "last") {
      "<a " + (0..<(isDebug ? 12_500 : 50_000)).map { "a\($0)=\($0)" }.joined(separator: " ")
        + ">last</a>"
    },
    Page("50,000 times the same known attribute", isTruncated: true, keeps: "last") {
      "<a " + times("href=x ", 50_000) + ">last</a>"
    },
    Page("a name of 1 MB", isTruncated: false, keeps: "last") {
      "<p" + times("a", 1_000_000) + ">last<i " + times("b", 1_000_000) + "=1>"
    },
    Page("an attribute value of 2 MB", isTruncated: false, keeps: "last") {
      "<a href=\"" + times("ab", 1_000_000) + "\">last</a>"
    },
    Page("one text of 2 MB", isTruncated: false, keeps: "last") {
      "<p>" + times("text ", 400_000) + "last"
    },
    Page("one script of 2 MB", isTruncated: false, keeps: "last") {
      "<script>" + times("a<b;", 500_000) + "</script>last"
    },
    Page("500,000 less-than signs", isTruncated: false, keeps: "last") {
      times("<", 500_000) + " last"
    },
    Page("500,000 less-than signs before a tag", isTruncated: false, keeps: "last") {
      times("<", 500_000) + "<p>last</p>"
    },
    Page("100,000 unclosed comments", isTruncated: false, keeps: "last") {
      times("<!-- a > b ", 100_000) + "<p>last"
    },
    Page("100,000 unclosed comments without a close", isTruncated: false) {
      times("<!--", 100_000)
    },
    Page("unclosed drawings and templates", isTruncated: false, keeps: "last") {
      times("<svg/><svg></p>", 900) + times("<svg></svg><template>", 900) + "<p>last"
    },
    Page("200,000 ampersands", isTruncated: false, keeps: "last") {
      times("&", 100_000) + times("&#", 50_000) + times("&copy;&amp", 50_000) + " last"
    },
    Page("100,000 unclosed quotes", isTruncated: true, keeps: "last") {
      times("<a href='x' title=\"y>", 100_001) + "<p>last"
    },
    Page("an entity bomb", isTruncated: false, keeps: "&d;") {
      "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
        + "<!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]><p>&d;&c;"
    },
    Page("100,000 doctypes with subsets", isTruncated: false, keeps: "last") {
      times("<!DOCTYPE a [ ", 100_000) + "><p>last"
    },
    Page("100,000 doctypes without a subset", isTruncated: false, keeps: "last") {
      times("<!DOCTYPE html>", 100_000) + "<p>last"
    },
    Page("50,000 scripts without a state", isTruncated: false, keeps: "last") {
      times("<script>var a=1;</script>", 50_000) + "<p>last"
    },
    Page("100,000 paragraphs that close one another", isTruncated: false, keeps: "last") {
      times("<p>a", 100_000) + "last"
    },
    Page("100,000 list items in tables", isTruncated: false) {
      times("<table><tr><td><li></table>", 30_000)
    },
    Page("16 MB without a tag", isTruncated: false) {
      times("&\u{1}", isDebug ? 400_000 : 8 << 20)
    },
    Page("only control characters", isTruncated: false) { times("\u{1}\u{B}\u{7F}", 100_000) },
  ])
  func `is read within the time and keeps what it can`(_ page: Page) {
    let bytes = Array(page.make().utf8)
    var tree = HTMLTree()
    let time = ContinuousClock().measure { tree = HTMLParser.parse(bytes, charset: nil) }
    #expect(time < Self.bound)
    #expect(!tree.limits.timeExceeded)
    #expect(tree.limits.truncated == page.isTruncated)
    #expect(tree.string(of: 0).contains(page.keeps))
    #expect(TreeInvariants.complaint(tree) == nil)
  }

  @Test func `of 50 MB is cut at the limit and said so`() {
    let line = Array("<p>A line of a page that has no end, with a <b>word</b> in it.</p>\n".utf8)
    let page = [[UInt8]](repeating: line, count: 50_000_000 / line.count).flatMap { $0 }
    var limits = ParseLimits()
    // A debug build reads about a tenth of what a release build does in a second.
    limits.bytes = Self.isDebug ? 2 << 20 : limits.bytes
    var tree = HTMLTree()
    let time = ContinuousClock().measure {
      tree = HTMLParser.parse(page, charset: nil, limits: limits)
    }
    #expect(time < Self.bound)
    #expect(tree.limits.bytesExceeded && !tree.limits.timeExceeded)
    #expect(tree.limits.bytesSeen == page.count && tree.limits.bytesUsed <= limits.bytes)
    #expect(tree.text.count > limits.bytes / 2)
  }

  private static let isDebug: Bool = {
    var isDebug = false
    // The argument of an assertion is evaluated in debug builds only.
    assert(
      {
        isDebug = true
        return true
      }())
    return isDebug
  }()

  private static var bound: Duration { isDebug ? .seconds(20) : .seconds(2) }
}
