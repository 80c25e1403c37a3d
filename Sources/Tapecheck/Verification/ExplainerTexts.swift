/// The texts of explanations in one language, looked up once and not for each claim.
final class ExplainerTexts: Sendable {
  let head: Phrases.Template
  let subjectCarried: Phrases.Template
  let subjectAnaphora: Phrases.Template
  let session: Phrases.Template
  let formula: Phrases.Template
  let rows: Phrases.Template
  let more: Phrases.Template
  let computed: Phrases.Template
  let accepts: Phrases.Template
  let acceptsOver: Phrases.Template
  let acceptsUnder: Phrases.Template
  let reads: Phrases.Template
  let missed: Phrases.Template
  let search: Phrases.Template
  let suggest: Phrases.Template
  let depends: Phrases.Template
  let data: Phrases.Template
  /// What stands for the reason where a verb of colour goes against the prices.
  let style: Phrases.Template
  /// The weekdays' names, Monday first.
  let weekdays: [Phrases.Template]
  let verdicts: [Verdict: Phrases.Template]
  let reasons: [Reason: Phrases.Template]
  /// The names of the columns of prices.
  let fields: [String: Phrases.Template]
  /// The texts of readings by their names.
  let readings: [String: Phrases.Template]

  init(_ phrases: Phrases, _ language: Language) {
    func text(_ key: String) -> Phrases.Template { phrases.prepared(key, language) }
    head = text("explain.head")
    subjectCarried = text("explain.subject_carried")
    subjectAnaphora = text("explain.subject_anaphora")
    session = text("explain.session")
    formula = text("explain.formula")
    rows = text("explain.rows")
    more = text("explain.more")
    computed = text("explain.computed")
    accepts = text("explain.accepts")
    acceptsOver = text("explain.accepts_over")
    acceptsUnder = text("explain.accepts_under")
    reads = text("explain.reads")
    missed = text("explain.missed")
    search = text("explain.search")
    suggest = text("suggest")
    depends = text("explain.depends")
    data = text("explain.data")
    style = text("explain.style")
    weekdays = (1...7).map { text("weekday.\($0)") }
    verdicts = Dictionary(
      uniqueKeysWithValues: Verdict.allCases.map { ($0, text("verdict." + $0.rawValue)) })
    reasons = Dictionary(
      uniqueKeysWithValues: Reason.allCases.map { ($0, text("reason." + $0.rawValue)) })
    fields = phrases.prepared(prefix: "field.", language)
    readings = phrases.prepared(prefix: "reading.", language)
  }
}
