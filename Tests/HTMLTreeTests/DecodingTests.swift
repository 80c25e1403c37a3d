@_spi(Stages) import HTMLTree
import Testing

@Suite struct DecodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var given: String?
    let text: String
    let encoding: String
    let basis: EncodingDecision.Basis
    var conflict: String?
    var replacements = 0
    var testDescription: String { name }

    init(
      _ name: String, _ pattern: String, given: String? = nil, _ text: String, _ encoding: String,
      _ basis: EncodingDecision.Basis, conflict: String? = nil, replacements: Int = 0
    ) {
      self.name = name
      bytes = HTMLTreeTests.bytes(pattern)
      self.given = given
      self.text = text
      self.encoding = encoding
      self.basis = basis
      self.conflict = conflict
      self.replacements = replacements
    }
  }

  private func check(_ test: Case) {
    let (text, decision) = HTMLParser.decode(test.bytes, charset: test.given)
    #expect(String(decoding: text, as: UTF8.self) == test.text)
    #expect(decision.name == test.encoding)
    #expect(decision.basis == test.basis)
    #expect(decision.conflictingLabel == test.conflict)
    #expect(decision.replacements == test.replacements)
  }

  @Test(
    arguments: [
      // A dash, a quotation mark and an accent, read byte by byte as Latin-1 and as windows-1252.
      ("'up ' c3a2c280c293 ' it' c3a2c280c299 's caf' c383c2a9", "up – it’s café"),
      ("'up ' c3a2e282ace2809c ' it' c3a2e282ace284a2 's caf' c3836ac2a9", nil),
      ("'up ' c3a2e282ace2809c ' it' c3a2e282ace284a2 's caf' c383c2a9", "up – it’s café"),
      // Three characters of Chinese.
      ("c3a6c2b6c2a8 c3a5c2b9c285 c3a8c2b7c28c", "涨幅跌"),
      // One character that stands for itself is enough to leave the page as it is.
      ("c3a2c280c293 c3a2c280c293 c3a2c280c293 ' caf' c3a9 ' '", nil),
      ("c3a2c280c293 c3a2c280c293 c3a2c280c293 e6b6a8", nil),
      // Too few to be sure.
      ("'the letters ' c3a2c280c293 ' are damage'", nil),
      // A sequence cut in two.
      ("c3a2c280c293 c3a2c280c293 c3a2c280c293 c3a2c280", nil),
      ("c3a2c280c293 c3a2c280c293 c3a2c280c293 c3a2c280 'x'", nil),
    ] as [(String, String?)]) func `text that was encoded twice`(_ pattern: String, _ text: String?)
  {
    let bytes = HTMLTreeTests.bytes(pattern)
    let (read, decision) = HTMLParser.decode(bytes, charset: nil)
    #expect(decision.wasEncodedTwice == (text != nil))
    #expect(String(decoding: read, as: UTF8.self) == text ?? String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: [
    Case("nothing", "", "", "UTF-8", .validUTF8),
    Case("ASCII", "'plain'", "plain", "UTF-8", .validUTF8),
    Case("UTF-8 undeclared", "'caf' c3a9", "café", "UTF-8", .validUTF8),
    Case("UTF-8 given", "'caf' c3a9", given: "utf8", "café", "UTF-8", .given),
    Case("UTF-8 mark", "efbbbf 'caf' c3a9", "café", "UTF-8", .byteOrderMark),
    Case(
      "mark beats meta", "efbbbf '<meta charset=iso-8859-1>' c3a9", "<meta charset=iso-8859-1>é",
      "UTF-8", .byteOrderMark, conflict: "iso-8859-1"),
    Case(
      "mark beats given", "efbbbf c3a9", given: "gbk", "é", "UTF-8", .byteOrderMark,
      conflict: "gbk"),
    Case("UTF-16LE mark", "fffe 3c00 e900 4e4f", "<é低", "UTF-16LE", .byteOrderMark),
    Case("UTF-16BE mark", "feff 003c 00e9 d83d de00", "<é😀", "UTF-16BE", .byteOrderMark),
    Case("UTF-16LE bare", "3c00 7000 3e00 e900", "<p>é", "UTF-16LE", .guess),
    Case("UTF-16BE bare", "003c 0070 003e 00e9", "<p>é", "UTF-16BE", .guess),
    Case(
      "UTF-16 given", "3c00 7000 3e00 e900", given: "UTF-16", "<p>é", "UTF-16LE", .given),
    Case(
      "UTF-16 lone surrogates", "fffe 3dd8 4100 00dc 42", "\u{FFFD}A\u{FFFD}\u{FFFD}", "UTF-16LE",
      .byteOrderMark, replacements: 3),
    Case(
      "control characters", "'a' 00 'b' 0001 'c' 1f 0a09 'd' 0c 'e'", "abc\n\td e", "UTF-8",
      .validUTF8),
  ])
  func `unicode`(_ test: Case) { check(test) }

  @Test(arguments: [
    Case(
      "windows-1252 for latin1", "93 'a' 94 e9", given: "latin1", "“a”é", "windows-1252", .given),
    Case("C1 stays in 1252", "81 'x' e9", given: "cp1252", "\u{81}xé", "windows-1252", .given),
    Case("GBK character under gb2312", "b5c0 e946", given: "gb2312", "道镕", "GB18030", .given),
    Case("four bytes of GB18030", "8139ee39 'x'", given: "gbk", "㐀x", "GB18030", .given),
    Case("euro in GBK", "80 '5' b5c0", given: "gbk", "€5道", "GB18030", .given),
    Case("CP932 under shift_jis", "8740 8775 'x'", given: "Shift_JIS", "①㎡x", "Shift_JIS", .given),
    Case("HKSCS under big5", "a578 9def 'x'", given: "big5", "台嘅x", "Big5", .given),
    Case("UHC under euc-kr", "c4da 8c63 'x'", given: "ks_c_5601-1987", "코똠x", "EUC-KR", .given),
    Case("EUC-JP", "c5ec b5fe", given: "euc-jp", "東京", "EUC-JP", .given),
    Case(
      "ISO-2022-JP", "1b2442 456c 357e 1b2842 'x'", given: "iso-2022-jp", "東京x", "ISO-2022-JP",
      .given),
    Case("KOI8-R", "e9cec4c5cbd3", given: "koi8-r", "Индекс", "KOI8-R", .given),
    Case("windows-1251", "c8ede4e5eaf1", given: "cp1251", "Индекс", "windows-1251", .given),
    Case("ISO-8859-2", "b1 e6", given: "latin2", "ąć", "ISO-8859-2", .given),
    Case("ISO-8859-15", "a4", given: "iso-8859-15", "€", "ISO-8859-15", .given),
    Case("windows-874", "a1 a2", given: "tis-620", "กข", "windows-874", .given),
    Case("macintosh", "8e", given: "macintosh", "é", "macintosh", .given),
    Case("label with blanks and capitals", "b5c0", given: " GB2312 ", "道", "GB18030", .given),
    Case("trail bytes in ASCII", "815c 8140 'x'", given: "gbk", "乗丂x", "GB18030", .given),
  ])
  func `legacy encodings by label`(_ test: Case) { check(test) }

  @Test(arguments: [
    Case(
      "meta", "'<meta charset=\"gb2312\"><p>' b5c0c7ed", "<meta charset=\"gb2312\"><p>道琼",
      "GB18030", .meta),
    Case(
      "http-equiv",
      "'<meta http-equiv=Content-Type content=\"text/html; charset=big5\">' a578",
      "<meta http-equiv=Content-Type content=\"text/html; charset=big5\">台", "Big5", .meta),
    Case(
      "xml declaration", "'<?xml version=\"1.0\" encoding=\"windows-1251\"?>' c8ed",
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?>Ин", "windows-1251", .meta),
    Case(
      "meta in a comment does not count", "'<!-- <meta charset=gbk> -->' c3a9",
      "<!-- <meta charset=gbk> -->é", "UTF-8", .validUTF8),
    Case(
      "given beats meta", "'<meta charset=utf-8>' e9", given: "iso-8859-1",
      "<meta charset=utf-8>é", "windows-1252", .given, conflict: "utf-8"),
    Case(
      "UTF-16 in a meta is UTF-8", "'<meta charset=utf-16>' c3a9", "<meta charset=utf-16>é",
      "UTF-8", .meta),
    Case(
      "unknown label", "'<meta charset=klingon>' c3a9", "<meta charset=klingon>é", "UTF-8",
      .validUTF8, conflict: "klingon"),
    Case(
      "replacement label", "c3a9", given: "hz-gb-2312", "é", "UTF-8", .validUTF8,
      conflict: "hz-gb-2312"),
  ])
  func `declarations in the page`(_ test: Case) { check(test) }

  @Test func `a meta behind a long title is found, one behind 4 kB is not`() {
    let near = Array("<title>\(String(repeating: "t", count: 3_000))</title>".utf8)
    let far = Array("<title>\(String(repeating: "t", count: 5_000))</title>".utf8)
    let tail = bytes("'<meta charset=gbk>' b5c0c7edcbb9d6b8cafdd6dcb6fecad5c5cc")
    #expect(HTMLParser.decode(near + tail, charset: nil).decision.basis == .meta)
    #expect(HTMLParser.decode(far + tail, charset: nil).decision.basis == .guess)
  }

  @Test(arguments: [
    Case(
      "UTF-8 under iso-8859-1", "'<meta charset=iso-8859-1>caf' c3a9",
      "<meta charset=iso-8859-1>café", "UTF-8", .validUTF8, conflict: "iso-8859-1"),
    Case(
      "UTF-8 under gbk", "'<meta charset=gbk>' e98193e790bce696afe68c87e695b0",
      "<meta charset=gbk>道琼斯指数", "UTF-8", .validUTF8, conflict: "gbk"),
    Case(
      "GBK under a utf-8 header, right in the meta", "'<meta charset=gbk>' b5c0c7edcbb9d6b8cafd",
      given: "utf-8", "<meta charset=gbk>道琼斯指数", "GB18030", .meta, conflict: "utf-8"),
    Case(
      "windows-1252 under utf-8", "'<meta charset=utf-8>M' fc 'ller h' f6 'her'",
      "<meta charset=utf-8>Müller höher", "windows-1252", .guess, conflict: "utf-8"),
    Case(
      "Big5 under gb2312",
      "'<meta charset=gb2312>' a578a55faad1a5abb667a454a6acbd4ca455b65ea141a7ebb8eaa448c65bb1e6c170",
      "<meta charset=gb2312>台北股市週三收盤下跌，投資人觀望聯", "Big5", .guess, conflict: "gb2312"),
    Case(
      "GBK under a latin1 header, right in the meta",
      "'<meta charset=gbk>' b5c0c7edcbb9d6b8cafdd6dcb6fecad5c5ccc9cf", given: "ISO-8859-1",
      "<meta charset=gbk>道琼斯指数周二收盘上", "GB18030", .meta, conflict: "ISO-8859-1"),
  ])
  func `a label that the bytes contradict is overruled`(_ test: Case) { check(test) }

  @Test(arguments: [
    Case(
      "bad byte in UTF-8", "'a' c3a9 ff 'b' c3a9", given: "utf-8", "aé\u{FFFD}bé", "UTF-8", .given,
      replacements: 1),
    Case(
      "cut sequences", "c3a9c3a9c3a9 e282 'x' f09f98", given: "utf-8", "ééé\u{FFFD}x\u{FFFD}",
      "UTF-8", .given, replacements: 2),
    Case(
      "overlong and surrogate", "c3a9c3a9c3a9c3a9c3a9c3a9 c080 eda080", given: "utf-8",
      "éééééé\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", "UTF-8", .given, replacements: 5),
    Case(
      "undeclared UTF-8 with one bad byte", "'a' c3a9c3a9 ff 'b'", "aéé\u{FFFD}b", "UTF-8", .guess,
      replacements: 1),
    Case(
      "bad byte in GB18030", "b5c0 ff b5c0", given: "gbk", "道\u{FFFD}道", "GB18030", .given,
      replacements: 1),
    Case(
      "bad trail keeps the ASCII", "b5c0 b5 '<p>' b5c0", given: "gbk", "道\u{FFFD}<p>道", "GB18030",
      .given, replacements: 1),
    Case(
      "lead byte at the end", "b5c0 b5", given: "gbk", "道\u{FFFD}", "GB18030", .given,
      replacements: 1),
    Case(
      "bad byte in Shift_JIS", "938c fd 8b9e", given: "sjis", "東\u{FFFD}京", "Shift_JIS", .given,
      replacements: 1),
  ])
  func `bad bytes become U+FFFD and the text goes on`(_ test: Case) { check(test) }

  @Test(arguments: [
    Case(
      "GB18030",
      "b5c0c7edcbb9d6b8cafdd6dcb6fecad5c5ccc9cfd5c7b0d9b7d6d6aed2bba3accdb6d7cad5dfb5c8b4fdc3c0c1aab4a2",
      "道琼斯指数周二收盘上涨百分之一，投资者等待美联储", "GB18030", .guess),
    Case(
      "Big5",
      "a578a55faad1a5abb667a454a6acbd4ca455b65ea141a7ebb8eaa448c65bb1e6c170b7c7b77ca751b276a84db5a6",
      "台北股市週三收盤下跌，投資人觀望聯準會利率決策", "Big5", .guess),
    Case(
      "Shift_JIS",
      "938c8b9e8a948eae8e738fea82c593fa8c6f95bd8bcf8a9489bf82cd91b1904c82b581418f49926c82cd914f93fa",
      "東京株式市場で日経平均株価は続伸し、終値は前日", "Shift_JIS", .guess),
    Case(
      "EUC-JP",
      "c5ecb5feb3f4bcb0bbd4beeca4c7c6fcb7d0cabfb6d1b3f4b2c1a4cfc2b3bfada4b7a1a2bdaac3cda4cfc1b0c6fca4e8a4ea",
      "東京株式市場で日経平均株価は続伸し、終値は前日より", "EUC-JP", .guess),
    Case(
      "EUC-KR",
      "c4dabdbac7c720c1f6bcf6b4c220c8adbfe4c0cfbfa120bbf3bdc220b8b6b0a8c7dfc0b8b8e720c5f5c0dac0dab5e9c0ba",
      "코스피 지수는 화요일에 상승 마감했으며 투자자들은", "EUC-KR", .guess),
    Case(
      "windows-1252",
      "'Der Dax schloss h' f6 'her, ' 93 'Ertr' e4 'ge f' fc 'r M' fc 'ller' 94 ' ' 96 ' 5 ' 80",
      "Der Dax schloss höher, “Erträge für Müller” – 5 €", "windows-1252", .guess),
    Case(
      "windows-1251", "c8ede4e5eaf120e2fbf0eef120e2ee20e2f2eef0ede8ea2c20e8ede2e5f1f2eef0fb",
      "Индекс вырос во вторник, инвесторы", "windows-1251", .guess),
    Case(
      "KOI8-R", "e9cec4c5cbd320d7d9d2cfd320d7cf20d7d4cfd2cec9cb2c20c9ced7c5d3d4cfd2d9",
      "Индекс вырос во вторник, инвесторы", "KOI8-R", .guess),
  ])
  func `undeclared bytes are guessed`(_ test: Case) { check(test) }

  @Test(arguments: 0..<20) func `a control character is found at every place`(_ place: Int) {
    var text = Array(String(repeating: "é\n", count: 7).utf8)
    text.insert(1, at: place - place % 3)
    let decoded = HTMLParser.decode(text, charset: nil).text
    #expect(decoded == Array(String(repeating: "é\n", count: 7).utf8))
  }

  @Test func `long text in a legacy encoding is decoded whole`() {
    let line = bytes("'<p>' b5c0c7edcbb9d6b8cafd '</p>' 0a")
    let page = [[UInt8]](repeating: line, count: 20_000).flatMap { $0 }
    let (text, decision) = HTMLParser.decode(page, charset: "gb2312")
    #expect(decision.replacements == 0)
    #expect(text == Array(String(repeating: "<p>道琼斯指数</p>\n", count: 20_000).utf8))
  }
}
