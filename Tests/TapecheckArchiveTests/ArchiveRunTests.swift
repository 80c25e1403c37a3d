import Foundation
import Tapecheck
import TapecheckArchive
import TapecheckFormats
import TapecheckTesting
import Testing

/// Runs over small archives that are stopped, continued and spoilt in every way that can be staged in one process.
@Suite struct ArchiveRunTests {
  /// An archive of pages and the run over it.
  private struct Stage {
    let folder: TemporaryFolder
    let maker: RecordMaker
    let identity: RunIdentity
    let words: ReportWords
    var output: String { folder.path + "/out.ndjson" }
    var journal: String { output + ".journal" }

    init(pages: Int) throws {
      folder = try TemporaryFolder()
      let lexicon = try BundledData.lexicon()
      let tape = try BundledData.tape()
      maker = RecordMaker(
        checker: try Checker(lexicon: lexicon, tape: tape),
        writer: RecordWriter(lexicon: lexicon, dataset: tape.dataset), parts: .times)
      words = try ReportWords(lexicon: lexicon)
      identity = RunIdentity(dataset: tape.dataset, lexicon: lexicon, options: [])
      try FileManager.default.createDirectory(
        atPath: folder.path + "/in", withIntermediateDirectories: true)
      for number in 0..<pages { try add(number) }
    }

    func add(_ number: Int) throws {
      let name = String(format: "in/%04d.html", number)
      _ = try folder.write(name, "<p>Apple (AAPL) rose \(number).5% on 16 July 2024</p>")
    }

    func plan(restarts: Bool = false, limit: Int? = nil) -> ArchiveRun.Plan {
      var plan = ArchiveRun.Plan(
        selection: InputSelection([folder.path + "/in"]), outputs: [output], identity: identity,
        words: words)
      plan.restarts = restarts
      plan.limit = limit
      return plan
    }

    @discardableResult
    func run(
      restarts: Bool = false, limit: Int? = nil, jobs: Int = 2
    ) async throws -> ArticleRun.Progress {
      var run = try ArchiveRun(plan(restarts: restarts, limit: limit))
      return try await run.run(maker, jobs: jobs) { _ in }
    }

    func written() throws -> [String] {
      try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  @Test func `a run that was stopped goes on where it was, and gives the same bytes`()
    async throws
  {
    let whole = try Stage(pages: 40)
    try await whole.run()
    let parted = try Stage(pages: 40)
    for limit in [7, 7, 25, 40] { try await parted.run(limit: limit) }
    #expect(try whole.written().count == 40)
    let names = { (lines: [String]) in
      lines.map { $0.prefix { $0 != "," } + ($0.contains("AAPL") ? "" : "!") }
    }
    #expect(names(try whole.written()) == names(try parted.written()))
    #expect(try ArchiveRun(parted.plan()).resumed.done == 40)
  }

  @Test func `what stands behind the last batch is dropped`() async throws {
    let stage = try Stage(pages: 10)
    try await stage.run(limit: 6)
    let before = try stage.written()
    for (path, torn) in [(stage.output, "{\"schema\":\"tap"), (stage.journal, "{\"done\":9,\"fai")]
    {
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(torn.utf8))
      try handle.close()
    }
    #expect(try ArchiveRun(stage.plan()).resumed.done == 6)
    try await stage.run()
    let after = try stage.written()
    #expect(after.count == 10)
    #expect(Array(after.prefix(6)) == before)
  }

  @Test func `inputs added behind the others are answered, and only they`() async throws {
    let stage = try Stage(pages: 5)
    try await stage.run()
    try stage.add(5)
    let progress = try await stage.run()
    #expect(progress.done == 6)
    #expect(try stage.written().count == 6)
  }

