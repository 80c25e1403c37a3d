extension Language {
  /// Creates a language from a language tag such as `en-GB`, `zh`, `zh-TW` or `zh_Hant`, or `nil` for a language that
  /// the library does not read.
  public init?(tag: String) {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    switch parts.first {
    case "en": self = .english
    case "zh":
      self =
        parts.contains(where: { ["hant", "tw", "hk", "mo"].contains($0) })
        ? .traditionalChinese : .simplifiedChinese
    default: return nil
    }
  }
}
