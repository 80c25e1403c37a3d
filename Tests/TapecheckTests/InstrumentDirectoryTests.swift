import Tapecheck
import Testing

@Suite struct InstrumentDirectoryTests {
  private let directory: InstrumentDirectory

  init() throws {
    directory = try #require(InstrumentFixture.recogniser).directory
  }

  @Test(arguments: [
    ("^RUT", "RUT"), (".RUT", "RUT"), ("^GSPC", "SPX"), (".INX", "SPX"), ("$COMPQ", "IXIC"),
    ("DJIA", "DJI"), ("BRK.B", "BRK-B"), ("brk/b", "BRK-B"), ("000300.SS", "CSI300"),
    ("CL=F", "WTI"), ("GC=F", "GOLD_FUT"), ("TCEHY", "0700.HK"), ("XBT", "BTC-USD"),
    ("US10Y", "TNX"), ("FB", "META"), ("PCLN", "BKNG"), ("UTX", "RTX"), ("DISCA", "WBD"),
  ])
  func `a code of any house is its instrument`(code: String, symbol: String) {
    #expect(directory.instrument(code: code)?.symbol.name == symbol)
  }

  @Test func `an unknown code is no instrument`() {
    #expect(directory.instrument(code: "NOSUCH") == nil)
    #expect(directory.instrument(code: "") == nil)
    #expect(directory.instrument(code: String(repeating: "A", count: 40)) == nil)
  }

  @Test(arguments: [
    ("IWM", "RUT", 1.0), ("UWM", "RUT", 2), ("RWM", "RUT", -1), ("TNA", "RUT", 3),
    ("TZA", "RUT", -3), ("SPY", "SPX", 1), ("TQQQ", "NDX", 3), ("RSP", "SPXEW", 1),
    ("DIA", "DJI", 1), ("GLD", "XAUUSD", 1), ("IJR", "SML", 1),
  ])
  func `a fund knows what it follows and how`(
    fund: String, tracked: String, leverage: Double
  ) throws {
    let symbol = try #require(Symbol(fund))
    let instrument = try #require(directory[symbol])
    #expect(instrument.tracks == tracked)
    #expect(instrument.leverage == leverage)
    #expect(directory.funds(tracking: try #require(Symbol(tracked))).contains(instrument))
  }

  @Test func `an index knows its plain fund and its future`() throws {
    let russell = try #require(Symbol("RUT"))
    #expect(directory.plainFund(tracking: russell)?.symbol.name == "IWM")
    #expect(directory.futures(on: russell).first?.symbol.name == "RTY=F")
    #expect(directory.futures(on: try #require(Symbol("DJI"))).first?.symbol.name == "YM=F")
  }

  @Test func `names that are mixed up are neighbours`() throws {
    let neighbours = directory.neighbours(of: try #require(Symbol("CSI500"))).map(\.name)
    #expect(neighbours.contains("SPX"))
    #expect(neighbours.contains("SPXEW"))
    #expect(
      directory.neighbours(of: try #require(Symbol("IXIC"))).map(\.name).contains("NDX"))
  }

  @Test func `the lists hold many instruments, named in both languages`() throws {
    let lexicon = try #require(InstrumentFixture.lexicon)
    #expect(directory.instruments.count >= 1_000)
    var chinese: Set<String> = []
    var latin: Set<String> = []
    for row in lexicon.rows where row.folder == "instruments" {
      let symbol = lexicon.value(row, "symbol")
      for phrase in row.phrases {
        if phrase.utf8.contains(where: { $0 >= 0xE4 }) {
          chinese.insert(symbol)
        } else {
          latin.insert(symbol)
        }
      }
    }
    #expect(chinese.count >= 700)
    #expect(latin.count >= 1_000)
  }

  @Test func `every listed symbol is found by its own code`() {
    for instrument in directory.instruments {
      #expect(directory.instrument(code: instrument.symbol.name) == instrument)
      for alias in instrument.aliases {
        #expect(directory.instrument(code: alias) == instrument)
      }
    }
  }

  @Test func `every listed name is found where it stands alone`() throws {
    let lexicon = try #require(InstrumentFixture.lexicon)
    var checked = 0
    for row in lexicon.rows
    where row.folder == "instruments" && !lexicon.value(row, "kind").isEmpty {
      let symbol = lexicon.value(row, "symbol")
      for phrase in row.phrases {
        let (text, mentions) = try InstrumentFixture.mentions(phrase)
        let names = mentions.map(\.symbol.name)
        #expect(names == [symbol], "\(row.source): \(text.string)")
        checked += 1
      }
    }
    #expect(checked >= 2_500)
  }

  @Test func `traditional characters fold to simplified ones`() throws {
    let lexicon = try #require(InstrumentFixture.lexicon)
    let rows = lexicon.rows(of: "han-folding")
    #expect(rows.count >= 2_500)
    let sources = Set(rows.map { $0.fields[0] })
    #expect(sources.count == rows.count)
    for row in rows {
      #expect(row.fields[0].unicodeScalars.count == 1)
      #expect(row.fields[1].unicodeScalars.count == 1)
      #expect(!sources.contains(row.fields[1]), "\(row.source)")
    }
  }
}