  @Test func `a run is refused where its past is not what it was`() async throws {
    func refusal(_ spoil: (Stage) throws -> ArchiveRun.Plan) async throws -> RunError? {
      let stage = try Stage(pages: 4)
      try await stage.run()
      let plan = try spoil(stage)
      return #expect(throws: RunError.self) { try ArchiveRun(plan) }
    }
    var found = try await refusal { stage in
      _ = try stage.folder.write("in/0002.html", "<p>something else</p>")
      return stage.plan()
    }
    guard case .changedInput(let changed) = found else { return #expect(Bool(false)) }
    #expect(changed.hasSuffix("0002.html"))
    found = try await refusal { stage in
      try FileManager.default.removeItem(atPath: stage.folder.path + "/in/0001.html")
      return stage.plan()
    }
    guard case .changedInput = found else { return #expect(Bool(false)) }
    found = try await refusal { stage in
      _ = try stage.folder.write("in/0002a.html", "<p>new</p>")
      return stage.plan()
    }
    guard case .changedOrder = found else { return #expect(Bool(false)) }
    found = try await refusal { stage in
      _ = try stage.folder.write("out.ndjson", "short\n")
      return stage.plan()
    }
    guard case .shortOutput = found else { return #expect(Bool(false)) }
    found = try await refusal { stage in
      var plan = stage.plan()
      plan.identity.parts[1].value = "other"
      return plan
    }
    #expect(
      found?.description.contains("other prices") == true, "\(found?.description ?? "no refusal")")
    found = try await refusal { stage in
      _ = try stage.folder.write("out.ndjson.journal", "{}\n{}\n{}\n")
      return stage.plan()
    }
    guard case .brokenJournal(_, line: 1) = found else { return #expect(Bool(false)) }
  }

  @Test func `an output that no run began is not touched`() async throws {
    let stage = try Stage(pages: 2)
    _ = try stage.folder.write("out.ndjson", "precious\n")
    #expect(throws: RunError.foreignOutput(path: stage.output)) { try ArchiveRun(stage.plan()) }
    #expect(try stage.written() == ["precious"])
    try await stage.run(restarts: true)
    #expect(try stage.written().count == 2)
  }

  @Test func `two runs do not write the same output`() async throws {
    let stage = try Stage(pages: 2)
    let first = try ArchiveRun(stage.plan())
    #expect(throws: RunError.busy(output: stage.output)) { try ArchiveRun(stage.plan()) }
    withExtendedLifetime(first) {}
  }

  @Test func `a filter passes articles over, and counts them`() async throws {
    let stage = try Stage(pages: 6)
    var maker = stage.maker
    maker.filter.publishers = ["nobody"]
    var run = try ArchiveRun(stage.plan())
    let progress = try await run.run(maker, jobs: 1) { _ in }
    #expect(progress.passedOver == 6)
    #expect(progress.failed == 0)
    #expect(try stage.written().isEmpty)
  }
}

/// What a run writes besides lines.
@Suite struct ArchiveOutputTests {
  @Test func `a database and a table hold what the lines hold, however often the run was stopped`()
    async throws
  {
    let folder = try TemporaryFolder()
    let lexicon = try BundledData.lexicon()
    let tape = try BundledData.tape()
    let maker = RecordMaker(
      checker: try Checker(lexicon: lexicon, tape: tape),
      writer: RecordWriter(lexicon: lexicon, dataset: tape.dataset), parts: .all)
    // One id twice, and one input that is none.
    let lines = (0..<9).map { number in
      number == 4
        ? "nonsense"
        : "{\"id\":\"n\(number % 8)\",\"text\":\"The Dow rose \(number).5%.\",\"published\":\"2024-07-16\"}"
    }
    let input = try folder.write("in.ndjson", lines.joined(separator: "\n") + "\n")
    let outputs = ["out.ndjson", "out.csv", "out.sqlite"].map { folder.path + "/" + $0 }
    for limit in [2, 5, 5, 9] {
      var plan = ArchiveRun.Plan(
        selection: InputSelection([input]), outputs: outputs,
        identity: RunIdentity(dataset: tape.dataset, lexicon: lexicon, options: []),
        words: try ReportWords(lexicon: lexicon))
      plan.limit = limit
      var run = try ArchiveRun(plan)
      _ = try await run.run(maker, jobs: 2) { _ in }
    }
    let written = try String(contentsOfFile: outputs[0], encoding: .utf8).split(separator: "\n")
    #expect(written.count == 9)
    var stored: [String] = []
    try RecordStore(existing: outputs[2]).readLines {
      stored.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(stored == written.map(String.init))
    let rows = try String(contentsOfFile: outputs[1], encoding: .utf8).split(separator: "\r\n")
    #expect(rows.count { $0.hasPrefix("n") } >= 8)
    #expect(rows.count { $0.hasPrefix("record,") } == 1)

    var query = StoreQuery()
    query.words = ["dow"]
    let all = try RecordStore(existing: outputs[2]).search(query)
    #expect(all.count == 8)
    query.words = ["\"rose 3"]
    #expect(try RecordStore(existing: outputs[2]).search(query).map(\.id) == ["n3"])
    query.words = []
    query.verdicts = [.supported]
    #expect(
      try RecordStore(existing: outputs[2]).search(query).allSatisfy { $0.verdict == "supported" })
    query.verdicts = []
    query.since = Day(iso: "2024-07-17")
    #expect(try RecordStore(existing: outputs[2]).search(query).isEmpty)
  }
}
