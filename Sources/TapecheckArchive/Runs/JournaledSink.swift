import Tapecheck
import TapecheckFormats

/// Puts answers into the outputs of a run and tells its journal.
struct JournaledSink: AnswerSink {
  private var journal: RunJournal
  private var outputs: [any ArchiveOutput]
  /// The batch that is being filled, as it will be written down.
  private(set) var state: RunJournal.Batch
  private var newFiles: [InputFile] = []
  private var lastFile: InputFile?
  private var lastCommit = ContinuousClock.now

  /// Answers of a batch: enough for what a commit costs not to matter beside the work on them.
  private static let batchSize = 64

  init(
    _ journal: RunJournal, outputs: [String], words: ReportWords
  ) throws(RunError) {
    self.journal = journal
    self.outputs = []
    state = journal.state
    lastFile = journal.files.last
    for (path, length) in zip(outputs, state.lengths) {
      switch RecordFormat(path: path) {
      case .csv?: self.outputs.append(try TableOutput(path, length: length, words: words))
      case .sqlite?: self.outputs.append(try StoreOutput(path, answers: state.done))
      default: self.outputs.append(try LinesOutput(path, length: length))
      }
    }
  }

  mutating func take(_ answer: Answer) throws(OutputError) {
    state.done += 1
    if !answer.isGood { state.failed += 1 }
    if answer.isPassedOver { state.passedOver += 1 }
    for (verdict, count) in answer.facts?.verdicts ?? [:] {
      state.verdicts[verdict.rawValue, default: 0] += count
    }
    state.position = answer.item.position
    state.entryNumber = answer.item.entryNumber
    if answer.item.file != lastFile {
      newFiles.append(answer.item.file)
      lastFile = answer.item.file
      state.fileCount += 1
    }
    if !answer.isPassedOver {
      for index in outputs.indices { try outputs[index].take(answer, number: state.done) }
    }
    let isDue =
      state.done - journal.state.done >= JournaledSink.batchSize
      || lastCommit.duration(to: .now) >= .seconds(1)
    if isDue || StopSignal.isReceived { try flush() }
  }

  /// Ends the outputs, when all is flushed.
  func close() throws(OutputError) {
    for output in outputs { try output.close() }
  }

  mutating func flush() throws(OutputError) {
    guard state.done > journal.state.done else { return }
    for index in outputs.indices { state.lengths[index] = try outputs[index].commit() }
    try journal.commit(state, newFiles: newFiles)
    newFiles.removeAll()
    lastCommit = .now
  }
}
