import Foundation

/// What stands at a path.
enum FileKind {
  case file, folder, link, other

  /// What stands at a path once links are followed, or `nil` for nothing.
  static func of(_ path: String) -> FileKind? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return entry(target(of: path)) ?? .other
  }

  /// What stands at a path itself, or `nil` for nothing.
  static func entry(_ path: String) -> FileKind? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?: return .folder
    case .typeRegular?: return .file
    case .typeSymbolicLink?: return .link
    default: return .other
    }
  }

  /// The path without links in it.
  static func target(of path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

extension InputFile {
  /// The file at a path as it stands, links followed; nothing is known of what cannot be looked at.
  init(at path: String) {
    self.init(path: path, size: 0, modified: 0)
    let attributes =
      (try? FileManager.default.attributesOfItem(atPath: FileKind.target(of: path))) ?? [:]
    guard attributes[.type] as? FileAttributeType == .typeRegular else { return }
    size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    modified = Int(exactly: (date * 1e9).rounded()) ?? 0
  }
}
