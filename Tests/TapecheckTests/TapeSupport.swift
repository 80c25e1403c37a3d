import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// Short ways to write days, symbols, series and folders in the tests of the tape.
enum TapeSupport {
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func symbol(_ name: String) throws -> Symbol { try #require(Symbol(name)) }

  static func bundled(_ name: String) throws -> PriceSeries {
    let symbol = try symbol(name)
    let series = try BundledData.tape().series(symbol)
    return try #require(series)
  }

  static func index(_ series: PriceSeries, _ iso: String) throws -> Int {
    let day = try day(iso)
    return try #require(series.index(of: day))
  }

  /// A series of closes on the weekdays from a Monday on.
  static func series(_ closes: [Double], from monday: String = "2024-01-01") throws -> PriceSeries {
    let first = try day(monday)
    var text = "date,close\n"
    for (position, close) in closes.enumerated() {
      let day = first.advanced(by: position / 5 * 7 + position % 5)
      text += "\(day.iso),\(close)\n"
    }
    let folder = try PriceFiles(["X.csv": text])
    let series = try Tape(folders: [folder.path]).series(try symbol("X"))
    return try #require(series)
  }
}

/// A temporary folder with some files, removed with the value that holds it.
final class PriceFiles {
  let path: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.path + "/tape-" + UUID().uuidString
    path = root
    for (name, text) in files {
      let file = URL(fileURLWithPath: root + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
