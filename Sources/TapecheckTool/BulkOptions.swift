import ArgumentParser
import Foundation
import TapecheckArchive
import TapecheckFormats

/// What the commands over many inputs have in common.
struct BulkOptions: ParsableArguments {
  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Answer lines of standard input instead, each at once and in order.")
  var stdin = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, ending in .ndjson, in place of standard output."))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "How many inputs to work on at a time: as many as the machine has cores, with --stdin 1."))
  var jobs: Int?

  func check() throws {
    guard stdin == selection.isEmpty else {
      throw ValidationError("Give either files and folders, or --stdin.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 256.")
    }
    if let output, RecordFormat(path: output) == nil {
      let endings = RecordFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
      throw ValidationError("The output '\(output)' must end in \(endings).")
    }
  }

  /// The inputs, found before anything is loaded.
  func source() throws(ToolFailure) -> InputSource {
    guard !stdin else { return .standardInput }
    do throws(InputError) {
      return .files(try InputReader(selection.selection))
    } catch {
      throw .setUp(error.description)
    }
  }

  func run(_ maker: RecordMaker, _ source: InputSource) async throws(ToolFailure) {
    let cores = stdin ? 1 : ProcessInfo.processInfo.activeProcessorCount
    let run = ArticleRun(maker, jobs: jobs ?? cores)
    var line = ProgressLine(
      isShown: !stdin && Console.showsProgress(besideRecords: output == nil))
    StopSignal.watch()
    let progress: ArticleRun.Progress
    do throws(OutputError) {
      var destination = try output.map(RecordOutput.init(path:)) ?? RecordOutput()
      progress = try await run.run(source, to: &destination) { line.show($0) }
    } catch {
      line.clear()
      throw .output(error)
    }
    line.clear()
    guard progress.failed == 0 else {
      throw .someInputsFailed(
        "\(progress.failed) of \(progress.done) inputs failed; their error records say why")
    }
  }
}
