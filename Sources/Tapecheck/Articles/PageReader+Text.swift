extension PageReader {
  /// Reads plain text: the text stays as it is given, and its lines become blocks.
  func readText(_ page: Page) -> Article {
    let source = SourceText(utf8: page.bytes)
    let given = LanguageEvidence.given(page.language, for: source.utf8[...])
    let isChinese =
      given?.isChinese ?? !source.isASCII && LanguageEvidence.isMostlyHan(source.utf8[...])
    let text = PlainText(source.utf8, reader: self, isChinese: isChinese)
    var article = Article(text: source, blocks: text.blocks)
    article.headline = text.headline
    article.alternateHeadlines = text.alternates
    article.language =
      given
      ?? (source.isASCII ? .english : language.language(of: source.utf8[text.body], hint: nil))
    article.url = page.url
    article.pictures = text.blocks.filter { $0.kind == .caption }.map { block in
      let (caption, credit) = credits.split(source.utf8, block.range)
      return Picture(image: nil, caption: caption, credit: credit)
    }
    let wire = WirePrefix(source.utf8, text.blocks, reader: self)
    let outlet =
      page.url.flatMap { outlets.outlet(url: $0) } ?? outlet(of: text.datelines, in: source)
      ?? wire.outlet
    article.publisher = outlet?.name
    article.outletZone =
      outlet?.zone ?? OutletTable.fallbackZones[article.language] ?? "America/New_York"
    article.authors = authors(of: text.datelines, in: source)

    let zone = article.outletZone
    let dayFirst = DateCollector.isDayFirst(zone)
    var candidates: [DateCandidate] = []
    if let published = page.published,
      let stamp = stamps.stamp(in: published.utf8, outletZone: zone, dayFirst: dayFirst)
    {
      candidates.append(DateCandidate(rank: .given, stamp: stamp))
    }
    for line in text.datelines {
      candidates += stamps.joined(in: source.utf8, line, outletZone: zone, dayFirst: dayFirst)
        .map { DateCandidate(rank: .ofText($0.role), stamp: $0) }
    }
    if let stamp = wire.stamp { candidates.append(DateCandidate(rank: .text, stamp: stamp)) }
    if let url = page.url, let stamp = AddressDate.stamp(in: url) {
      candidates.append(DateCandidate(rank: .url, stamp: stamp))
    }
    let decision = publication.decide(
      candidates,
      PublicationFinder.Setting(
        zone: zone, isZoneKnown: outlet != nil, archiveDate: page.archiveDate,
        latestDay: page.latestDay, text: source.utf8, body: text.body))
    article.published = decision.publication
    article.warnings = decision.warnings + text.warnings
    return article
  }

  private func outlet(of lines: [Range<Int>], in source: SourceText) -> Outlet? {
    for line in lines {
      for part in TitleCut.parts(of: source[line]) {
        if let outlet = outlets.outlet(named: part.utf8) { return outlet }
      }
    }
    return nil
  }

  private func authors(of lines: [Range<Int>], in source: SourceText) -> [String] {
    for line in lines {
      let names = bylines.names(in: source[line], needsBy: true)
      if !names.isEmpty { return names }
    }
    return []
  }
}
