import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// The command `tapecheck search`.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find claims in a database by words, symbol, verdict and dates.",
    discussion: """
      The database is one that annotate or convert wrote. All words must stand in the claim, its article's headline \
      or text; "quoted words" stand together. Without words every claim that fits the options is found.

      EXAMPLES
        tapecheck search archive.sqlite "record high" --verdict contradicted
        tapecheck search archive.sqlite 纳指 --since 2024-07-01 --until 2024-07-31
        tapecheck search archive.sqlite --symbol RUT --format json
      """)

  /// How hits are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "A database.")
  var database: String

  @Argument(help: "Words to look for.")
  var words: [String] = []

  @Option(help: "Claims whose rows are of this symbol.", transform: Value.symbol)
  var symbol: Symbol?

  @Option(
    help: ArgumentHelp(
      "Claims with this verdict: \(Verdict.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "verdict"),
    transform: Search.verdict)
  var verdict: [Verdict] = []

  @Option(
    help: ArgumentHelp("Articles of this day and later.", valueName: "day"), transform: Value.day)
  var since: Day?

  @Option(
    help: ArgumentHelp("Articles of this day and earlier.", valueName: "day"), transform: Value.day)
  var until: Day?

  @Option(help: "Print so many claims at most.")
  var limit = 100

  @Option(help: ArgumentHelp("text, or json for one object a line.", valueName: "format"))
  var format = Format.text

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    var query = StoreQuery()
    query.words = words
    query.symbol = symbol
    query.verdicts = verdict
    query.since = since
    query.until = until
    query.limit = limit
    let hits: [StoreQuery.Hit]
    do throws(StoreError) {
      let store = try RecordStore(existing: database)
      hits = try store.search(query)
      try store.close()
    } catch {
      throw ToolFailure.setUp(error.description)
    }
    Console.print { json in
      for hit in hits {
        switch format {
        case .text: json.append(line: Array((text(hit) + "\n").utf8))
        case .json: write(hit, to: &json)
        }
      }
    }
    if hits.count == limit { Console.complain("there may be more; --limit shows them") }
  }

  private func text(_ hit: StoreQuery.Hit) -> String {
    let place = [hit.day, hit.publisher, hit.id].compactMap { $0 }.joined(separator: "  ")
    let facts = [hit.verdict, hit.reasons, hit.symbol].compactMap { $0 }.filter { !$0.isEmpty }
    return "\(place)\n  “\(hit.text)”\n  \(facts.joined(separator: " · "))"
  }

  private func write(_ hit: StoreQuery.Hit, to json: inout JSONWriter) {
    json.beginObject()
    for (key, value) in [
      ("id", hit.id), ("day", hit.day), ("publisher", hit.publisher), ("headline", hit.headline),
      ("claim", hit.claim), ("text", hit.text), ("symbol", hit.symbol), ("verdict", hit.verdict),
      ("reasons", hit.reasons), ("explanation", hit.explanation),
    ] {
      json.key(key)
      if let value { json.string(value) } else { json.null() }
    }
    json.endObject()
    json.endLine()
  }

  private static func verdict(_ name: String) throws -> Verdict {
    guard let verdict = Verdict(rawValue: name) else {
      throw ValidationError("'\(name)' is no verdict.")
    }
    return verdict
  }
}
