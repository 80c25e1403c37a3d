/// The word lists of all languages, and the one matcher that finds their phrases.
///
/// A list is a UTF-8 text file of tab-separated lines. `#` begins a comment. One line that begins with
/// `#:` names the columns, the first of which is always `phrase`: one or more ways to write the same
/// thing, separated by `|`. A way that begins with `=` must stand in the text with the same capitals.
/// A line `#! match none` keeps a list out of the matcher, for tables that are only looked up.
public struct Lexicon: Sendable {
  /// One line of one list.
  public struct Row: Sendable, Equatable {
    /// The row's number among all rows of the lexicon; what ``PhraseMatch/entry`` gives.
    public let entry: Int32
    let list: LexiconList
    private let place: LexiconList.Line

    init(entry: Int32, list: LexiconList, line: LexiconList.Line) {
      self.entry = entry
      self.list = list
      place = line
    }

    /// The list's name: its file's name without ending, as `units`.
    public var table: String { list.table }
    /// The folder that the list stands in, as `en`.
    public var folder: String { list.folder }
    /// The line's number in its file, counting from 1.
    public var line: Int { Int(place.number) }

    /// The columns, the phrase first; a missing trailing column is empty.
    ///
    /// - Complexity: O(*n*) in the bytes of the line, each time.
    public var fields: [String] { list.columns.indices.map(field) }

    /// One column by its place; empty where the line ends before it.
    func field(_ column: Int) -> String {
      String(decoding: list.bytes(place, column), as: UTF8.self)
    }

    /// The ways to write the phrase, without their `=`.
    public var phrases: [String] {
      phraseBytes.split(separator: UInt8(ascii: "|")).map {
        String(decoding: $0.first == UInt8(ascii: "=") ? $0.dropFirst() : $0, as: UTF8.self)
      }
    }

    /// The bit of the row's list in a set of lists; see ``PhraseMatches/begins(_:at:)``.
    var listBit: UInt64 { list.bit }

    /// The first column as it stands.
    var phraseBytes: ArraySlice<UInt8> { list.bytes(place, 0) }

    /// Where the row stands, as `en/units.tsv:12`.
    public var source: String { "\(list.path):\(line)" }

    /// Whether two rows have the same place and the same columns.
    public static func == (left: Row, right: Row) -> Bool {
      left.entry == right.entry && left.source == right.source && left.fields == right.fields
    }
  }

  /// All rows, by entry.
  public let rows: [Row]
  /// The column names of each list, by `folder/table`.
  public let columns: [String: [String]]
  /// The matcher over all phrases.
  public let matcher: PhraseMatcher
  /// A digest of all lists' bytes: the version that a record carries.
  public let version: String
  private let rowsByTable: [String: [Int32]]
  private let splitter: SentenceSplitter

  /// Reads all lists of some folders, in the order given.
  ///
  /// Each folder holds language folders, which hold `.tsv` files. A list that stands in a later folder
  /// under the same name and language replaces the earlier one.
  ///
  /// - Throws: ``LexiconError`` for a folder that cannot be read or a line that does not fit.
  /// - Complexity: O(*n*) in the bytes of the lists.
  public init(folders: [String]) throws(LexiconError) {
    let files = try LexiconFiles.read(folders)
    var rows: [Row] = []
    var columns: [String: [String]] = [:]
    var rowsByTable: [String: [Int32]] = [:]
    var numbers: [String: Int] = [:]
    var builder = PhraseMatcher.Builder()
    var digest = StableHash()
    for file in files {
      digest.update(file.folder.utf8)
      digest.update(file.table.utf8)
      digest.update(file.bytes)
      let number = numbers[file.table] ?? numbers.count
      numbers[file.table] = number
      let list = try LexiconList(file, number: number)
      columns["\(file.folder)/\(file.table)"] = list.columns
      let first = rows.count
      for line in list.lines {
        let row = Row(entry: Int32(truncatingIfNeeded: rows.count), list: list, line: line)
        rows.append(row)
        if list.isMatched, let problem = builder.add(row) {
          throw LexiconError.invalidLine(file: file.path, line: row.line, reason: problem)
        }
      }
      if file.table == "han-folding" { builder.setHanFolding(rows[first...]) }
      rowsByTable[file.table, default: []].append(contentsOf: rows[first...].lazy.map(\.entry))
    }
    self.rows = rows
    self.columns = columns
    self.rowsByTable = rowsByTable
    matcher = builder.finish()
    version = digest.hex
    splitter = SentenceSplitter(
      abbreviations: (rowsByTable["abbreviations"] ?? []).map { rows[Int($0)] })
  }

  /// The rows of a list, of all languages, in order of entry.
  public func rows(of table: String) -> [Row] {
    (rowsByTable[table] ?? []).map { rows[Int($0)] }
  }

  /// The value of a named column of a row; the empty string where the list has no such column.
  public func value(_ row: Row, _ column: String) -> String {
    row.list.columns.firstIndex(of: column).map(row.field) ?? ""
  }

  /// An error that names a row's file and line.
  public func error(_ row: Row, _ reason: String) -> LexiconError {
    .invalidLine(file: "\(row.folder)/\(row.table).tsv", line: row.line, reason: reason)
  }

  /// Cuts a text into tokens and sentences and finds every phrase in it.
  ///
  /// - Complexity: O(*n*) in the bytes of the text, times the length of the longest phrase at worst.
  public func scan(_ text: SourceText, language: Language) -> ScannedText {
    let scanned = matcher.scan(text.utf8)
    return ScannedText(
      text: text, language: language, tokens: scanned.tokens, folded: scanned.folded,
      matches: scanned.matches,
      sentences: splitter.split(
        scanned.tokens, folded: scanned.folded, matches: scanned.matches))
  }
}
