public import Tapecheck

/// Works through inputs and answers each, in their order.
public struct ArticleRun: Sendable {
  /// How far a run has come.
  public struct Progress: Sendable, Equatable {
    /// Inputs answered.
    public var done = 0
    /// Inputs answered with an error record.
    public var failed = 0
    /// Articles that a filter passed over.
    public var passedOver = 0
    /// Claims by verdict.
    public var verdicts: [Verdict: Int] = [:]
    /// Bytes of the files read.
    public var bytes = 0
    /// All there is to read, where that is known.
    public var extent = InputExtent()

    /// Creates the progress of a run that has not begun.
    public init() {}
  }

  private let maker: RecordMaker
  private let jobs: Int
  /// How many inputs to answer at most.
  public var limit: Int?

  /// Creates a run over a maker of records that works on some inputs at a time.
  public init(_ maker: RecordMaker, jobs: Int) {
    self.maker = maker
    self.jobs = max(1, jobs)
  }

  /// Answers every input.
  ///
  /// Output is handed on in blocks, but before more is read from someone who may wait for it.
  ///
  /// - Throws: ``OutputError`` where a line cannot be written; inputs after it are not read.
  public func run(
    _ source: InputSource, to output: inout RecordOutput, report: (Progress) -> Void = { _ in }
  ) async throws(OutputError) -> Progress {
    var progress = Progress()
    progress.extent = source.extent
    return try await run(source, to: &output, from: progress, report: report)
  }

  /// Answers every input from the point on that earlier runs have come to.
  func run(
    _ source: InputSource, to sink: inout some AnswerSink, from progress: Progress,
    report: (Progress) -> Void
  ) async throws(OutputError) -> Progress {
    var progress = progress
    if jobs == 1 {
      try runInTurn(source, to: &sink, &progress, report)
    } else {
      try await runAbreast(source, to: &sink, &progress, report)
    }
    try sink.flush()
    return progress
  }

  private func runInTurn(
    _ source: InputSource, to sink: inout some AnswerSink, _ progress: inout Progress,
    _ report: (Progress) -> Void
  ) throws(OutputError) {
    var json = JSONWriter()
    while mayBegin(progress.done) {
      if source.mayWait {
        try sink.flush()
        StopSignal.setWaiting(true)
      }
      let next = source.item(at: progress.done)
      StopSignal.setWaiting(false)
      guard let next else { return }
      try hand(maker.answer(next, using: &json), to: &sink, &progress, report)
    }
  }

  /// Whether an input may be begun before which so many were.
  private func mayBegin(_ count: Int) -> Bool {
    limit.map { count < $0 } ?? true
  }

  /// Counts an answer and hands it on.
  private func hand(
    _ answer: Answer, to sink: inout some AnswerSink, _ progress: inout Progress,
    _ report: (Progress) -> Void
  ) throws(OutputError) {
    progress.count(answer)
    try sink.take(answer)
    if StopSignal.isReceived {
      try sink.flush()
      StopSignal.exitIfReceived()
    }
    report(progress)
  }
}

extension ArticleRun.Progress {
  /// Counts an answer.
  mutating func count(_ answer: Answer) {
    done += 1
    if !answer.isGood { failed += 1 }
    if answer.isPassedOver { passedOver += 1 }
    bytes = answer.item.bytesRead
    if let facts = answer.facts, !facts.verdicts.isEmpty {
      verdicts.merge(facts.verdicts, uniquingKeysWith: +)
    }
  }
}

extension ArticleRun {
  /// What a child task comes back with.
  private enum Event: Sendable {
    /// The next input, or `nil` at their end.
    case input(InputItem?)
    /// The answer to the input at a position.
    case answer(position: Int, Answer)
  }

  /// Answers several inputs at a time.
  ///
  /// Reading the next input is a task like the others, so that answers are handed on while it waits. At most
  /// four inputs a job are begun and not yet written: more would only hold memory.
  private func runAbreast(
    _ source: InputSource, to sink: inout some AnswerSink, _ progress: inout Progress,
    _ report: (Progress) -> Void
  ) async throws(OutputError) {
    var failure: OutputError?
    await withTaskGroup(of: Event.self) { group in
      var begun = progress.done
      var isReading = false
      var atEnd = false
      var waiting: [Int: Answer] = [:]
      func readOn() {
        guard !isReading, !atEnd, begun - progress.done < jobs * 4, mayBegin(begun) else { return }
        isReading = true
        group.addTask { [begun] in .input(source.item(at: begun)) }
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
              return .answer(position: begun, maker.answer(input, using: &json))
            }
            begun += 1
          } else {
            atEnd = true
          }
        case .answer(let position, let answer):
          waiting[position] = answer
          do throws(OutputError) {
            while let next = waiting.removeValue(forKey: progress.done) {
              try hand(next, to: &sink, &progress, report)
            }
            if source.mustAnswerAtOnce { try sink.flush() }
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
