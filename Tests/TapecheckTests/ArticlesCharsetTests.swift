import Foundation
import Testing

@testable import Tapecheck

/// Whole pages in other encodings than UTF-8, rightly and wrongly labelled.
@Suite struct ArticlesCharsetTests {
  /// A headline and a paragraph of one language.
  struct Story: Sendable {
    let headline: String
    let text: String
  }

  static let stories: [String: Story] = [
    "zh-Hant": Story(
      headline: "臺股收漲三百點",
      text: "加權指數週二收漲三百點，電子類股領漲，金融類股走弱，成交量低於前一日。投資人等待通膨數據，分析師說市場情緒好轉。"),
    "zh-Hans": Story(
      headline: "沪指收涨百分之一",
      text: "沪指周二收涨百分之一，深成指上涨百分之二，银行股走强，两市成交额低于前一日。投资者等待通胀数据，分析师说市场情绪好转。"),
    "ja": Story(
      headline: "日経平均は反落",
      text: "東京株式市場で日経平均株価は反落し、前日に比べ三百円安で終えた。半導体関連の銘柄に売りが出た一方、銀行株は買われた。"),
    "ko": Story(
      headline: "코스피 사흘째 하락",
      text: "코스피가 사흘째 하락해 전날보다 1.2% 내린 2,600선에서 거래를 마쳤다. 외국인이 반도체 주식을 팔았고, 은행주는 올랐다."),
    "ru": Story(
      headline: "Индекс упал на два процента",
      text:
        "Индекс московской биржи во вторник упал на два процента, а акции банков выросли. Инвесторы ждут новых данных."
    ),
    "fr": Story(
      headline: "La Bourse recule d’un cran",
      text:
        "L’indice a reculé mardi de 1,2 % à 7 500 points – un été agité, a-t-on noté, où même l’or a cédé du terrain."
    ),
    "pl": Story(
      headline: "Giełda spadła o dwa procent",
      text:
        "Giełda w Warszawie spadła we wtorek o dwa procent, a złoty się umocnił. Inwestorzy czekają na nowe dane o inflacji."
    ),
    "el": Story(
      headline: "Το χρηματιστήριο έπεσε",
      text:
        "Το χρηματιστήριο της Αθήνας έπεσε την Τρίτη κατά δύο τοις εκατό, ενώ οι τράπεζες ανέβηκαν και πάλι."
    ),
    "tr": Story(
      headline: "Borsa yüzde iki düştü",
      text:
        "İstanbul borsası salı günü yüzde iki düştü, banka hisseleri ise yükseldi. Yatırımcılar yeni verileri bekliyor."
    ),
    "he": Story(
      headline: "הבורסה ירדה",
      text:
        "הבורסה בתל אביב ירדה ביום שלישי בשני אחוזים, ואילו מניות הבנקים עלו. המשקיעים ממתינים לנתונים חדשים."
    ),
  ]

  /// Encodings by the numbers that CoreFoundation gives them.
  static let encodings: [String: UInt] = [
    "Big5": 0x8000_0A06, "GB18030": 0x8000_0632, "Shift_JIS": 0x8000_0420, "EUC-KR": 0x8000_0422,
    "windows-1250": 15, "windows-1251": 11, "windows-1252": 12, "windows-1253": 13,
    "windows-1254": 14, "windows-1255": 0x8000_0505, "UTF-16LE": 0x9400_0100,
    "UTF-16BE": 0x9000_0100, "UTF-8": 4,
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let language: String
    let encoding: String
    /// What the page and the header call the encoding.
    var meta: String?
    var given: String?
    /// The warning that the page must carry.
    var warning: Warning.Code?

    var testDescription: String {
      "\(language) in \(encoding), meta \(meta ?? "-"), given \(given ?? "-")"
    }
  }

  static let labelled = [
    Case(language: "zh-Hant", encoding: "Big5", meta: "big5"),
    Case(language: "zh-Hant", encoding: "Big5", given: "Big5"),
    Case(language: "zh-Hans", encoding: "GB18030", meta: "gb18030"),
    Case(language: "zh-Hans", encoding: "GB18030", meta: "gb2312"),
    Case(language: "zh-Hans", encoding: "GB18030", given: "GBK"),
    Case(language: "ja", encoding: "Shift_JIS", meta: "Shift_JIS"),
    Case(language: "ja", encoding: "Shift_JIS", given: "windows-31j"),
    Case(language: "ko", encoding: "EUC-KR", meta: "euc-kr"),
    Case(language: "ko", encoding: "EUC-KR", given: "ks_c_5601-1987"),
    Case(language: "ru", encoding: "windows-1251", meta: "windows-1251"),
    Case(language: "fr", encoding: "windows-1252", meta: "windows-1252"),
    Case(language: "fr", encoding: "windows-1252", given: "iso-8859-1"),
    Case(language: "pl", encoding: "windows-1250", meta: "windows-1250"),
    Case(language: "el", encoding: "windows-1253", meta: "windows-1253"),
    Case(language: "tr", encoding: "windows-1254", meta: "iso-8859-9"),
    Case(language: "he", encoding: "windows-1255", given: "windows-1255"),
    Case(language: "fr", encoding: "UTF-16LE", given: "utf-16"),
    Case(language: "zh-Hans", encoding: "UTF-16LE", given: "utf-16le"),
    Case(language: "ja", encoding: "UTF-16BE", given: "utf-16be"),
    Case(language: "ja", encoding: "UTF-16BE", given: "utf-16"),
  ]

