import Foundation
import Tapecheck
import TapecheckTesting
import Testing

/// The whole record of every corpus article, held against `Expected/<name>.record.json`.
///
/// Where a change is meant, `TAPECHECK_UPDATE_GOLDEN=1` writes the records anew and the diff is reviewed. The names and
/// digests of prices, lists and tool at a record's end are not compared: they change with every line of a list.
@Suite(.enabled(if: GoldenRecords.exist || GoldenRecords.updates))
struct GoldenRecordTests {
  private static func record(_ reading: GoldReading.Reading) throws -> [UInt8] {
    let writer = RecordWriter(
      lexicon: try BundledData.lexicon(), dataset: try BundledData.tape().dataset)
    var source = RecordSource(id: reading.name)
    source.byteCount = reading.byteCount
    var json = JSONWriter()
    writer.write(reading.article, from: source, to: &json)
    return json.bytes
  }

  /// The record without what names its makers.
  private static func comparable(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let mark = Array(#","dataset":{"name""#.utf8)
    guard line.count > mark.count else { return line[...] }
    var start = line.count - mark.count
    while start >= 0 {
      if line[start..<(start + mark.count)].elementsEqual(mark) { return line[..<start] }
      start -= 1
    }
    return line[...]
  }

  @Test func `every record is as it was reviewed`() throws {
    for reading in try GoldReading.readings() {
      let actual = try Self.record(reading)
      let url = URL(fileURLWithPath: GoldenRecords.folder + reading.name + ".record.json")
      if GoldenRecords.updates {
        try Data(actual).write(to: url)
        continue
      }
      guard let data = try? Data(contentsOf: url) else {
        Issue.record("\(reading.name) has no record; write it with TAPECHECK_UPDATE_GOLDEN=1")
        continue
      }
      let found = Self.comparable(actual)
      let wanted = Self.comparable(Array(data))
      guard found != wanted else { continue }
      Attachment.record(actual, named: reading.name + ".record.json")
      Issue.record("\(reading.name): \(Self.firstDifference(found, wanted))")
    }
  }

  /// The bytes around the first difference of two records.
  private static func firstDifference(
    _ found: ArraySlice<UInt8>, _ wanted: ArraySlice<UInt8>
  ) -> String {
    let place = zip(found, wanted).prefix { $0 == $1 }.count
    func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes.dropFirst(max(0, place - 60)).prefix(160), as: UTF8.self)
    }
    return "byte \(place): found \(excerpt(found)), reviewed \(excerpt(wanted))"
  }
}

/// Where the reviewed records lie, and whether they are to be written.
private enum GoldenRecords {
  static let folder = GoldCorpus.sourceFolder() + "/Expected/"
  static let updates = ProcessInfo.processInfo.environment["TAPECHECK_UPDATE_GOLDEN"] == "1"

  /// Whether records were ever written: once there is one, each article must have its own.
  static let exist =
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?
    .contains { $0.hasSuffix(".record.json") } ?? false
}
