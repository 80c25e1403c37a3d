import Tapecheck

extension HTMLReport {
  /// Writes the article's text, block by block, with everything marked that was found in it.
  func writeArticle(_ record: Record, to html: inout HTMLWriter) {
    let runs = TextRuns(record).runs
    var writer = RunWriter(record, runs: runs, words: words)
    html.open(
      "article",
      [
        "id": "article", "tabindex": "-1",
        "aria-label": words.fill("page.article", in: record.article.language),
      ])
    html.raw("\n")
    var position = 0
    func writeRuns(upTo end: Int) {
      while position < runs.count, runs[position].range.upperBound <= end {
        writer.write(runs[position], to: &html)
        position += 1
      }
    }
    func skip(to start: Int) {
      while position < runs.count, runs[position].range.upperBound <= start { position += 1 }
    }
    if record.article.blocks.isEmpty {
      html.raw("<p class=\"plain\" dir=\"auto\">")
      writeRuns(upTo: record.article.text.count)
      html.raw("</p>\n")
    }
    for block in record.article.blocks {
      skip(to: block.range.lowerBound)
      html.open("p", ["class": block.kind, "dir": "auto"])
      writeRuns(upTo: block.range.upperBound)
      html.raw("</p>\n")
    }
    html.raw("</article>\n")
  }
}

/// Writes runs of text as links to evidence and instruments.
private struct RunWriter {
  let record: Record
  let words: ReportWords
  /// The claims that some run without an instrument leads to; the others must be led to by an instrument's run.
  private var reachable: Set<Int> = []
  /// Claims and symbols that a link was written for: the first one of each is a stop of the tabulator key.
  private var linkedClaims: Set<Int> = []
  private var linkedSymbols: Set<String> = []

  init(_ record: Record, runs: [TextRuns.Run], words: ReportWords) {
    self.record = record
    self.words = words
    for run in runs where run.mention == nil && !isBlank(run) { reachable.formUnion(run.claims) }
  }

  mutating func write(_ run: TextRuns.Run, to html: inout HTMLWriter) {
    let leadsToClaim =
      !run.claims.isEmpty && (run.mention == nil || !reachable.isSuperset(of: run.claims))
    if leadsToClaim, isBlank(run) {
      html.open("span", ["class": classes(of: run), "data-c": ids(of: run)])
      writeText(of: run, to: &html)
      html.close("span")
    } else if leadsToClaim {
      let isNew = run.claims.contains { !linkedClaims.contains($0) }
      linkedClaims.formUnion(run.claims)
      html.open(
        "a",
        [
          "href": "#\(record.claims[run.claims[0]].id)", "class": classes(of: run),
          "data-c": ids(of: run), "tabindex": isNew ? nil : "-1",
        ])
      writeText(of: run, to: &html)
      html.close("a")
    } else if let mention = run.mention {
      let symbol = record.mentions[mention].symbol
      html.open(
        "a",
        [
          "href": "#i-\(symbol)", "class": "instrument " + classes(of: run),
          "data-c": run.claims.isEmpty ? nil : ids(of: run), "data-i": symbol,
          "tabindex": linkedSymbols.insert(symbol).inserted ? nil : "-1",
        ])
      writeText(of: run, to: &html)
      html.close("a")
    } else {
      writeText(of: run, to: &html)
    }
    for index in run.ending {
      let verdict = record.claims[index].verdict
      html.open(
        "sup",
        ["class": "glyph \(VerdictTone(verdict).rawValue)", "data-c": record.claims[index].id])
      html.element(
        "span", ["class": "said"], " \(words.verdict(verdict, in: record.article.language)) ")
      html.element("span", ["aria-hidden": "true"], words.glyph(of: verdict))
      html.close("sup")
    }
  }

  private func writeText(of run: TextRuns.Run, to html: inout HTMLWriter) {
    let bytes = record.article.text.bytes(run.range)
    guard let cue = run.cue else { return html.text(bytes) }
    html.open("span", ["class": "cue \(record.cues[cue].polarity)"])
    html.text(bytes)
    html.close("span")
  }

  /// Whether a run has nothing that a link could be seen by, as between an instrument and a cue.
  private func isBlank(_ run: TextRuns.Run) -> Bool {
    record.article.text.bytes(run.range).allSatisfy { $0 <= 0x20 }
  }

  private func ids(of run: TextRuns.Run) -> String {
    run.claims.map { record.claims[$0].id }.joined(separator: " ")
  }

  /// The classes of the claims over a run: the gravest tone decides how it looks.
  private func classes(of run: TextRuns.Run) -> String {
    let tones = Set(run.claims.map { VerdictTone(record.claims[$0].verdict) })
    guard let tone = [VerdictTone.bad, .open, .good, .unsettled].first(where: tones.contains) else {
      return ""
    }
    return "claim \(tone.rawValue)"
  }
}