  static let mislabelled = [
    Case(language: "zh-Hant", encoding: "Big5", meta: "utf-8", warning: .charsetConflict),
    Case(language: "zh-Hant", encoding: "Big5", given: "gb2312", warning: .charsetConflict),
    Case(language: "zh-Hant", encoding: "Big5", given: "iso-8859-1", warning: .charsetConflict),
    Case(language: "zh-Hans", encoding: "GB18030", meta: "utf-8", warning: .charsetConflict),
    Case(language: "zh-Hans", encoding: "GB18030", meta: "big5", warning: .charsetConflict),
    Case(language: "zh-Hans", encoding: "GB18030", given: "euc-kr", warning: .charsetConflict),
    Case(
      language: "zh-Hans", encoding: "GB18030", given: "windows-1251", warning: .charsetConflict),
    Case(language: "ja", encoding: "Shift_JIS", meta: "utf-8", warning: .charsetConflict),
    Case(language: "ja", encoding: "Shift_JIS", given: "windows-1252", warning: .charsetConflict),
    Case(language: "ko", encoding: "EUC-KR", meta: "utf-8", warning: .charsetConflict),
    Case(language: "ko", encoding: "EUC-KR", given: "iso-8859-1", warning: .charsetConflict),
    Case(language: "ko", encoding: "EUC-KR", given: "big5", warning: .charsetConflict),
    Case(language: "ru", encoding: "windows-1251", meta: "utf-8", warning: .charsetConflict),
    Case(language: "ru", encoding: "windows-1251", given: "iso-8859-1", warning: .charsetConflict),
    Case(language: "fr", encoding: "windows-1252", meta: "utf-8", warning: .charsetConflict),
    Case(language: "fr", encoding: "windows-1252", given: "gb2312", warning: .charsetConflict),
    Case(language: "el", encoding: "windows-1253", given: "iso-8859-1", warning: .charsetConflict),
    Case(language: "he", encoding: "windows-1255", meta: "utf-8", warning: .charsetConflict),
    Case(language: "ja", encoding: "UTF-16BE", given: "utf-8", warning: .charsetConflict),
    Case(language: "zh-Hant", encoding: "UTF-16LE", given: "big5", warning: .charsetConflict),
    Case(language: "zh-Hans", encoding: "UTF-8", meta: "gb2312", warning: .charsetConflict),
    Case(language: "fr", encoding: "UTF-8", given: "iso-8859-1", warning: .charsetConflict),
    // Nothing declared at all.
    Case(language: "zh-Hant", encoding: "Big5", warning: .charsetGuessed),
    Case(language: "zh-Hans", encoding: "GB18030", warning: .charsetGuessed),
    Case(language: "ja", encoding: "Shift_JIS", warning: .charsetGuessed),
    Case(language: "ko", encoding: "EUC-KR", warning: .charsetGuessed),
    Case(language: "ru", encoding: "windows-1251", warning: .charsetGuessed),
    Case(language: "el", encoding: "windows-1253", warning: .charsetGuessed),
  ]

  /// The bytes of a page in an encoding.
  private static func bytes(_ item: Case, _ story: Story) throws -> [UInt8] {
    let meta = item.meta.map { "<meta charset=\"\($0)\">" } ?? ""
    let html =
      "<html><head>\(meta)<title>\(story.headline)</title></head><body><article><h1>\(story.headline)</h1>"
      + "<p>2024-07-16</p><p>\(story.text)</p><p>\(story.text) 2024.</p></article></body></html>"
    let number = try #require(encodings[item.encoding])
    let encoding = String.Encoding(rawValue: number)
    return Array(try #require(html.data(using: encoding), "\(item.encoding) is not to be had"))
  }

  @Test(arguments: labelled + mislabelled)
  func `a page is read in the encoding that it has`(_ item: Case) throws {
    let story = try #require(Self.stories[item.language])
    var page = Page(bytes: try Self.bytes(item, story))
    page.charset = item.given
    let article = try ArticleReading.reader().read(page)
    #expect(article.headline == story.headline)
    #expect(article.text.string.contains(story.text))
    #expect(article.published?.iso.hasPrefix("2024-07-16") == true)
    let warnings = article.warnings.map(\.code).filter {
      $0 == .charsetConflict || $0 == .charsetGuessed
    }
    #expect(item.warning.map(warnings.contains) ?? warnings.isEmpty, "\(warnings)")
  }

  @Test(arguments: ["utf-8", "gb2312"])
  func `bytes that are none of the declared encoding are said`(_ label: String) throws {
    // Half of the page is UTF-8, half GB18030: no encoding reads both.
    let story = try #require(Self.stories["zh-Hans"])
    let first = try Self.bytes(Case(language: "zh-Hans", encoding: "GB18030", meta: label), story)
    var page = Page(bytes: first + Array("<p>\(story.text)\(story.text)</p>".utf8))
    page.charset = label
    let article = try ArticleReading.reader().read(page)
    #expect(article.warnings.map(\.code).contains(.badBytes))
  }
}
