import Foundation
import Lexicons
import TapecheckTesting

/// Runs the built tool as a person or a program would.
struct Tool {
  /// What a run came to.
  struct Outcome {
    var status: Int32
    var output: String
    var complaint: String

    /// The records on standard output.
    func records() throws -> [[String: Any]] {
      try output.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
      }
    }
  }

  struct NotBuilt: Error {}

  /// The executable, which the package manager puts beside the bundled folders.
  static func path() throws -> String {
    guard let folder = Lexicons.folder() else { throw NotBuilt() }
    let path = (folder as NSString).deletingLastPathComponent + "/tapecheck"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw NotBuilt() }
    return path
  }

  /// Runs the tool to its end.
  ///
  /// Streams are files, since a pipe that nobody drains would stop a run with much output.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable: path(), arguments, input: input, environment: environment)
  }

  /// Runs an executable that stands beside the tool.
  static func run(besideTool name: String, _ arguments: [String]) throws -> Outcome {
    try run(
      executable: (path() as NSString).deletingLastPathComponent + "/" + name, arguments)
  }

  /// Runs a line of shell in which `$T` is the tool.
  static func shell(_ line: String) throws -> Outcome {
    try run(executable: "/bin/bash", ["-c", line], environment: ["T": path()])
  }

  /// Runs an executable to its end.
  static func run(
    executable: String, _ arguments: [String], input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(
      forReadingFrom: URL(fileURLWithPath: folder.write("in", input)))
    let output = URL(fileURLWithPath: try folder.write("out", ""))
    let complaint = URL(fileURLWithPath: try folder.write("err", ""))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    Tool.stopLate(process)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
  }

  /// Kills a process that is still there long after any of these should be, so that a hang is a failure.
  static func stopLate(_ process: Process) {
    let number = process.processIdentifier
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) {
      if process.isRunning { kill(number, SIGKILL) }
    }
  }
}
