extension AssemblyRun {
  /// A figure of a row and what it is.
  struct TableFigure {
    var quantity: Int
    var subject: Frame.Subject
    var range = 0..<0
    var isChange: Bool
    var isPercent: Bool
    /// Whether the unit is written, with the figure or in its head.
    var hasUnit: Bool
    var basis: ClaimWindow.Basis
    var polarity: Claim.Polarity
    var window: ClaimWindow
  }

  /// What a figure is, by its label and by how it is written; `nil` where that stays open.
  func figure(
    _ index: Int, _ cell: PriceTableText.Cell, _ label: TableLabel, _ subject: Frame.Subject,
    _ title: TableLabel, hasHeads: Bool
  ) -> TableFigure? {
    let quantity = article.quantities[index]
    let isDirected = quantity.isSigned || cell.mark != nil
    guard let (isChange, isPercent) = kind(of: quantity, label, title, isDirected, cell, hasHeads)
    else { return nil }
    // Between a peak and a low stands how far it fell.
    if let span = label.window?.kind, span == .fromPeak || span == .fromTrough {
      guard isChange, isPercent else { return nil }
    }
    var polarity = Claim.Polarity.none
    if isChange {
      polarity =
        quantity.value == 0
        ? .flat : quantity.isSigned ? (quantity.value < 0 ? .down : .up) : cell.mark ?? .none
    }
    var basis = ClaimWindow.Basis.close
    if case .level(let own) = label.measure { basis = own }
    return TableFigure(
      quantity: index, subject: subject, isChange: isChange, isPercent: isPercent,
      hasUnit: quantity.kind != .number || label.measure == .points, basis: basis,
      polarity: polarity, window: window(label.window, title))
  }

  private func kind(
    of quantity: Quantity, _ label: TableLabel, _ title: TableLabel, _ isDirected: Bool,
    _ cell: PriceTableText.Cell, _ hasHeads: Bool
  ) -> (isChange: Bool, isPercent: Bool)? {
    let measure = label.measure ?? (isLevelDay(label) ? nil : title.measure)
    switch quantity.kind {
    case .percent:
      if case .level = measure { return cell.quantities.count > 1 ? (true, true) : nil }
      if measure == .points { return nil }
      let isKnown = measure != nil || label.window != nil
      return isKnown || isDirected ? (true, true) : nil
    case .number, .points, .currency:
      switch measure {
      case .level: return isDirected && quantity.kind != .currency ? nil : (false, false)
      case .percent: return quantity.kind == .number ? (true, true) : nil
      case .points, .change: return (true, false)
      case nil:
        if isDirected { return quantity.kind == .number && hasHeads ? nil : (true, false) }
        return isLevelDay(label) || !hasHeads ? (false, false) : nil
      }
    default: return nil
    }
  }

  /// Whether a head names a day alone: the column then holds that day's closes.
  private func isLevelDay(_ label: TableLabel) -> Bool {
    label.measure == nil && label.window?.kind == .session && label.window?.from != nil
  }

  /// The window of a figure: its own, the title's, the day that the article tells of.
  private func window(_ own: ClaimWindow?, _ title: TableLabel) -> ClaimWindow {
    if let own, own.kind != .session || own.from != nil { return own }
    if let window = title.window, own == nil || isSessionKind(window.kind) { return window }
    guard let storyDay else {
      var window = ClaimWindow(.session)
      window.isInherited = true
      return window
    }
    var window = ClaimWindow(.session, from: storyDay.from, to: storyDay.to)
    window.alternatives = storyDay.alternatives
    if let day = paragraphDay?.from, day != storyDay.from { window.alternatives.append(day...day) }
    window.isInherited = true
    return window
  }
}
