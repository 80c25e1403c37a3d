/// The attributes that the project reads; others are dropped while parsing.
public enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
  case id, classes, href, src, srcset, alt, title, content, name, property, itemprop, itemtype
  case itemscope, datetime, rel, lang, charset, httpEquiv, type, role, hidden, style, ariaHidden
  case ariaLabel, colspan, rowspan, dataSymbol, dataTime, dataTestID, dataComponent, pubdate, value
  case dataTicker, dataTimestamp, dataDate, dataSource, dataType, itemid, open, media

  /// The attribute as pages write it.
  public var written: String {
    switch self {
    case .classes: "class"
    case .httpEquiv: "http-equiv"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .dataSymbol: "data-symbol"
    case .dataTime: "data-time"
    case .dataTestID: "data-testid"
    case .dataComponent: "data-component"
    case .dataTicker: "data-ticker"
    case .dataTimestamp: "data-timestamp"
    case .dataDate: "data-date"
    case .dataSource: "data-src"
    case .dataType: "data-type"
    default: String(describing: self)
    }
  }
}
