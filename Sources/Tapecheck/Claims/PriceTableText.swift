/// A table of the article with what its heads, first cells and figures are.
struct PriceTableText: Sendable {
  /// A cell that holds nothing but figures.
  struct Cell: Sendable, Equatable {
    /// The cell's UTF-8 bytes of the text.
    var range: Range<Int>
    /// Its figures, as indices into the article's quantities.
    var quantities: [Int]
    /// Which way its arrow, its word or its brackets point; `nil` without one.
    var mark: Claim.Polarity?
    var column: Int
  }

  /// A row of figures.
  struct Row: Sendable, Equatable {
    /// What its first cells say.
    var label: TableLabel
    var cells: [Cell]
  }

  /// What each column's head says; empty where the table has no heads.
  var columns: [TableLabel] = []
  var rows: [Row] = []
}
