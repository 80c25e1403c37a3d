/// Tells files that are no text by how they begin, whatever their name says.
enum FileSignature {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
    ([0x1F, 0x8B], "a gzip file"), ([0x50, 0x4B, 0x03, 0x04], "a zip file"),
    ([0x42, 0x5A, 0x68], "a bzip2 file"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z file"),
    ([0x52, 0x61, 0x72, 0x21], "a RAR file"), ([0x7F, 0x45, 0x4C, 0x46], "an executable"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office file"), ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"), ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly file"),
    ([0x4F, 0x67, 0x67, 0x53], "an Ogg file"), ([0x77, 0x4F, 0x46], "a font"),
    ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
    ([0x00, 0x00, 0x01, 0x00], "an icon"), ([0x49, 0x44, 0x33], "an MP3 file"),
  ]

  /// The byte that each begins with: nearly every text begins with another.
  private static let leads: [UInt8] = signatures.compactMap(\.bytes.first)

  /// What kind of file the bytes are, or `nil` when they may be text.
  static func name(of bytes: [UInt8]) -> String? {
    guard bytes.count > 12, !leads.contains(bytes[0]), bytes[0] != UInt8(ascii: "R"),
      bytes[4] != UInt8(ascii: "f")
    else { return compared(bytes) }
    return nil
  }

  private static func compared(_ bytes: [UInt8]) -> String? {
    for signature in signatures where bytes.starts(with: signature.bytes) { return signature.name }
    if bytes.count > 12, bytes[0..<4].elementsEqual("RIFF".utf8) { return "a media file" }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "a media file" }
    return nil
  }
}
