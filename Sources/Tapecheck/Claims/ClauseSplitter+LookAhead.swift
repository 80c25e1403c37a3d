extension ClauseSplitter {
  /// Whether a subject at an index gets a predicate or a figure before the next joint.
  func takesPredicate(after index: Int, _ pieces: [Piece]) -> Bool {
    var next = index + 1
    while next < pieces.count, next < index + 14 {
      switch pieces[next].kind {
      case .direction, .quantity: return true
      case .word(let word, _):
        switch word {
        case .compare, .close, .record, .extreme, .touch, .cross, .snap, .superlative, .forecast,
          .multiple:
          return true
        case .contrast where isChinese && pieces[next].value(of: .contrast) == "behind": break
        case .contrast, .condition: return false
        default: break
        }
      case .stop: return false
      case .comma where next > index + 8: return false
      default: break
      }
      next += 1
    }
    return false
  }

  /// Whether a verb of the close leads to a period longer than a day: "ended the week".
  func endsPeriod(_ index: Int, _ pieces: [Piece]) -> Bool {
    if index + 1 < pieces.count, pieces[(index + 1)...].prefix(2).contains(where: isTime) {
      return true
    }
    return pieces[(index + 1)...].prefix(3).contains { piece in
      guard let grain = piece.value(of: .grain) else { return false }
      return grain != "day" && grain != "session"
    }
  }

  private func isTime(_ piece: Piece) -> Bool {
    if case .time = piece.kind { return true }
    return false
  }

  func predicateFollows(_ index: Int, _ pieces: [Piece]) -> Bool {
    var next = index + 1
    var sawSubject = false
    var isMeasured = false
    while next < pieces.count, next < index + 14 {
      switch pieces[next].kind {
      case .direction, .word(.close, _), .word(.compare, _), .word(.forecast, _),
        .word(.record, _):
        return sawSubject
      case .mention, .proxy, .other, .word(.anaphor, _), .word(.metric, _),
        .word(.pluralAnaphor, _):
        sawSubject = true
      // "As the broader market, measured by the S&P 500, rose": what measures it is no clause.
      case .comma where pieces[next...].dropFirst().first?.is(.topic) ?? false:
        isMeasured = true
      case .comma where isMeasured: isMeasured = false
      case .comma, .stop: return false
      default: break
      }
      next += 1
    }
    return false
  }
}
