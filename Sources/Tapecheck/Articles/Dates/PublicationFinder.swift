/// Decides from all that a page says when its article was published.
struct PublicationFinder: Sendable {
  let evidence: YearEvidence

  /// What is known beside the candidates.
  struct Setting {
    var zone: String
    /// Whether the zone is an outlet's and not merely the language's.
    var isZoneKnown: Bool
    var archiveDate: Day?
    var latestDay: Day?
    var text: [UInt8]
    /// The bytes of the text in which years may be mentioned.
    var body: Range<Int>
  }

  /// The decision, and what a reader should know about it.
  func decide(
    _ candidates: [DateCandidate], _ setting: Setting
  ) -> (publication: Publication?, warnings: [Warning]) {
    var warnings: [Warning] = []
    var dated: [(rank: DateCandidate.Rank, stamp: Stamp, moment: Moment)] = []
    for candidate in candidates.sorted(by: PublicationFinder.comesFirst) {
      guard
        let moment = Moment(
          candidate.stamp, zone: setting.zone, archiveDate: setting.archiveDate),
        isPlausible(moment, setting)
      else { continue }
      dated.append((candidate.rank, candidate.stamp, moment))
    }
    let yearless = candidates.filter { $0.stamp.hasDay && $0.stamp.year == nil }
      .sorted { $0.rank < $1.rank }
    if let stamp = yearless.first, dated.first.map({ $0.rank >= .structuredModified }) ?? true,
      stamp.rank != .elsewhere
    {
      if let inferred = inferYear(stamp, dated.map(\.moment), setting, &warnings) {
        return (inferred, warnings)
      }
    }
    guard let chosen = dated.first else {
      if let archiveDate = setting.archiveDate {
        let message = "The page names no date; the day on which it was saved stands in for it."
        warnings.append(Warning(.dateMissing, message))
        return (
          Publication(day: archiveDate, instant: nil, offset: nil, basis: .archive), warnings
        )
      }
      warnings.append(
        Warning(
          .dateMissing,
          yearless.isEmpty
            ? "The page names no date."
            : "The page names a day without a year, and nothing tells it."))
      return (nil, warnings)
    }
    let moment = refine(chosen.moment, chosen.rank, by: dated, yearless, setting)
    var publication = Publication(
      day: moment.day, instant: moment.instant, offset: moment.offset, basis: chosen.rank.basis)
    if moment != chosen.moment, let taken = moment.instant, let first = chosen.moment.instant,
      abs(taken - first) >= 3_600
    {
      publication.alternatives.append(chosen.moment.iso)
      warnings.append(
        Warning(
          .dateConflict,
          "\(chosen.rank.place) says \(chosen.moment.iso), but another place shows the same clock as "
            + "\(moment.iso), which was taken."))
    } else {
      noteConflicts(chosen.rank, moment, dated, &publication, &warnings)
    }
    noteZone(moment, setting, &warnings)
    return (publication, warnings)
  }

  /// The more trusted place first; of several fields of one trust that name days of publication, the earliest
  /// day, as the others are of later editions.
  private static func comesFirst(_ left: DateCandidate, _ right: DateCandidate) -> Bool {
    guard left.rank == right.rank, left.rank == .metaOther else { return left.rank < right.rank }
    func day(_ stamp: Stamp) -> Int {
      (stamp.year ?? 9_999) * 10_000 + (stamp.month ?? 0) * 100 + (stamp.dayOfMonth ?? 0)
    }
    return day(left.stamp) < day(right.stamp)
  }

  /// The latest change that the candidates tell of.
  func modified(_ candidates: [DateCandidate], _ setting: Setting) -> Publication? {
    let moments = candidates.filter(\.rank.isModified).sorted { $0.rank < $1.rank }
      .compactMap { candidate -> (DateCandidate.Rank, Moment)? in
        guard
          let moment = Moment(
            candidate.stamp, zone: setting.zone, archiveDate: setting.archiveDate),
          isPlausible(moment, setting)
        else { return nil }
        return (candidate.rank, moment)
      }
    // The most trusted place, and of days alone the instant that another place gives for the same day.
    guard let (rank, moment) = moments.first else { return nil }
    let finer =
      moment.instant == nil ? moments.first { $0.1.instant != nil && $0.1.day == moment.day } : nil
    return Publication(finer?.1 ?? moment, basis: (finer?.0 ?? rank).basis)
  }

  /// Never before the web's pages could tell of, never after the page was saved.
  private func isPlausible(_ moment: Moment, _ setting: Setting) -> Bool {
    guard moment.day.number > 0, moment.day.year >= 1971 else { return false }
    // A day more: the page may have been saved in a zone further west.
    if let archiveDate = setting.archiveDate, moment.day > archiveDate.advanced(by: 1) {
      return false
    }
    return true
  }

  // MARK: Agreement

