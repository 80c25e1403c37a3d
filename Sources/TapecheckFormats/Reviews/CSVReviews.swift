import Tapecheck

/// Reads the review columns of a table that people filled in.
enum CSVReviews {
  static func read(_ bytes: [UInt8]) throws(ReviewError) -> [ReviewFile.Entry] {
    var rows = CSVRows(bytes)
    let head = rows.next() ?? []
    func column(_ name: String) throws(ReviewError) -> Int {
      guard let index = head.firstIndex(of: name) else { throw .noColumn(name: name) }
      return index
    }
    let record = try column("record")
    let claim = try column("claim")
    let verdict = try column("review_verdict")
    let ours = head.firstIndex(of: "verdict")
    let by = head.firstIndex(of: "review_by")
    let at = head.firstIndex(of: "review_at")
    let note = head.firstIndex(of: "review_note")
    var entries: [ReviewFile.Entry] = []
    while let row = rows.next() {
      func cell(_ index: Int?) -> String? {
        guard let index, index < row.count, !row[index].isEmpty else { return nil }
        return row[index]
      }
      guard let text = cell(verdict), let record = cell(record), let claim = cell(claim) else {
        continue
      }
      guard let verdict = Verdict(rawValue: text) else {
        throw .unknownVerdict(place: "\(record) \(claim)", verdict: text)
      }
      entries.append(
        ReviewFile.Entry(
          record: record, claim: claim, ours: cell(ours).flatMap(Verdict.init),
          review: Review(
            verdict: verdict, by: cell(by), at: cell(at), note: cell(note), source: "csv")))
    }
    return entries
  }
}

/// Takes a CSV table apart as RFC 4180 has it; a cell may hold line breaks.
struct CSVRows {
  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Spreadsheets put a byte order mark before what they save.
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The cells of the next row, without the apostrophes that guarded them; `nil` at the end.
  mutating func next() -> [String]? {
    guard index < bytes.count else { return nil }
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func end() { cells.append(String(decoding: CSVCell.unguarded(cell), as: UTF8.self)) }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x2C:
        end()
        cell = []
      case 0x0D where index < bytes.count && bytes[index] == 0x0A: continue
      case 0x0A:
        end()
        return cells
      default: cell.append(byte)
      }
    }
    end()
    return cells
  }
}
