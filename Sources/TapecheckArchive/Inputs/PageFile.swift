import Crypto
import Disk
import Inflate
public import Tapecheck

/// Opens the pages of inputs.
public enum PageFile {
  /// Bytes above which a file is refused unread: four times what a page may have before it is cut.
  static let maximumBytes = 64 << 20

  /// Reads a file as a page, gzipped or not; a name that ends in `.txt` makes it plain text.
  ///
  /// - Throws: ``RecordFailure`` where there is no such file, or it cannot be read or is too long.
  public static func read(_ path: String) throws(RecordFailure) -> Page {
    guard let bytes = FileBytes.of(path, limit: maximumBytes + 1) else {
      throw refusal(of: path)
    }
    return try page(bounded(bytes, named: path), named: path)
  }

  /// Why a path could not be read: looked up only then, for it takes as long as to read a page.
  private static func refusal(of path: String) -> RecordFailure {
    switch FileKind.of(path) {
    case nil: RecordFailure(.notFound, "\(path): no such file")
    case .folder?: RecordFailure(.unreadable, "\(path): is a folder")
    case .file?, .link?, .other?: RecordFailure(.unreadable, "\(path): cannot be read")
    }
  }

  /// The page of a file's bytes.
  static func page(_ bytes: [UInt8], named name: String) throws(RecordFailure) -> Page {
    let bytes = Inflater.isGzip(bytes) ? try Expansion.gunzip(bytes) : bytes
    return Page(
      bytes: bytes,
      isPlainText: InputFormat.uncompressed(name).lowercased().hasSuffix(".txt"))
  }

  /// Reads standard input to its end as a page.
  ///
  /// - Throws: ``RecordFailure`` where it cannot be read or is too long.
  public static func readStandardInput() throws(RecordFailure) -> Page {
    let name = "standard input"
    guard let bytes = FileBytes.ofStandardInput(limit: maximumBytes + 1) else {
      throw RecordFailure(.unreadable, "\(name): cannot be read")
    }
    return Page(bytes: try bounded(bytes, named: name))
  }

  /// The lower-case hexadecimal SHA-256 of some bytes.
  static func digest(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      let (high, low) = (byte >> 4, byte & 15)
      text.append(high < 10 ? 0x30 + high : 0x57 + high)
      text.append(low < 10 ? 0x30 + low : 0x57 + low)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bounded(
    _ bytes: [UInt8], named name: String
  ) throws(RecordFailure) -> [UInt8] {
    guard bytes.count <= maximumBytes else {
      throw RecordFailure(.limitBytes, "\(name): more than \(maximumBytes) bytes")
    }
    return bytes
  }
}
