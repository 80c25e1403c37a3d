import Tapecheck
import TapecheckTesting
import Testing

@Suite struct VerificationThreadTests {
  /// The records of some articles, made by so many tasks at a time with a tape that has read nothing yet.
  private func records(_ pages: [Page], tasks: Int) async throws -> [[UInt8]] {
    let lexicon = try BundledData.lexicon()
    let tape = try Tape(folders: [BundledData.pricesFolder()])
    let checker = try Checker(lexicon: lexicon, tape: tape)
    let writer = RecordWriter(lexicon: lexicon, dataset: tape.dataset)
    return try await withThrowingTaskGroup(of: [(Int, [UInt8])].self) { group in
      for task in 0..<tasks {
        group.addTask {
          try stride(from: task, to: pages.count, by: tasks).map { index in
            var json = JSONWriter()
            writer.write(
              try checker.check(pages[index]), from: RecordSource(id: "\(index)"), to: &json)
            return (index, json.bytes)
          }
        }
      }
      var records = Array(repeating: [UInt8](), count: pages.count)
      for try await made in group {
        for (index, bytes) in made { records[index] = bytes }
      }
      return records
    }
  }

  @Test func `the same articles give the same bytes with any number of tasks`() async throws {
    var maker = try StatementMaker(seed: 99)
    maker.addAll(1)
    maker.language = .simplifiedChinese
    maker.addAll(1)
    let pages = maker.made.map { item in
      var page = Page(text: item.text)
      page.published = item.published
      return page
    }
    #expect(pages.count > 100)
    let alone = try await records(pages, tasks: 1)
    #expect(alone.allSatisfy { !$0.isEmpty })
    for tasks in [2, 3, 8] {
      #expect(try await records(pages, tasks: tasks) == alone)
    }
  }
}
