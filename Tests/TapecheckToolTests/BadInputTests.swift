import Foundation
import TapecheckTesting
import Testing

/// What cannot be used ends in a clear error before anything is read, in an error record, or in a warning.
@Suite struct BadInputTests {
  private static let page =
    "<html><head><title>Dow falls</title></head><body><article><h1>Dow falls on rate fears</h1>"
    + "<p>By A. Writer</p><p>July 12, 2024</p><p>The Dow Jones Industrial Average fell 1.2% on Thursday "
    + "as traders weighed the path of interest rates and waited for the next report on prices.</p>"
    + "<p>Stocks of smaller companies went the other way, and the Russell 2000 rose 3.6%.</p></article>"
    + "</body></html>"

  private func warnings(_ record: [String: Any]?) -> [String] {
    (record?["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  private func code(_ record: [String: Any]?) -> String? {
    (record?["error"] as? [String: Any])?["code"] as? String
  }

  private func text(_ record: [String: Any]?) -> String {
    (record?["article"] as? [String: Any])?["text"] as? String ?? ""
  }

  @Test(arguments: ["check", "annotate", "extract"])
  func `a missing file is named before anything is read`(command: String) throws {
    let outcome = try Tool.run([command, "/no/such/page.html"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaint == "tapecheck: /no/such/page.html: no such file or folder\n")
  }

  @Test func `a folder without articles is an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/picture.png", "x")
    let outcome = try Tool.run(["annotate", folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaint.contains("\(folder.path): no articles in this folder"))
  }

  @Test func `a folder is nothing to check`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(["check", folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("is a folder"))
  }

  @Test(arguments: [
    ("nothing.html", [UInt8](), "empty"), ("space.txt", Array(" \n\t\r\n".utf8), "empty"),
    (
      "picture.html",
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
      "unsupported_type"
    ),
  ])
  func `what is no page has an error record`(name: String, bytes: [UInt8], expected: String) throws
  {
    let folder = try TemporaryFolder()
    let bad = try folder.write(name, bytes)
    let good = try folder.write("good.html", Self.page)
    let outcome = try Tool.run(["annotate", bad, good])
    #expect(outcome.status == 1)
    let records = try outcome.records()
    #expect(records.count == 2)
    #expect(code(records.first) == expected)
    #expect(records.first?["id"] as? String == bad)
    #expect(text(records.last).contains("Russell 2000"))
    let check = try Tool.run(["check", bad])
    #expect(check.status == 1)
    #expect(check.output == "")
    #expect(check.complaint.hasPrefix("tapecheck: \(bad): "))
  }

  @Test func `a page without text is said to be no article`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("empty.html", "<html><head></head><body></body></html>")
    let outcome = try Tool.run(["annotate", page])
    let record = try outcome.records().first
    #expect(code(record) == "empty" || !warnings(record).isEmpty)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 is read by its byte order mark`(encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let bytes = try #require(Self.page.data(using: encoding))
    let outcome = try Tool.run(["annotate", folder.write("wide.html", mark + Array(bytes))])
    #expect(outcome.status == 0)
    #expect(
      text(try outcome.records().first).contains("The Dow Jones Industrial Average fell 1.2%"))
  }

  @Test func `a page of 50 MB is cut and says so`() throws {
    let folder = try TemporaryFolder()
    let filler =
      "<p>" + String(repeating: "Shares were little changed in quiet trading. ", count: 20)
      + "</p>\n"
    var bytes = Array(Self.page.utf8)
    let block = Array(filler.utf8)
    while bytes.count < 50 << 20 { bytes.append(contentsOf: block) }
    let outcome = try Tool.run(
      ["annotate", folder.write("long.html", bytes), "--only", "mentions"])
    let record = try outcome.records().first
    #expect(code(record) == "limit_bytes" || warnings(record).contains("parse_limited"))
  }

  @Test func `a page beyond all measure is refused unread`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("huge.html", "x")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 3 << 30)
    let outcome = try Tool.run(["annotate", path])
    #expect(outcome.status == 1)
    #expect(code(try outcome.records().first) == "limit_bytes")
  }

