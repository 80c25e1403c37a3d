import Foundation

/// The word lists that come with tapecheck: finds their folder beside the executable.
public enum Lexicons {
  /// The folder of the bundled lists, or `nil` when it cannot be found.
  ///
  /// Looks beside the executable, then one and two folders up, where a test runner's bundle lies.
  public static func folder() -> String? {
    BundledFolder.find("tapecheck_Lexicons.resources", containing: "en")
  }
}

enum BundledFolder {
  static func find(_ name: String, containing child: String) -> String? {
    var candidates: [String] = []
    let executable = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath().deletingLastPathComponent().path
    if let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      candidates.append((linked as NSString).deletingLastPathComponent)
    }
    candidates.append(executable)
    candidates.append(Bundle.main.bundlePath)
    for base in candidates {
      for up in ["", "/..", "/../.."] {
        let path = base + up + "/" + name
        if FileManager.default.fileExists(atPath: path + "/" + child) { return path }
      }
    }
    return nil
  }
}
