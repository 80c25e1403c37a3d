import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TapeCheckTests {
  @Test(
    arguments: [
      (
        "daily/X.csv", "date,close\n2024-01-03,1\n2024-01-02,1\n", "error", 3, "does not come after"
      ),
      (
        "daily/X.csv", "date,open,high,low,close\n2024-01-02,10,10.5,9,11\n", "error", 2,
        "the high 10.5 is below 11"
      ),
      (
        "daily/X.csv", "date,open,high,low,close\n2024-01-02,10,12,10.5,11\n", "error", 2,
        "the low 10.5 is above 10"
      ),
      ("daily/X.csv", "date,close\n2024-01-05,1\n2024-01-06,1\n", "error", 3, "Saturday"),
      (
        "daily/X.csv", "date,close\n2024-01-02,10\n2024-01-03,15\n", "warning", 3, "moves by 50.0 %"
      ),
      (
        "daily/S.csv", "date,close\n2024-01-02,10\n2024-01-03,5.1\n", "warning", 3,
        "not adjusted for the split of 2.0"
      ),
      (
        "daily/X.csv", "date,close\n2024-03-28,10\n2024-03-29,10\n", "warning", 3,
        "holiday by rule"
      ),
      ("daily/X.csv", "date,close\n2024-01-02,10\n2024-01-04,10\n", "warning", 3, "2024-01-03"),
      ("daily/X.csv", "date,close\n", "error", nil, "no row"),
      ("daily/Z.csv", "date,close\n2024-01-02,10\n", "warning", nil, "not in the instruments"),
    ] as [(String, String, String, Int?, String)])
  func `a folder's faults are found`(
    name: String, text: String, severity: String, line: Int?, message: String
  ) throws {
    var files = [
      "daily/X.csv": "date,close\n2024-01-02,10\n", "daily/S.csv": "date,close\n2024-01-02,10\n",
      "instruments.csv": "symbol,name,kind,exchange,currency\nX,X,stock,NYSE,USD\n"
        + "S,S,stock,NYSE,USD\n",
      "splits.csv": "symbol,date,ratio\nS,2024-01-03,2\n",
    ]
    files[name] = text
    let folder = try PriceFiles(files)
    let findings = PriceCheck.findings(folders: [folder.path])
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.file == folder.path + "/" + name)
    #expect(finding.severity.rawValue == severity)
    #expect(finding.line == line)
    #expect(finding.message.contains(message))
  }

  @Test func `a sound folder has no findings, one with a missing file or a wrong digest has`()
    throws
  {
    let rows = "date,close\n2024-01-02,10\n"
    let table = "symbol,name,kind,exchange,currency\nX,X,stock,NYSE,USD\n"
    let sound = try PriceFiles(["daily/X.csv": rows, "instruments.csv": table])
    #expect(PriceCheck.findings(folders: [sound.path]) == [])
    let missing = try PriceFiles([
      "daily/X.csv": rows, "instruments.csv": table + "Y,Y,stock,NYSE,USD\n",
    ])
    let found = PriceCheck.findings(folders: [missing.path])
    #expect(found.map(\.message) == ["Y has no price file"])
    #expect(found.first?.line == 3)
    let changed = try PriceFiles([
      "daily/X.csv": rows, "instruments.csv": table,
      "dataset.csv": "name,version,last_session,digest\nd,1,2024-01-02,00\n",
    ])
    let digest = PriceCheck.findings(folders: [changed.path])
    #expect(digest.count == 1)
    #expect(digest.first?.description.contains("dataset.csv:2: error: the digest is 00") == true)
  }

  @Test func `a long list of findings is cut short`() throws {
    var text = "date,close\n"
    var day = try TapeSupport.day("2024-01-06")
    for _ in 0..<30 {
      text += "\(day.iso),10\n"
      day = day.advanced(by: 7)
    }
    let folder = try PriceFiles(["BTC-USD.csv": text, "X.csv": text])
    let findings = PriceCheck.findings(folders: [folder.path])
    #expect(findings.filter { $0.message.contains("is a Saturday") }.count == 10)
    #expect(findings.contains { $0.message == "20 more sessions on weekends" })
    #expect(findings.allSatisfy { $0.file.hasSuffix("/X.csv") })
  }

  @Test func `a folder that cannot be opened is one finding`() {
    let findings = PriceCheck.findings(folders: ["missing-folder"])
    #expect(findings.map(\.description) == ["missing-folder: error: cannot be read"])
  }

  @Test func `the bundled prices have no errors`() throws {
    let findings = PriceCheck.findings(folders: [try BundledData.pricesFolder()])
    #expect(findings.filter { $0.severity == .error } == [])
  }
}