  @Test func `100,000 nested tags are cut and say so`() throws {
    let folder = try TemporaryFolder()
    let page =
      "<p>The Dow rose 1.2% on July 11, 2024.</p>" + String(repeating: "<div>", count: 100_000)
      + "<p>deep</p>" + String(repeating: "</div>", count: 100_000)
    let outcome = try Tool.run(["annotate", folder.write("deep.html", page)])
    let record = try outcome.records().first
    #expect(text(record).contains("The Dow rose 1.2%"))
    #expect(warnings(record).contains("parse_limited"))
  }

  @Test func `50,000 attributes are cut`() throws {
    let folder = try TemporaryFolder()
    let attributes = (0..<50_000).map { " a\($0)=\"v\"" }.joined()
    let page = Self.page.replacing("<article>", with: "<article\(attributes)>")
    let outcome = try Tool.run(["annotate", folder.write("wide.html", page)])
    #expect(outcome.status == 0)
    #expect(
      text(try outcome.records().first).contains("The Dow Jones Industrial Average fell 1.2%"))
  }

  @Test func `a page without a date says so`() throws {
    let folder = try TemporaryFolder()
    let page = Self.page.replacing("July 12, 2024", with: "Staff")
    let outcome = try Tool.run(["annotate", folder.write("undated.html", page)])
    #expect(outcome.status == 0)
    #expect(warnings(try outcome.records().first).contains("date_missing"))
  }

  @Test func `a symbol without prices is out of coverage, not wrong`() throws {
    let outcome = try Tool.run([
      "claim", "$QQZZX rose 3.2% on July 11, 2024.",
      "--published",
      "2024-07-12", "--format", "json",
    ])
    #expect(outcome.status == 0)
    let claims = try outcome.records().first?["claims"] as? [[String: Any]] ?? []
    #expect(claims.contains { $0["subject"] as? String == "QQZZX" })
    for claim in claims {
      #expect(claim["verdict"] as? String == "out_of_coverage")
      #expect(claim["reasons"] as? [String] == ["no_series"])
    }
  }

  @Test(arguments: ["check", "annotate"])
  func `a broken price file is named with its line before any input is read`(command: String) throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "prices/ABC.csv",
      "date,open,high,low,close,volume\n2024-07-10,1,2,1,2,100\n2024-07-11,1,two,1,2,100\n")
    let page = try folder.write("page.html", Self.page)
    let outcome = try Tool.run([command, page, "--prices", folder.path + "/prices"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaint.contains("ABC.csv:3: "))
  }

  @Test func `a folder without prices is an error`() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("page.html", Self.page)
    #expect(try Tool.run(["check", page, "--prices", folder.path]).status == 2)
    #expect(try Tool.run(["check", page, "--prices", folder.path + "/none"]).status == 2)
  }

  @Test func `a broken line of a word list is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("lists/en/mine.tsv", "# my words\n#: phrase\tclass\nup\tup\tup\n")
    let page = try folder.write("page.html", Self.page)
    for arguments in [["check", page], ["lexicons", "check"]] {
      let outcome = try Tool.run(arguments + ["--lexicons", folder.path + "/lists"])
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.complaint.contains("en/mine.tsv:3: "))
    }
  }

  @Test func `a class that nobody knows is an error of the word list`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "lists/en/directions.tsv", "#: phrase\tdirection\tpart\tstrength\nrose\tsideways\t\t\n")
    let outcome = try Tool.run(["lexicons", "check", "--lexicons", folder.path + "/lists"])
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("en/directions.tsv:2: "))
  }

  @Test func `a reader that goes away ends the run without a word`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 { try folder.write("\(number).html", Self.page) }
    let outcome = try Tool.shell(
      "\"$T\" annotate \(folder.path) --jobs 1 | head -c 10; echo \" ${PIPESTATUS[0]}\"")
    #expect(outcome.output == "{\"schema\": 3\n" || outcome.output == "{\"schema\" 3\n")
    #expect(outcome.complaint == "")
  }

  @Test func `output that cannot be written is an error`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let outcome = try Tool.shell("\"$T\" schema > /dev/full; echo $?")
    #expect(outcome.output == "3\n")
    #expect(outcome.complaint.contains("standard output: cannot be written"))
  }
}
