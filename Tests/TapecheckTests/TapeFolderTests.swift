import Tapecheck
import TapecheckTesting
import Testing

@Suite struct TapeFolderTests {
  private static let rows = "date,close\n2030-01-02,100\n2030-01-03,101\n"

  @Test func `a later folder adds and replaces series and keeps the rest`() throws {
    let folder = try PriceFiles([
      "daily/RUT.csv": Self.rows, "daily/NEW.csv": Self.rows,
      "instruments.csv": "symbol,name,kind,exchange,currency\nNEW,\"New, Inc.\",stock,HKEX,HKD\n",
    ])
    let bundled = try BundledData.tape()
    let tape = try Tape(folders: [try BundledData.pricesFolder(), folder.path])
    let small = try #require(try tape.series(try TapeSupport.symbol("RUT")))
    #expect(small.closes == [100, 101])
    #expect(small.doubt(within: small.days[0]...small.days[1]) == nil)
    #expect(tape.instrument(small.symbol)?.name == "Russell 2000 Index")
    let added = try #require(tape.instrument(try TapeSupport.symbol("NEW")))
    #expect(added.name == "New, Inc.")
    #expect(tape.calendar(for: added.symbol).zone == "Asia/Hong_Kong")
    #expect(tape.hasPrices(try TapeSupport.symbol("SPX")))
    #expect(tape.dataset.name.hasPrefix("tapecheck-daily + "))
    #expect(tape.dataset.digest != bundled.dataset.digest)
    #expect(tape.dataset.lastSession?.iso == "2026-08-20")
  }

  @Test func `a gzipped file is read as what it expands to, and a damaged one is an error`() throws
  {
    let folder = try TemporaryFolder()
    let packed = Deflater.compress(Array(Self.rows.utf8))
    try folder.write("RUT.csv.gz", packed)
    try folder.write("CUT.csv.gz", Array(packed.dropLast(9)))
    let tape = try Tape(folders: [folder.path])
    let series = try #require(try tape.series(try TapeSupport.symbol("RUT")))
    #expect(series.closes == [100, 101])
    #expect(series.file.hasSuffix("RUT.csv.gz"))
    #expect(throws: TapeError.notExpanded(path: folder.path + "/CUT.csv.gz")) {
      try tape.series(try TapeSupport.symbol("CUT"))
    }
  }

  @Test
  func `a replaced series has no doubts of the earlier file, but the splits of its instrument`()
    throws
  {
    let folder = try PriceFiles(["RUT.csv": "date,close\n1985-01-02,1\n", "AAPL.csv": Self.rows])
    let tape = try Tape(folders: [try BundledData.pricesFolder(), folder.path])
    let small = try #require(try tape.series(try TapeSupport.symbol("RUT")))
    #expect(small.doubt(at: 0) == nil)
    let apple = try #require(try tape.series(try TapeSupport.symbol("AAPL")))
    #expect(apple.splitFactor(after: try TapeSupport.day("2020-01-02")) == 4)
  }

  @Test(arguments: [
    ("^GSPC.csv", "SPX"), ("^spx_d.csv", "SPX"), ("aapl_us_d.csv", "AAPL"), ("aapl.us.csv", "AAPL"),
    ("BRK-B.csv", "BRK-B"), ("0700.HK.csv", "0700.HK"), ("newco.csv", "NEWCO"),
  ])
  func `a file's name tells its symbol`(name: String, symbol: String) throws {
    let folder = try PriceFiles([name: Self.rows])
    let tape = try Tape(folders: [try BundledData.pricesFolder(), folder.path])
    let series = try #require(try tape.series(try TapeSupport.symbol(symbol)))
    #expect(series.closes == [100, 101])
    #expect(series.file == name)
  }

  @Test func `a folder that is missing or holds no prices is refused`() throws {
    let empty = try PriceFiles(["notes.txt": ""])
    #expect(throws: TapeError.noPrices(path: empty.path)) { try Tape(folders: [empty.path]) }
    let missing = empty.path + "/missing"
    #expect(throws: TapeError.unreadable(path: missing)) { try Tape(folders: [missing]) }
  }

  @Test func `several tasks may ask for the same series`() async throws {
    let tape = try Tape(folders: [try BundledData.pricesFolder()])
    let names = ["RUT", "SPX", "RUT", "NDX", "SPX", "RUT"]
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for name in names {
        let symbol = try TapeSupport.symbol(name)
        group.addTask { try tape.series(symbol)?.count ?? 0 }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(counts == [11_883, 24_770, 10_272])
  }

  @Test(arguments: [
    ("instruments.csv", "symbol,name\n", 1, "\"kind\""),
    (
      "instruments.csv", "symbol,name,kind,exchange,currency\nX,X,bond,NYSE,USD\n", 2,
      "\"bond\" is not a kind"
    ),
    (
      "instruments.csv", "symbol,name,kind,exchange,currency\nX Y,X,stock,NYSE,USD\n", 2,
      "not a symbol"
    ),
    ("splits.csv", "symbol,date,ratio\nX,2024-01-02,0\n", 2, "not a ratio"),
    ("splits.csv", "symbol,date,ratio\nX,2024-01-32,2\n", 2, "not a date"),
    ("doubtful.csv", "symbol,from,to,field,reason\nX,2024-01-03,2024-01-02,close,\n", 2, "before"),
    ("doubtful.csv", "symbol,from,to,field,reason\nX,2024-01-03\n", 2, "2 columns"),
    ("dataset.csv", "name,version,last_session,digest\na,b,soon,d\n", 2, "not a date"),
  ])
  func `a broken table is refused with its name and line`(
    name: String, text: String, line: Int, reason: String
  ) throws {
    let folder = try PriceFiles(["daily/X.csv": Self.rows, name: text])
    let error = try #require(throws: TapeError.self) { try Tape(folders: [folder.path]) }
    guard case .invalidLine(let file, let found, let why) = error else {
      Issue.record("not an invalid line: \(error)")
      return
    }
    #expect(file == folder.path + "/" + name)
    #expect(found == line)
    #expect(why.contains(reason))
  }
}
