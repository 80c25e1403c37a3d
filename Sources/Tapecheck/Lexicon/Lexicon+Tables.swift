extension Lexicon {
  /// What a word list is, in short.
  public struct Table: Sendable, Equatable {
    /// Folder and name, as `en/units`.
    public var name: String
    /// How many rows it has.
    public var rows: Int
    /// The names of its columns.
    public var columns: [String]
  }

  /// All lists, by folder and name.
  ///
  /// - Complexity: O(*n*) in the rows.
  public var tables: [Table] {
    var counts: [String: Int] = [:]
    for row in rows { counts["\(row.folder)/\(row.table)", default: 0] += 1 }
    return columns.keys.sorted().map {
      Table(name: $0, rows: counts[$0] ?? 0, columns: columns[$0] ?? [])
    }
  }
}
