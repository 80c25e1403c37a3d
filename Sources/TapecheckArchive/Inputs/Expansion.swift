import Inflate
import Tapecheck

/// Expands what is to be one page, within the limits of one.
enum Expansion {
  /// Zlib makes at most 1,032 bytes of one; pages come to about 5, and the most repetitive to 100.
  private static let mostExpansion = 250
  /// Below this size no ratio does harm.
  private static let harmless = 4 << 20

  /// Expands gzip bytes.
  static func gunzip(_ bytes: [UInt8]) throws(RecordFailure) -> [UInt8] {
    do throws(InflateError) {
      return try Inflater.gunzip(bytes, limit: limit(bytes.count))
    } catch {
      throw failure(error, bytes.count)
    }
  }

  /// Expands one stream, or as much as there is of one that is known not to be whole.
  static func expand(
    _ bytes: [UInt8], _ wrapping: Inflater.Wrapping, isPartial: Bool = false
  ) throws(RecordFailure) -> [UInt8] {
    var result: [UInt8] = []
    do throws(InflateError) {
      _ = try Inflater(wrapping).expand(bytes, limit: limit(bytes.count), onto: &result)
    } catch {
      if isPartial, error == .cutShort { return result }
      throw failure(error, bytes.count)
    }
    return result
  }

  /// Whether a stream of many pages has come to more than any would.
  static func isBomb(_ expanded: Int, of count: Int) -> Bool {
    expanded > PageFile.maximumBytes && expanded / mostExpansion > count
  }

  /// The bytes that so many may come to.
  static func limit(_ count: Int) -> Int {
    min(PageFile.maximumBytes, max(harmless, count.multipliedClamping(by: mostExpansion)))
  }

  private static func failure(_ error: InflateError, _ count: Int) -> RecordFailure {
    switch error {
    case .damaged(let problem):
      RecordFailure(.corrupt, "the compressed data are damaged: \(problem)")
    case .cutShort: RecordFailure(.cutShort, "the compressed data end before their end")
    case .tooLong(let limit) where limit == PageFile.maximumBytes:
      RecordFailure(.limitBytes, "more than \(limit) bytes once expanded")
    case .tooLong:
      RecordFailure(
        .limitExpansion, "\(count) bytes expand to more than \(mostExpansion) times as many")
    }
  }
}

extension Int {
  /// The product, or the greatest number where it would be greater; for numbers of at least 0.
  func multipliedClamping(by factor: Int) -> Int {
    let (product, isOver) = multipliedReportingOverflow(by: factor)
    return isOver ? .max : product
  }
}
