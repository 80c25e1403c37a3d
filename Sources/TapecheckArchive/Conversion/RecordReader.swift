import Tapecheck
import TapecheckFormats

/// Reads records from wherever they are kept.
public enum RecordReader {
  /// Gives every line of a file (`-` for standard input), or of a database for a path that ends like one, with its
  /// number counting from 1; blank lines are passed over.
  ///
  /// Holds one line at a time.
  ///
  /// - Throws: ``ConversionError`` where the file cannot be read, or what `body` throws.
  public static func read(_ path: String, _ body: ([UInt8], Int) throws -> Void) throws {
    guard RecordFormat(path: path) == .sqlite else {
      var lines: RecordLines
      do throws(InputError) {
        lines = try RecordLines(path: path)
      } catch {
        throw ConversionError.input(error)
      }
      while let line = try lines.next(of: path) {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
        try body(line, lines.number)
      }
      return
    }
    let store: RecordStore
    do throws(StoreError) {
      store = try RecordStore(existing: path)
    } catch {
      throw ConversionError.store(error)
    }
    var number = 0
    try store.readLines { line in
      number += 1
      try body(line, number)
    }
    do throws(StoreError) {
      try store.close()
    } catch {
      throw ConversionError.store(error)
    }
  }
}
