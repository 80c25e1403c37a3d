/// The attributes that the project reads; others are dropped while parsing.
public enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
  case id, classes, href, src, srcset, alt, title, content, name, property, itemprop, itemtype
  case itemscope, datetime, rel, lang, charset, httpEquiv, type, role, hidden, style, ariaHidden
  case ariaLabel, colspan, rowspan, dataSymbol, dataTime, dataTestID, dataComponent, pubdate, value
}
