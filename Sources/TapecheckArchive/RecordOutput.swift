import Disk
import Foundation
public import Tapecheck

/// Why output could not be written.
public enum OutputError: Error, Equatable {
  /// The reader went away, which is no reason for words.
  case closed
  /// The file or stream cannot be written.
  case failed(name: String, reason: String)
}

extension OutputError: CustomStringConvertible {
  /// One sentence for a person; empty for a reader that went away.
  public var description: String {
    switch self {
    case .closed: ""
    case .failed(let name, let reason): "\(name): cannot be written: \(reason)"
    }
  }
}

/// Where records go: one buffer before standard output or a file.
public struct RecordOutput {
  /// What is written but not yet handed on.
  public var json = JSONWriter()
  private let handle: FileHandle
  private let name: String

  /// Enough for a system call not to matter beside the records in it.
  private static let blockSize = 64 << 10

  /// Writes to standard output.
  public init() {
    handle = .standardOutput
    name = "standard output"
  }

  /// Writes to a file in place of what it held; a device or pipe is written to as it stands.
  ///
  /// - Throws: ``OutputError`` where there can be no such file.
  public init(path: String) throws(OutputError) {
    do {
      // Foundation makes a file by renaming a new one over the path, which would replace a device.
      if FileKind.of(path) == nil { try Data().write(to: URL(fileURLWithPath: path)) }
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      if FileKind.of(path) == .file { try handle.truncate(atOffset: 0) }
    } catch {
      throw OutputError(error, writing: path)
    }
    name = path
  }

  /// Hands on what is written once that is a block's worth.
  ///
  /// - Throws: ``OutputError`` where it cannot be written.
  mutating func flushIfLarge() throws(OutputError) {
    if json.bytes.count >= RecordOutput.blockSize { try flush() }
  }

  /// Hands on all that is written.
  ///
  /// - Throws: ``OutputError`` where it cannot be written.
  public mutating func flush() throws(OutputError) {
    guard !json.bytes.isEmpty else { return }
    defer { json.removeAll() }
    do {
      try handle.write(contentsOf: Data(json.bytes))
    } catch {
      throw OutputError(error, writing: name)
    }
  }
}

extension OutputError {
  /// The failure of a write to a file or stream, by its deepest cause.
  init(_ error: any Error, writing name: String) {
    var error = error as NSError
    while let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = cause }
    if error.domain == NSPOSIXErrorDomain, error.code == Int(EPIPE) {
      self = .closed
    } else {
      self = .failed(name: name, reason: error.localizedDescription)
    }
  }
}

extension RecordOutput: AnswerSink {
  /// Writes the line of an answer.
  ///
  /// - Throws: ``OutputError`` where it cannot be written.
  public mutating func take(_ answer: Answer) throws(OutputError) {
    json.append(line: answer.line)
    try flushIfLarge()
  }
}
