import ArgumentParser
import Tapecheck

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
}
