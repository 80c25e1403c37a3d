import ArgumentParser
import Tapecheck
import TapecheckFormats

/// The command `tapecheck schema`.
struct SchemaCommand: ParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case record, labelstudio, brat
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of the records, or what an export needs beside it.",
    discussion: """
      labelstudio is the labelling configuration of a project, brat the annotation.conf of a collection.

      EXAMPLES
        tapecheck schema > tapecheck.schema.json
        tapecheck schema labelstudio > config.xml
      """)

  @Argument(help: "What is to be described.")
  var subject = Subject.record

  func run() {
    switch subject {
    case .record: Console.print(RecordSchema.text)
    case .labelstudio: Console.print(LabelStudioExport.configuration)
    case .brat: Console.print(BratDocument.configuration)
    }
  }
}
