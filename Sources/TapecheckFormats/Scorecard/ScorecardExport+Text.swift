import Tapecheck

extension ScorecardExport {
  /// The scorecard for a person at a terminal.
  public func text(_ card: Scorecard) -> String {
    var lines: [String] = []
    let total = card.total
    lines.append(
      "\(total.articles) articles, \(total.claims) claims, \(total.settled) settled, \(total.wrong) wrong"
        + (ScorecardExport.percent(total.wrong, of: total.settled).map { " (\($0)%)" } ?? ""))
    if card.failures > 0 { lines.append("\(card.failures) inputs could not be read") }
    if card.agreement.total > 0 {
      let share = ScorecardExport.percent(card.agreement.agreed, of: card.agreement.total) ?? ""
      lines.append(
        "\(card.agreement.total) reviews, \(card.agreement.agreed) agree with the verdict (\(share)%)"
      )
    }
    for dimension in dimensions {
      let groups = card.groups(dimension)
      guard !groups.isEmpty else { continue }
      // Of months the newest say most.
      let shown = dimension == .month ? groups.suffix(top) : groups.prefix(top)
      lines += table(
        dimension.rawValue, shown.map { [$0.name] + ScorecardExport.values($0.tally) },
        headings: ScorecardExport.columns.map { $0 == "wrong_percent" ? "wrong %" : $0 },
        more: groups.count - shown.count)
    }
    let forecasts = card.forecasts
    if !forecasts.isEmpty {
      lines += table(
        "forecasts",
        forecasts.prefix(top).map { forecast in
          [
            forecast.holder, "\(forecast.hit)", "\(forecast.missed)", "\(forecast.pending)",
            "\(forecast.unsettled)",
            forecast.averageMiss.map { "\((Double(Int($0 * 10)) / 10).description)%" } ?? "",
          ]
        },
        headings: ["hit", "missed", "pending", "unsettled", "average miss"],
        more: forecasts.count - min(top, forecasts.count))
    }
    lines += text(card.stories)
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ stories: [Scorecard.Story]) -> [String] {
    guard !stories.isEmpty else { return [] }
    var lines = ["", "stories told by several articles: \(stories.count)"]
    let telling = stories.filter { !$0.differences.isEmpty }
    for story in (telling + stories.filter { $0.differences.isEmpty }).prefix(top) {
      lines.append("")
      for (number, member) in story.members.enumerated() {
        let parts = [member.published, member.publisher, member.id].compactMap { $0 }
          .map(TerminalText.clean)
        lines.append("  [\(number + 1)] " + parts.joined(separator: "  "))
      }
      if story.copies > 0 { lines.append("  copies byte for byte: \(story.copies)") }
      for difference in story.differences {
        lines.append("  \(difference.statement)")
        for (member, figure, verdict) in difference.figures {
          lines.append("    [\(member + 1)] \(TerminalText.clean(figure))  \(verdict.rawValue)")
        }
        if let wrong = difference.firstWrong {
          let end = difference.corrected.map { ", right first in [\($0 + 1)]" } ?? ""
          lines.append("    wrong first in [\(wrong + 1)]\(end)")
        }
      }
    }
    return lines
  }

  /// A table with a heading, figures to the right, the last column as wide as it likes up to the page's width.
  private func table(
    _ title: String, _ rows: [[String]], headings: [String], more: Int
  ) -> [String] {
    let all =
      [[title] + headings]
      + rows.map { row in [name(row[0])] + row.dropFirst() }
    let nameWidth = all.map { TerminalText.width($0[0]) }.max() ?? 0
    let last = headings.count
    let widths = (1..<last).map { column in all.map { $0[column].count }.max() ?? 0 }
    var lines = [""]
    for row in all {
      let gap = nameWidth - TerminalText.width(row[0])
      var line = row[0] + String(repeating: " ", count: gap)
      for (column, width) in zip(1..<last, widths) {
        let blanks = String(repeating: " ", count: width - row[column].count)
        line += "  " + blanks + row[column]
      }
      let room = width - TerminalText.width(line) - 2
      if room > 0, !row[last].isEmpty { line += "  " + row[last].prefix(room) }
      lines.append(line)
    }
    if more > 0 { lines.append("and \(more) more") }
    return lines
  }

  /// A name of at most 32 columns that cannot steer the terminal; a dash for none.
  private func name(_ text: String) -> String {
    let clean = TerminalText.wrap(TerminalText.clean(text), width: 32)
    guard let first = clean.first, !first.isEmpty else { return "–" }
    return clean.count > 1 ? first + "…" : first
  }
}
