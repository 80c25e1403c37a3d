import ArgumentParser
import Tapecheck

/// The command `tapecheck schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of the records.",
    discussion: """
      EXAMPLE
        tapecheck schema > tapecheck.schema.json
      """)

  func run() { Console.print(RecordSchema.text) }
}
