import Tapecheck

/// A record's text cut where annotations begin and end, so that each run has the same ones throughout.
///
/// HTML elements may not overlap, but claims, instruments and cues do.
struct TextRuns {
  struct Run {
    /// The Unicode scalars of the text.
    var range: Range<Int>
    /// The claims that the run is part of, as indices, in the order of the record.
    var claims: [Int] = []
    /// The instrument that the run is part of, as an index.
    var mention: Int?
    /// The cue that the run is part of, as an index.
    var cue: Int?
    /// The claims that end with the run.
    var ending: [Int] = []
  }

  private enum Mark {
    case claim(Int), mention(Int), cue(Int)
  }

  /// The runs of the text from first to last scalar.
  let runs: [Run]

  /// Cuts the text.
  ///
  /// - Complexity: O(*n* log *n*) in the annotations, times the claims that lie over one another.
  init(_ record: Record) {
    var begins: [Int: [Mark]] = [:]
    var ends: [Int: [Mark]] = [:]
    func add(_ range: Range<Int>, _ mark: Mark) {
      guard !range.isEmpty else { return }
      begins[range.lowerBound, default: []].append(mark)
      ends[range.upperBound, default: []].append(mark)
    }
    for (index, claim) in record.claims.enumerated() { add(claim.range, .claim(index)) }
    for (index, mention) in record.mentions.enumerated() { add(mention.range, .mention(index)) }
    for (index, cue) in record.cues.enumerated() { add(cue.range, .cue(index)) }
    var cuts = Set(begins.keys).union(ends.keys)
    for block in record.article.blocks {
      cuts.insert(block.range.lowerBound)
      cuts.insert(block.range.upperBound)
    }
    cuts.formUnion([0, record.article.text.count])
    let places = cuts.sorted()
    var open: [Int] = []
    var mentions: [Int] = []
    var cues: [Int] = []
    var runs: [Run] = []
    for (place, next) in zip(places, places.dropFirst()) {
      for mark in begins[place] ?? [] {
        switch mark {
        case .claim(let index): open.append(index)
        case .mention(let index): mentions.append(index)
        case .cue(let index): cues.append(index)
        }
      }
      var run = Run(range: place..<next, claims: open.sorted())
      run.mention = mentions.last
      run.cue = cues.last
      for mark in ends[next] ?? [] {
        switch mark {
        case .claim(let index):
          open.removeAll { $0 == index }
          run.ending.append(index)
        case .mention(let index): mentions.removeAll { $0 == index }
        case .cue(let index): cues.removeAll { $0 == index }
        }
      }
      runs.append(run)
    }
    self.runs = runs
  }
}
