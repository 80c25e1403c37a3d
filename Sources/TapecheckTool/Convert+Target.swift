import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckFormats

extension Convert {
  /// The conversion that the options ask for, its output opened.
  func conversion() throws(ToolFailure) -> RecordConversion {
    let lexicon = try data.loadLexicon()
    let words = try lexicon.reportWords()
    if format == .sqlite, let output { return RecordConversion(to: try Convert.store(output)) }
    let tape = format == .html ? try data.loadTape() : nil
    do throws(OutputError) {
      switch format {
      case .html:
        let report = HTMLReport(words: words, tape: tape)
        guard let output, RecordFormat(path: output) != .html else {
          return RecordConversion(toPage: try file()) { report.page($0) }
        }
        return try RecordConversion(toFolder: output) { [(".html", report.page($0))] }
      case .brat:
        return try RecordConversion(
          toFolder: output ?? ".",
          beside: [("annotation.conf", Array(BratDocument.configuration.utf8))]
        ) { record in
          let document = BratDocument(record)
          return [(".txt", document.text), (".ann", document.annotations)]
        }
      case .ndjson, .text, .markdown, .csv, .sqlite, .w3c, .claimreview, .labelstudio, .doccano,
        .displacy:
        var options = RecordStream.Options()
        options.offsets = offsets
        options.site = site
        if output == nil {
          options.width = Console.width
          options.isColoured = Console.wantsColour
        }
        return RecordConversion(
          to: RecordStream(format, words: words, options: options), try file())
      }
    } catch {
      throw .output(error)
    }
  }

  private static func store(_ path: String) throws(ToolFailure) -> RecordStore {
    do throws(StoreError) {
      return try RecordStore(path: path)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// Reads a file of reviews.
  static func reviews(
    in path: String, _ source: ReviewFile.Source
  ) throws(ToolFailure) -> ReviewFile {
    guard let bytes = FileManager.default.contents(atPath: path == "-" ? "/dev/stdin" : path) else {
      throw .setUp("\(path): no such file, or it cannot be read")
    }
    do throws(ReviewError) {
      return try ReviewFile(Array(bytes), from: source)
    } catch {
      throw .setUp("\(path): \(error)")
    }
  }

  /// Writes reviews as lines.
  func list(_ files: [ReviewFile]) throws(ToolFailure) {
    do throws(OutputError) {
      var output = try file()
      for entry in files.flatMap(\.entries) { ReviewFile.write(entry, to: &output.json) }
      try output.flush()
    } catch {
      throw .output(error)
    }
  }

  private func file() throws(OutputError) -> RecordOutput {
    try output.map(RecordOutput.init(path:)) ?? RecordOutput()
  }
}
