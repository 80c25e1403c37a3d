/// A market with its own holidays and hours.
enum Market: Sendable, Hashable, CaseIterable {
  case newYork, newYorkBonds, hongKong, tokyo, london, frankfurt, paris, shanghai
  /// Monday to Friday around the clock, each day ending at 17:00 in New York.
  case currencies
  /// Every day of the week, each day ending at midnight UTC.
  case continuous

  /// The market of an exchange as the instruments table writes it.
  init(exchange: String, kind: Instrument.Kind) {
    switch kind {
    case .crypto: self = .continuous
    case .currency: self = .currencies
    default:
      switch exchange {
      case "HKEX": self = .hongKong
      case "TSE", "JPX": self = .tokyo
      case "LSE": self = .london
      case "XETRA", "FSE": self = .frankfurt
      case "EURONEXT", "STOXX": self = .paris
      case "SSE", "SZSE": self = .shanghai
      case "FRED": self = .newYorkBonds
      default: self = kind == .rate ? .newYorkBonds : .newYork
      }
    }
  }

  /// The market of a symbol that no table knows, by its class after the dot.
  init(symbol: Symbol) {
    let classes: [(String, Market)] = [
      (".HK", .hongKong), (".T", .tokyo), (".L", .london), (".DE", .frankfurt), (".PA", .paris),
      (".SS", .shanghai), (".SH", .shanghai), (".SZ", .shanghai), ("-USD", .continuous),
    ]
    self = classes.first { symbol.name.hasSuffix($0.0) }?.1 ?? .newYork
  }

  /// The IANA name of the zone that sessions are named in.
  var zone: String {
    switch self {
    case .newYork, .newYorkBonds, .currencies: "America/New_York"
    case .hongKong: "Asia/Hong_Kong"
    case .tokyo: "Asia/Tokyo"
    case .london: "Europe/London"
    case .frankfurt: "Europe/Berlin"
    case .paris: "Europe/Paris"
    case .shanghai: "Asia/Shanghai"
    case .continuous: "UTC"
    }
  }

  /// The series whose rows say on which days the market was open.
  var reference: String? {
    switch self {
    case .newYork: "SPX"
    case .newYorkBonds: "DGS10"
    case .hongKong: "HSI"
    case .tokyo: "N225"
    case .london: "FTSE"
    case .frankfurt: "DAX"
    case .paris: "CAC"
    case .shanghai: "CSI300"
    case .currencies, .continuous: nil
    }
  }

  /// The year from which the rules are complete; `nil` where they are an estimate.
  var rulesBegin: Int? {
    switch self {
    case .newYork: 1970
    case .hongKong, .tokyo: 2000
    case .london: 1984
    case .frankfurt, .paris: 2002
    case .newYorkBonds, .shanghai, .currencies, .continuous: nil
    }
  }

  /// The last Saturday that was a session, where Saturdays once were.
  var lastSaturday: Day? {
    switch self {
    case .newYork: Day(year: 1952, month: 5, day: 24)
    case .tokyo: Day(year: 1989, month: 1, day: 28)
    default: nil
    }
  }

  /// Whether the market is open on a day by its rules.
  func isSession(_ day: Day) -> Bool {
    if self == .continuous { return true }
    guard day.weekday <= 5 else { return false }
    switch self {
    case .newYork: return !NewYorkRules.isHoliday(day)
    case .newYorkBonds: return !NewYorkRules.isBondHoliday(day)
    case .hongKong: return !HongKongRules.isHoliday(day)
    case .tokyo: return !TokyoRules.isHoliday(day)
    case .london: return !EuropeanRules.isLondonHoliday(day)
    case .frankfurt: return !EuropeanRules.isFrankfurtHoliday(day)
    case .paris: return !EuropeanRules.isParisHoliday(day)
    case .shanghai: return !ShanghaiRules.isHoliday(day)
    case .currencies, .continuous: return true
    }
  }

  /// Minutes after midnight at which trading ends on a half day; `nil` on a full one.
  func earlyClose(_ day: Day) -> Int? {
    switch self {
    case .newYork: NewYorkRules.earlyClose(day)
    case .hongKong: HongKongRules.earlyClose(day)
    case .london: EuropeanRules.londonEarlyClose(day)
    case .frankfurt: EuropeanRules.frankfurtEarlyClose(day)
    case .paris: EuropeanRules.parisEarlyClose(day)
    case .newYorkBonds, .tokyo, .shanghai, .currencies, .continuous: nil
    }
  }

  /// Minutes after midnight at which a full day's trading begins.
  func open(_ day: Day) -> Int {
    let (year, month, _) = day.components
    switch self {
    // Ten o'clock until 1985-09-27.
    case .newYork: return year * 12 + month < 1985 * 12 + 10 ? 10 * 60 : 9 * 60 + 30
    case .newYorkBonds: return 8 * 60
    // Ten o'clock until 2011-03-04.
    case .hongKong: return year * 12 + month < 2011 * 12 + 3 ? 10 * 60 : 9 * 60 + 30
    case .tokyo, .frankfurt, .paris: return 9 * 60
    case .london: return 8 * 60
    case .shanghai: return 9 * 60 + 30
    case .currencies: return -7 * 60
    case .continuous: return 0
    }
  }

  private static let tokyoLater = Day(year: 2024, month: 11, day: 4) ?? Day(number: .max)

  /// Minutes after midnight at which a full day's trading ends.
  func close(_ day: Day) -> Int {
    let (year, month, _) = day.components
    switch self {
    // Half past three until 1974-09-30.
    case .newYork: return year * 12 + month < 1974 * 12 + 10 ? 15 * 60 + 30 : 16 * 60
    case .newYorkBonds, .currencies: return 17 * 60
    case .hongKong: return 16 * 60
    // Three o'clock until 2024-11-01, a Friday.
    case .tokyo: return day < Self.tokyoLater ? 15 * 60 : 15 * 60 + 30
    case .london: return 16 * 60 + 30
    case .frankfurt, .paris: return 17 * 60 + 30
    case .shanghai: return 15 * 60
    case .continuous: return 24 * 60
    }
  }
}
