import Tapecheck

/// Works through inputs and writes one line for each, in their order.
public struct ArticleRun: Sendable {
  /// How far a run has come.
  public struct Progress: Sendable, Equatable {
    /// Inputs answered.
    public var done = 0
    /// Inputs answered with an error record.
    public var failed = 0
    /// All inputs, where that is known.
    public var total: Int?
  }

  private let maker: RecordMaker
  private let jobs: Int

  /// Creates a run over a maker of records that works on some inputs at a time.
  public init(_ maker: RecordMaker, jobs: Int) {
    self.maker = maker
    self.jobs = max(1, jobs)
  }

  /// Answers every input.
  ///
  /// Output is handed on in blocks, but at once where the inputs come from someone who may wait for it.
  ///
  /// - Throws: ``OutputError`` where a line cannot be written; inputs after it are not read.
  public func run(
    _ source: InputSource, to output: inout RecordOutput, report: (Progress) -> Void = { _ in }
  ) async throws(OutputError) -> Progress {
    var progress = Progress()
    progress.total = source.count
    if jobs == 1 {
      try runInTurn(source, to: &output, &progress, report)
    } else {
      try await runAbreast(source, to: &output, &progress, report)
    }
    try output.flush()
    return progress
  }

  private func runInTurn(
    _ source: InputSource, to output: inout RecordOutput, _ progress: inout Progress,
    _ report: (Progress) -> Void
  ) throws(OutputError) {
    while true {
      StopSignal.setWaiting(source.mustAnswerAtOnce)
      let next = source.input(at: progress.done)
      StopSignal.setWaiting(false)
      guard let next else { return }
      let isGood = maker.write(next, to: &output.json)
      try hand(on: &output, source, isGood, &progress, report)
    }
  }

  /// Counts a line that was just written, and hands it on if it is time.
  private func hand(
    on output: inout RecordOutput, _ source: InputSource, _ isGood: Bool,
    _ progress: inout Progress, _ report: (Progress) -> Void
  ) throws(OutputError) {
    progress.done += 1
    if !isGood { progress.failed += 1 }
    if source.mustAnswerAtOnce || StopSignal.isReceived {
      try output.flush()
    } else {
      try output.flushIfLarge()
    }
    StopSignal.exitIfReceived()
    report(progress)
  }
}

extension ArticleRun {
  /// What a child task comes back with.
  private enum Event: Sendable {
    /// The next input, or `nil` at their end.
    case input(ArticleInput?)
    /// The answer to the input at a position.
    case answer(position: Int, line: [UInt8], isGood: Bool)
  }

  /// Answers several inputs at a time.
  ///
  /// Reading the next input is a task like the others, so that answers are handed on while it waits. At most
  /// four inputs a job are begun and not yet written: more would only hold memory.
  private func runAbreast(
    _ source: InputSource, to output: inout RecordOutput, _ progress: inout Progress,
    _ report: (Progress) -> Void
  ) async throws(OutputError) {
    var failure: OutputError?
    await withTaskGroup(of: Event.self) { group in
      var begun = 0
      var isReading = false
      var atEnd = false
      var waiting: [Int: (line: [UInt8], isGood: Bool)] = [:]
      func readOn() {
        guard !isReading, !atEnd, begun - progress.done < jobs * 4 else { return }
        isReading = true
        group.addTask { [begun] in .input(source.input(at: begun)) }
      }
      readOn()
      StopSignal.setWaiting(source.mustAnswerAtOnce)
      while let event = await group.next() {
        StopSignal.setWaiting(false)
        switch event {
        case .input(let input):
          isReading = false
          if let input {
            group.addTask { [maker, begun] in
              var json = JSONWriter()
              let isGood = maker.write(input, to: &json)
              return .answer(position: begun, line: json.bytes, isGood: isGood)
            }
            begun += 1
          } else {
            atEnd = true
          }
        case .answer(let position, let line, let isGood):
          waiting[position] = (line, isGood)
          do throws(OutputError) {
            while let next = waiting.removeValue(forKey: progress.done) {
              output.json.append(line: next.line)
              try hand(on: &output, source, next.isGood, &progress, report)
            }
          } catch {
            failure = error
            return group.cancelAll()
          }
        }
        readOn()
        StopSignal.setWaiting(source.mustAnswerAtOnce && isReading && begun == progress.done)
      }
    }
    StopSignal.setWaiting(false)
    if let failure { throw failure }
  }
}
