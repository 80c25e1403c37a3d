import HTMLTree

extension HTMLTree {
  /// Whether a table holds data in rows and cells rather than the layout of the page.
  ///
  /// - Complexity: O(*n*) in the nodes of the table; a table inside it is visited again, so a nest of
  ///   tables is taken for layout at once.
  func isDataTable(_ table: Int) -> Bool {
    var rows = 0
    var cells = 0
    var headers = 0
    var longCells = 0
    for index in subtree(of: table).dropFirst() {
      switch nodes[index].tag {
      case .table, .h1, .article, .form: return false
      case .tr: rows += 1
      case .th, .caption, .thead: headers += 1
      case .td:
        cells += 1
        // Prose in a cell is longer than this; figures and names are not.
        if nodes[index].textEnd - nodes[index].textStart > 400 { longCells += 1 }
      default: break
      }
      // Tables beyond this size are data; looking further tells nothing.
      if cells > 400 { break }
    }
    guard rows > 0, cells + headers > 1 else { return false }
    if headers > 0 { return longCells * 3 <= cells + headers }
    return rows >= 2 && cells >= rows * 2 && longCells * 4 <= cells
  }

  /// The rows of a data table as the nodes of their cells, bounded in both directions.
  func tableRows(_ table: Int) -> [[Int]] {
    var rows: [[Int]] = []
    for index in subtree(of: table).dropFirst() {
      switch nodes[index].tag {
      case .tr: rows.append([])
      case .td, .th:
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(index)
      default: break
      }
    }
    return rows.filter { !$0.isEmpty }
  }
}
