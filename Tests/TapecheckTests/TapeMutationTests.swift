import Testing

@testable import Tapecheck

/// Files with bytes changed at random end in rows that hold together or in an error with a line, never in a trap.
@Suite struct TapeMutationTests {
  private static let sound =
    "date,open,high,low,close,volume,dividend,split\n2024-01-02,9.5,11,9,10.25,1200,0.0,1.0\n"
    + "2024-01-03,,,,10.5,,0.1,2.0\r\n20240104,9e1,null,-9,0.30000000000000004,7,0,1\n"

  /// A linear congruential generator (Knuth, MMIX), so that a failure can be repeated.
  private struct Generator {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private func mutated(_ text: String, _ generator: inout Generator) -> [UInt8] {
    var bytes = Array(text.utf8)
    let marks = Array(",.-+e\"\r\n09x \u{0}é".utf8)
    for _ in 0...generator.next(below: 6) where !bytes.isEmpty {
      let position = generator.next(below: bytes.count)
      switch generator.next(below: 4) {
      case 0: bytes[position] = UInt8(generator.next(below: 256))
      case 1: bytes.remove(at: position)
      case 2: bytes.insert(marks[generator.next(below: marks.count)], at: position)
      default:
        bytes.removeSubrange(position..<min(bytes.count, position + generator.next(below: 20)))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8) func `a damaged price file is read or refused`(seed: UInt64) {
    var generator = Generator(state: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<1000 {
      do throws(TapeError) {
        let bytes = mutated(Self.sound, &generator)
        let rows = try PriceParser.parse(bytes.span, file: "X.csv")
        read += 1
        #expect(zip(rows.days, rows.days.dropFirst()).allSatisfy { $0 < $1 })
        #expect(rows.closes.allSatisfy { !$0.isNaN })
        #expect(rows.closes.count == rows.days.count && rows.volumes.count == rows.days.count)
      } catch {
        refused += 1
        guard case .invalidLine(_, let line, _) = error else {
          Issue.record("not an invalid line: \(error)")
          continue
        }
        #expect((1...10).contains(line))
      }
    }
    #expect(read > 0 && refused > 0)
  }

  @Test(arguments: 0..<4) func `a damaged table is read or refused`(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<500 {
      let text = "symbol,name,kind\nX,\"A, \"\"B\"\"\",stock\nY,é,etf\r\n"
      do throws(TapeError) {
        let table = try CSVTable(
          path: "t.csv", bytes: mutated(text, &generator), wanted: ["symbol"])
        #expect(table.rows.allSatisfy { $0.fields.count == table.columns.count })
      } catch {
        guard case .invalidLine = error else {
          Issue.record("not an invalid line: \(error)")
          continue
        }
      }
    }
  }

  @Test func `a quoted field may hold commas and quotes`() throws {
    let table = try CSVTable(
      path: "t.csv", bytes: Array("symbol,name\nX,\"A, \"\"B\"\"\"\n".utf8), wanted: ["symbol"])
    #expect(table.rows.map(\.fields) == [["X", "A, \"B\""]])
  }
}
