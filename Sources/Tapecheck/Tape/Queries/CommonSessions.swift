/// The sessions that all of some series have rows for, so that they can be compared day by day.
public struct CommonSessions: Sendable {
  /// The series, in the order given.
  public let series: [PriceSeries]
  /// The sessions, ascending.
  public let days: [Day]
  /// For each series, its row of each session.
  public let rows: [[Int]]

  /// Finds the common sessions up to a day.
  ///
  /// - Complexity: O(*n*) in the rows of all series.
  public init(_ series: [PriceSeries], through last: Day? = nil) {
    self.series = series
    var rows = Array(repeating: [Int](), count: series.count)
    var days: [Day] = []
    var next = Array(repeating: 0, count: series.count)
    // The columns alone: to hand on whole series costs more than to compare their days.
    let columns = series.map(\.days)
    if let shortest = columns.min(by: { $0.count < $1.count }) {
      days.reserveCapacity(shortest.count)
      for place in rows.indices { rows[place].reserveCapacity(shortest.count) }
      for day in shortest {
        if let last, day > last { break }
        var isCommon = true
        for place in columns.indices {
          while next[place] < columns[place].count, columns[place][next[place]] < day {
            next[place] += 1
          }
          if next[place] >= columns[place].count || columns[place][next[place]] != day {
            isCommon = false
          }
        }
        guard isCommon else { continue }
        days.append(day)
        for place in columns.indices { rows[place].append(next[place]) }
      }
    }
    self.days = days
    self.rows = rows
  }

  /// The place of the first session from a day on; the number of sessions where there is none.
  ///
  /// - Complexity: O(log *n*).
  public func place(onOrAfter day: Day) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a session; `nil` where it is not common.
  public func place(of day: Day) -> Int? {
    let found = place(onOrAfter: day)
    return found < days.count && days[found] == day ? found : nil
  }

  /// One series' change in percent over a number of common sessions; `nil` before the first.
  public func change(of member: Int, at place: Int, over sessions: Int = 1) -> Double? {
    guard series.indices.contains(member), days.indices.contains(place), sessions > 0,
      sessions <= place
    else { return nil }
    return series[member].change(
      from: rows[member][place - sessions], to: rows[member][place])
  }
}
