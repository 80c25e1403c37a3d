import ArgumentParser
import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// What the commands over many inputs have in common.
struct BulkOptions: ParsableArguments {
  /// The forms that a run over an archive writes.
  static let formats: [RecordFormat] = [.ndjson, .csv, .sqlite]

  @OptionGroup var selection: SelectionOptions

  @Flag(help: "Answer lines of standard input instead, each at once and in order.")
  var stdin = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      A file to write in place of standard output, ending in \
      \(formats.map { "." + $0.rawValue }.joined(separator: ", ")); may be repeated. The same command again \
      goes on where it was stopped.
      """))
  var output: [String] = []

  @Flag(help: "Begin anew and replace the outputs, whatever is there.")
  var restart = false

  @Option(
    help: ArgumentHelp(
      "How many inputs to work on at a time: as many as the machine has cores, with --stdin 1."))
  var jobs: Int?

  @Option(help: "Answer so many inputs at most.")
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Pass over articles that were published before this day, or have no date.", valueName: "day"),
    transform: Value.day)
  var since: Day?

  @Option(
    help: ArgumentHelp(
      "Pass over articles whose publisher's name does not have this in it; may be repeated.",
      valueName: "name"))
  var publisher: [String] = []

  func check(formats: [RecordFormat] = formats) throws {
    guard stdin == selection.isEmpty else {
      throw ValidationError("Give either files and folders, or --stdin.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 256.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
    for path in output {
      guard let format = RecordFormat(path: path), formats.contains(format) else {
        let endings = formats.map { "." + $0.rawValue }.joined(separator: ", ")
        throw ValidationError("The output '\(path)' must end in \(endings).")
      }
    }
    guard Set(output).count == output.count else {
      throw ValidationError("An output is named twice.")
    }
    if stdin, output.count > 1 {
      throw ValidationError("With --stdin there is one output at most.")
    }
    if stdin, !publisher.isEmpty || since != nil {
      throw ValidationError(
        "With --stdin every line is answered; leave out --since and --publisher.")
    }
    if restart, output.isEmpty { throw ValidationError("--restart needs an output to replace.") }
  }

  /// The inputs, found before anything is loaded.
  func source(allowsAddresses: Bool = false) throws(ToolFailure) -> InputSource {
    guard !stdin else { return .lines(InputLines()) }
    do throws(InputError) {
      var selection = selection.selection
      selection.allowsAddresses = allowsAddresses
      return .files(try InputReader(selection))
    } catch {
      throw .setUp(error.description)
    }
  }

  /// Answers the inputs; the identity is what besides them decides the records.
  func run(
    _ maker: RecordMaker, _ source: InputSource, identity: RunIdentity, words: ReportWords
  ) async throws(ToolFailure) {
    var maker = maker
    maker.filter.since = since
    maker.filter.publishers = publisher
    StopSignal.watch()
    let progress =
      stdin || output.allSatisfy(Console.isStream)
      ? try await stream(maker, source) : try await archive(maker, identity, words)
    guard progress.failed == 0 else {
      throw .someInputsFailed(
        "\(progress.failed) of \(progress.done) inputs failed; their error records say why")
    }
  }

  private var jobCount: Int {
    jobs ?? (stdin ? 1 : ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Answers into standard output, or into one file from its beginning.
  private func stream(
    _ maker: RecordMaker, _ source: InputSource
  ) async throws(ToolFailure) -> ArticleRun.Progress {
    var run = ArticleRun(maker, jobs: jobCount)
    run.limit = limit
    var line = ProgressLine(stdin ? .silent : Console.progressStyle(besideRecords: true))
    defer { line.clear() }
    do throws(OutputError) {
      var destination = try output.first.map(RecordOutput.init(path:)) ?? RecordOutput()
      return try await run.run(source, to: &destination) { line.show($0) }
    } catch {
      throw .output(error)
    }
  }

  /// Answers into files, and goes on where an earlier run was stopped.
  private func archive(
    _ maker: RecordMaker, _ identity: RunIdentity, _ words: ReportWords
  ) async throws(ToolFailure) -> ArticleRun.Progress {
    // A command that takes none has refused them when it found its inputs.
    var selection = selection.selection
    selection.allowsAddresses = true
    var plan = ArchiveRun.Plan(
      selection: selection, outputs: output, identity: identity, words: words)
    plan.identity.parts += [
      RunIdentity.Part(name: "--since", value: since?.iso ?? ""),
      RunIdentity.Part(name: "--publisher", value: publisher.joined(separator: "|")),
    ]
    plan.restarts = restart
    plan.limit = limit
    var line = ProgressLine(Console.progressStyle(besideRecords: false))
    defer { line.clear() }
    var run: ArchiveRun
    do throws(RunError) {
      run = try ArchiveRun(plan)
    } catch {
      if case .output(let error) = error { throw .output(error) }
      throw .setUp(error.description)
    }
    if run.resumed.done > 0 {
      let left = run.resumed.extent.items.map { ", \(max(0, $0 - run.resumed.done)) left" } ?? ""
      Console.complain("resumed: \(run.resumed.done) done\(left)")
    }
    do throws(OutputError) {
      let progress = try await run.run(maker, jobs: jobCount) { line.show($0) }
      line.clear()
      tell(progress, skipped: run.skipped)
      return progress
    } catch {
      throw .output(error)
    }
  }

  /// Says what a run over an archive came to.
  private func tell(_ progress: ArticleRun.Progress, skipped: [InputSkip: Int]) {
    var parts = ["\(progress.done) inputs"]
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    if progress.passedOver > 0 { parts.append("\(progress.passedOver) passed over by a filter") }
    let claims = progress.verdicts.values.reduce(0, +)
    if claims > 0 {
      parts.append("\(claims) claims, \(progress.verdicts[.contradicted] ?? 0) contradicted")
    }
    let others = skipped.sorted { $0.key.rawValue < $1.key.rawValue }
    if !others.isEmpty {
      let counts = others.map { "\($0.value) by \($0.key.rawValue)" }.joined(separator: ", ")
      parts.append("no articles: \(counts)")
    }
    Console.complain(parts.joined(separator: "; "))
  }
}