  /// Takes the time of day, or a better zone, from another place that means the same moment.
  private func refine(
    _ moment: Moment, _ rank: DateCandidate.Rank,
    by dated: [(rank: DateCandidate.Rank, stamp: Stamp, moment: Moment)],
    _ yearless: [DateCandidate], _ setting: Setting
  ) -> Moment {
    let others = dated.filter { !$0.rank.isModified && $0.rank != rank && $0.rank != .elsewhere }
    guard let instant = moment.instant else {
      for other in others where other.moment.day == moment.day && other.moment.instant != nil {
        return other.moment
      }
      for candidate in yearless {
        if let other = Moment(candidate.stamp, zone: setting.zone, year: moment.day.year),
          other.day == moment.day, other.instant != nil
        {
          return other
        }
      }
      return moment
    }
    if moment.isZoneSupplied {
      // A stamp without a zone that is UTC by what another place says.
      for other in others {
        guard let written = other.moment.instant,
          !other.moment.isZoneSupplied || other.rank.basis == .text,
          let offset = moment.offset
        else { continue }
        let asUTC = instant + Int64(offset)
        if abs(asUTC - written) < 180, abs(instant - written) >= 180 {
          return Moment(instant: asUTC, offset: 0)
        }
      }
      if !setting.isZoneKnown, rank.basis != .text {
        for other in others where other.rank.basis == .text && other.moment.isZoneSupplied {
          if let shown = PublicationFinder.shown(other.moment, in: moment) { return shown }
        }
      }
      for other in others where !other.moment.isZoneSupplied {
        if let written = other.moment.instant, abs(written - instant) < 180 { return other.moment }
      }
      return moment
    }
    // "10:34Z" beside "10:34+05:30": the clock is the same, so one offset is wrong; the outlet's own wins.
    for other in others where !other.moment.isZoneSupplied {
      guard let written = other.moment.instant, let offset = moment.offset,
        let otherOffset = other.moment.offset, offset == 0, otherOffset != 0,
        instant + Int64(offset) == written + Int64(otherOffset)
      else { continue }
      return other.moment
    }
    // A day in UTC that is its neighbour by the outlet's clock, which the page or its address shows.
    if moment.offset == 0 {
      let clock = moment.day.number
      let east = ZoneRules.offset(of: setting.zone, instant: instant)
      let local = Moment(instant: instant, offset: east)
      if local.day.number != clock,
        others.contains(where: { $0.moment.instant == nil && $0.moment.day == local.day }),
        !others.contains(where: { $0.moment.instant == nil && $0.moment.day == moment.day })
      {
        return local
      }
    }
    // A clock of twelve hours whose half of the day was lost: the visible one that names it wins.
    for other in others where other.rank.basis == .text {
      if let written = other.moment.instant, abs(abs(written - instant) - 43_200) < 120 {
        return other.moment
      }
    }
    return moment
  }

  /// The moment of two stamps without a zone, one in a field and one in sight, whose clocks differ by whole
  /// hours: the field's is UTC, and the difference is the zone of the one in sight.
  private static func shown(_ visible: Moment, in field: Moment) -> Moment? {
    guard let written = visible.instant, let east = visible.offset, let instant = field.instant,
      let offset = field.offset
    else { return nil }
    let asUTC = instant + Int64(offset)
    let difference = written + Int64(east) - asUTC
    // Seconds are seldom shown, so the field may be most of a minute later.
    let hours = (Double(difference) / 3_600).rounded()
    let rest = Double(difference) - hours * 3_600
    guard (-12.0...14).contains(hours), hours != 0, (-60.0...0).contains(rest) else { return nil }
    return Moment(instant: asUTC, offset: Int(hours) * 3_600)
  }

  private func noteConflicts(
    _ rank: DateCandidate.Rank, _ moment: Moment,
    _ dated: [(rank: DateCandidate.Rank, stamp: Stamp, moment: Moment)],
    _ publication: inout Publication, _ warnings: inout [Warning]
  ) {
    guard rank != .given else { return }
    for other in dated
    where other.rank != rank && !other.rank.isModified && other.rank <= .text
      && disagrees(moment, other.moment)
    {
      publication.alternatives.append(other.moment.iso)
      warnings.append(
        Warning(
          .dateConflict,
          "\(rank.place) says \(moment.iso), \(other.rank.place) says \(other.moment.iso); "
            + "\(rank.place) was taken, as the more reliable place."))
      return
    }
  }

  /// Instants an hour apart disagree; of days alone, days that are not neighbours.
  private func disagrees(_ left: Moment, _ right: Moment) -> Bool {
    if let first = left.instant, let second = right.instant { return abs(first - second) >= 3_600 }
    return abs(Int(left.day.number) - Int(right.day.number)) > 1
  }

  private func noteZone(_ moment: Moment, _ setting: Setting, _ warnings: inout [Warning]) {
    guard moment.isZoneSupplied, moment.instant != nil, !setting.isZoneKnown else { return }
    warnings.append(
      Warning(
        .zoneAssumed,
        "The stamp names no zone and the outlet is unknown; \(setting.zone) was assumed."))
  }

  // MARK: Years

  private func inferYear(
    _ candidate: DateCandidate, _ dated: [Moment], _ setting: Setting, _ warnings: inout [Warning]
  ) -> Publication? {
    let bound = dated.map(\.day).max()
    guard
      let found = evidence.year(
        of: candidate.stamp, metadata: bound, archiveDate: setting.archiveDate,
        latestDay: setting.latestDay, text: setting.text, body: setting.body),
      let moment = Moment(candidate.stamp, zone: setting.zone, year: found.year)
    else { return nil }
    var publication = Publication(
      day: moment.day, instant: moment.instant, offset: moment.offset, basis: .inferredYear)
    publication.alternatives = found.alternatives.compactMap {
      Moment(candidate.stamp, zone: setting.zone, year: $0)?.iso
    }
    warnings.append(
      Warning(
        .yearInferred,
        "The dateline names no year; \(found.year) was taken because of \(found.reason)."))
    noteZone(moment, setting, &warnings)
    return publication
  }
}

extension Moment {
  /// A moment of an instant, by a clock some seconds east of UTC.
  init(instant: Int64, offset: Int) {
    let local = instant + Int64(offset)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    self.day = Day(number: Int32(truncatingIfNeeded: day))
    self.instant = instant
    self.offset = offset
  }
}
