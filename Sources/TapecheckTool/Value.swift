import ArgumentParser
import Tapecheck
import TapecheckFormats

/// Reads arguments that are values of the library.
enum Value {
  static func symbol(_ text: String) throws -> Symbol {
    guard let symbol = Symbol(text) else {
      throw ValidationError("'\(text)' is no symbol.")
    }
    return symbol
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("'\(text)' is no day such as 2024-07-16.")
    }
    return day
  }

  /// A day, or a day with a time, as it is written.
  static func moment(_ text: String) throws -> String {
    guard Day(iso: text.utf8.prefix(10)) != nil,
      text.utf8.dropFirst(10).first.map({ $0 == UInt8(ascii: "T") || $0 == 0x20 }) ?? true
    else {
      throw ValidationError(
        "'\(text)' is no time such as 2024-07-16 or 2024-07-16T20:04:00+08:00.")
    }
    return text
  }

  static func format(_ text: String) throws -> RecordFormat {
    try value(text, "forms")
  }

  static func offsets(_ text: String) throws -> OffsetUnit {
    try value(text, "units")
  }

  static func reviews(_ text: String) throws -> ReviewFile.Source {
    try value(text, "tools")
  }

  /// A value of a closed list.
  private static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ what: String
  ) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(text)' is none of the \(what) \(all).")
    }
    return value
  }
}
