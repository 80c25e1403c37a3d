import Foundation
import Tapecheck
import TapecheckArchive

/// Standard output for results, standard error for everything else.
enum Console {
  /// Prints a result.
  static func print(_ text: String) {
    print { $0.append(line: Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }
  }

  /// Prints records.
  static func print(_ write: (inout JSONWriter) -> Void) {
    do throws(OutputError) {
      var output = RecordOutput()
      write(&output.json)
      try output.flush()
    } catch {
      complain(error.description)
      exit(ToolFailure.output(error).status)
    }
  }

  /// Writes a result to a file, or prints it.
  static func write(
    to path: String?, _ write: (inout JSONWriter) -> Void
  ) throws(ToolFailure) {
    guard let path else { return print(write) }
    do throws(OutputError) {
      var output = try RecordOutput(path: path)
      write(&output.json)
      try output.flush()
    } catch {
      throw .output(error)
    }
  }

  /// Says something on standard error; nothing where there is nothing to say.
  static func complain(_ message: String, asIs: Bool = false) {
    guard !message.isEmpty else { return }
    let text = asIs ? message : "tapecheck: \(message)"
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Whether a person reads standard output and wants colour.
  static var wantsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Whether a path is that of a device or a pipe, which cannot be gone on with.
  static func isStream(_ path: String) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let type = attributes?[.type] as? FileAttributeType else { return false }
    return type != .typeRegular && type != .typeDirectory
  }

  /// How the progress of long work is told, where records may run through standard output beside it.
  static func progressStyle(besideRecords isBeside: Bool) -> ProgressLine.Style {
    guard isatty(2) == 1 else { return isBeside ? .silent : .lines }
    return isBeside && isatty(1) == 1 ? .silent : .bar(width: width)
  }

  /// The columns of the terminal as the environment tells them, else 80.
  static var width: Int {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(told, 40), 100)
  }
}
