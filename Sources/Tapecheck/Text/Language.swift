/// A language that the library can read.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in traditional characters.
  case traditionalChinese = "zh-Hant"

  /// Whether this is Chinese in either script.
  public var isChinese: Bool { self != .english }
}
