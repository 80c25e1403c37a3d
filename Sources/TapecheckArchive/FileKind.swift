import Foundation

/// What stands at a path.
enum FileKind {
  case file, folder, other

  /// What stands at a path once links are followed, or `nil` for nothing.
  static func of(_ path: String) -> FileKind? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return kind(target) ?? .other
  }

  /// Whether a path is a link itself.
  static func isLink(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  private static func kind(_ path: String) -> FileKind? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?: return .folder
    case .typeRegular?: return .file
    default: return .other
    }
  }
}
