import Foundation
import Tapecheck
public import TapecheckFormats

/// Answers an archive into files that survive a crash: the same run begun again goes on where the last one ended.
///
/// After a batch of 64 answers or a second the outputs are brought to the disk, and then a line of a journal beside
/// the first of them says so. Whatever else the outputs hold when a run begins is dropped. So a kill at any moment
/// loses and doubles nothing.
public struct ArchiveRun {
  /// What a run was told.
  public struct Plan: Sendable {
    /// What to read.
    public var selection: InputSelection
    /// The files to write, by their endings NDJSON, CSV or a database.
    public var outputs: [String]
    /// What besides the inputs decides the records.
    public var identity: RunIdentity
    /// The words of tables for a person.
    public var words: ReportWords
    /// Whether to begin anew, whatever is there.
    public var restarts = false
    /// How many inputs to answer at most, those of earlier runs included.
    public var limit: Int?

    /// Creates a plan.
    public init(
      selection: InputSelection, outputs: [String], identity: RunIdentity, words: ReportWords
    ) {
      self.selection = selection
      self.outputs = outputs
      self.identity = identity
      self.words = words
    }
  }

  /// How far earlier runs had come; done is 0 for a run that begins.
  public let resumed: ArticleRun.Progress
  private let reader: InputReader
  private let limit: Int?
  private var sink: JournaledSink

  /// Opens the inputs, the outputs and their journal.
  ///
  /// - Throws: ``RunError`` where it cannot be begun, or cannot be continued.
  /// - Complexity: O(*n*) in the files to read, of which names and sizes are looked at.
  public init(_ plan: Plan) throws(RunError) {
    let journal = try RunJournal(
      outputs: plan.outputs, identity: plan.identity, restarts: plan.restarts)
    do throws(InputError) {
      reader = try InputReader(plan.selection, behind: journal.state.position)
    } catch {
      throw .input(error)
    }
    try ArchiveRun.check(journal, reader)
    limit = plan.limit
    sink = try JournaledSink(journal, outputs: plan.outputs, words: plan.words)
    var progress = ArticleRun.Progress(sink.state)
    progress.extent = reader.measure()
    progress.bytes = reader.come.bytes
    resumed = progress
  }

  /// Answers what earlier runs have not.
  ///
  /// - Throws: ``OutputError`` where an output cannot be written; what was written before stays good.
  public mutating func run(
    _ maker: RecordMaker, jobs: Int, report: (ArticleRun.Progress) -> Void
  ) async throws(OutputError) -> ArticleRun.Progress {
    var run = ArticleRun(maker, jobs: jobs)
    run.limit = limit
    let progress = try await run.run(.files(reader), to: &sink, from: resumed, report: report)
    try sink.close()
    return progress
  }

  /// What was passed over so far inside archives and folders, as no article.
  public var skipped: [InputSkip: Int] { reader.skipped }

  /// Sees whether what was read is still there, as it was and where it was.
  private static func check(_ journal: RunJournal, _ reader: InputReader) throws(RunError) {
    guard journal.state.position != nil else { return }
    for file in journal.files where file.size > 0 || file.modified > 0 {
      guard InputFile(at: file.path) == file else { throw .changedInput(path: file.path) }
    }
    guard reader.come.entries == journal.state.entryNumber else {
      throw .changedOrder(journal: journal.path)
    }
  }
}

extension ArticleRun.Progress {
  /// The progress that a journal tells of.
  fileprivate init(_ batch: RunJournal.Batch) {
    self.init()
    done = batch.done
    failed = batch.failed
    passedOver = batch.passedOver
    for (name, count) in batch.verdicts { Verdict(rawValue: name).map { verdicts[$0] = count } }
  }
}
