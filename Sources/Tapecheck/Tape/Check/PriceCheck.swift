import Foundation

/// Checks folders of prices: their tables, each file's rows, the digest, and the days against the calendars.
public enum PriceCheck {
  /// How many findings of one kind a file is given before the rest are only counted.
  static let listed = 10

  /// Everything that is wrong or odd in some folders, folder by folder and file by file.
  ///
  /// - Complexity: O(*n*) in the bytes of all files; series are read one after the other, none is kept.
  public static func findings(folders: [String]) -> [PriceFinding] {
    folders.flatMap { findings(folder: $0) }
  }

  private static func findings(folder path: String) -> [PriceFinding] {
    let folder: PriceFolder
    let tape: Tape
    do throws(TapeError) {
      folder = try PriceFolder(path)
      tape = try Tape(folders: [path])
    } catch {
      return [PriceFinding(error)]
    }
    var findings = tableFindings(folder, tape)
    for file in folder.files {
      do throws(TapeError) {
        let rows = try file.read()
        guard let symbol = tape.symbol(ofFile: file) else { continue }
        findings += SeriesCheck(series: tape.series(symbol, rows: rows), path: file.path, tape)
          .findings()
      } catch {
        findings.append(PriceFinding(error))
      }
    }
    return findings
  }

  private static func tableFindings(_ folder: PriceFolder, _ tape: Tape) -> [PriceFinding] {
    var findings: [PriceFinding] = []
    let instruments = folder.path + "/instruments.csv"
    if let table = try? CSVTable(path: instruments, wanted: ["symbol"]), !table.rows.isEmpty {
      var named: Set<Symbol> = []
      for row in table.rows {
        guard let symbol = try? table.symbol(row) else { continue }
        if !named.insert(symbol).inserted {
          findings.append(
            PriceFinding(
              severity: .error, file: instruments, line: row.line,
              message: "\(symbol) is named twice"))
        }
        if !tape.hasPrices(symbol) {
          findings.append(
            PriceFinding(
              severity: .warning, file: instruments, line: row.line,
              message: "\(symbol) has no price file"))
        }
      }
      for file in folder.files {
        guard let symbol = tape.symbol(ofFile: file) else {
          findings.append(
            PriceFinding(severity: .error, file: file.path, message: "its name is not a symbol"))
          continue
        }
        if !named.contains(symbol) {
          findings.append(
            PriceFinding(
              severity: .warning, file: file.path,
              message: "\(symbol) is not in the instruments table"))
        }
      }
    }
    let dataset = folder.path + "/dataset.csv"
    if FileManager.default.fileExists(atPath: dataset), !tape.dataset.digest.isEmpty,
      let digest = folder.digest(), digest != tape.dataset.digest
    {
      findings.append(
        PriceFinding(
          severity: .error, file: dataset, line: 2,
          message: "the digest is \(tape.dataset.digest), but the files give \(digest)"))
    }
    return findings
  }
}

extension PriceFolder {
  /// The digest over the names and bytes of all CSV files but the dataset file, in the order of their names.
  ///
  /// `nil` where a file cannot be read.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func digest() -> String? {
    var paths = Self.tables.filter {
      $0 != "dataset.csv" && FileManager.default.fileExists(atPath: path + "/" + $0)
    }
    paths += files.map { String($0.path.dropFirst(path.count + 1)) }
    var hash = StableHash()
    for name in paths.sorted() {
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else { return nil }
      hash.update("\(name)\n".utf8)
      hash.update(Array(data))
    }
    return hash.hex
  }
}
