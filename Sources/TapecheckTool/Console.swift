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

  /// Whether a person reads standard error, and no records run through the same terminal.
  static func showsProgress(besideRecords: Bool) -> Bool {
    isatty(2) == 1 && !(besideRecords && isatty(1) == 1)
  }

  /// The columns of the terminal as the environment tells them, else 80.
  static var width: Int {
    let told = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(told, 40), 100)
  }
}
