import HTMLTree

extension PageReader {
  /// Reads a parsed page.
  func readPage(_ tree: HTMLTree, _ page: Page) -> Article {
    let facts = PageFacts(tree, names: names, cueTable: cues)
    let data = StructuredData(scripts: tree.scripts)
    return readPage(tree, page, facts, data, state: nil)
  }

  /// Reads a page again from the state that its script carries, or from the body in its JSON-LD.
  private func readState(
    _ state: StateArticle, of tree: HTMLTree, _ page: Page, _ facts: PageFacts,
    _ data: StructuredData
  ) -> Article {
    var inner = HTMLParser.parse(
      Array("<article>".utf8) + state.html + Array("</article>".utf8), charset: "utf-8",
      limits: page.limits)
    inner.encoding = tree.encoding
    inner.limits = tree.limits
    var merged = PageFacts(inner, names: names, cueTable: cues)
    merged.takeDocument(from: facts)
    var data = data
    data.headline = data.headline ?? state.headline
    if data.authors.isEmpty { data.authors = state.authors }
    return readPage(inner, page, merged, data, state: state)
  }

  /// What else the page holds of its body, where the mark-up holds little of it.
  private func hiddenBody(
    _ tree: HTMLTree, _ data: StructuredData, visible: Double
  ) -> StateArticle? {
    if visible < 600, let live = StateArticle(updates: data.updates),
      Double(live.html.count) > 2 * visible
    {
      return live
    }
    if let body = data.body, Double(body.utf8.count) > 2 * visible + 300 {
      let text = HTMLText.lines(body)
      return StateArticle(plain: text)
    }
    // 600 bytes of prose are an article, however short.
    guard visible < 600, let state = StateArticle(scripts: tree.scripts, keys: stateKeys),
      Double(state.html.count) > 2 * visible
    else { return nil }
    return state
  }

  private func readPage(
    _ tree: HTMLTree, _ page: Page, _ facts: PageFacts, _ data: StructuredData, state: StateArticle?
  ) -> Article {
    var facts = facts
    facts.paidClasses = data.paidClasses
    var publisher = data.publisher ?? facts.values(.publisher).first?.value
    let url = address(page, facts, data)
    var outlet =
      url.flatMap { outlets.outlet(url: $0) }
      ?? publisher.flatMap { outlets.outlet(named: $0.utf8) }
    let isChinese =
      LanguageEvidence.given(page.language, for: tree.text[...])?.isChinese
      ?? LanguageEvidence.isMostlyHan(tree.text[...])
    let vote = HeadlineVote(
      tree: tree, facts: facts, data: data,
      sites: PageReader.siteNames(publisher ?? outlet?.name, facts, url), isChinese: isChinese)
    var map = PageMap(tree, facts: facts, headline: vote.node)
    var selection = BodySelection(map, tree: tree, facts: facts)
    // Class names that hide most of the prose are misread: the layout is called a sidebar, say.
    if selection.worth < 0.4 * map.prose {
      let plain = PageMap(tree, facts: facts, headline: vote.node, trustsTagsOnly: true)
      let other = BodySelection(plain, tree: tree, facts: facts)
      if other.worth > 2 * selection.worth { (map, selection) = (plain, other) }
    }
    if state == nil, let hidden = hiddenBody(tree, data, visible: selection.worth) {
      return readState(hidden, of: tree, page, facts, data)
    }

    var text = ArticleText(tree: tree, map: map)
    var report = BodyFilter.Report()
    var body = selection.container.map { map.containers[$0] }
    if let chosen = body, let node = vote.node,
      let own = OneArticle.container(
        in: chosen, headline: node, map: map, tree: tree, facts: facts)
    {
      body = map.containers[own]
    }
    let sight = StampSight(tree: tree, stamps: stamps)
    if !data.isLiveBlog, let chosen = body, let node = vote.node,
      let next = OneArticle.next(
        in: chosen, headline: node, map: map, tree: tree, sight: sight)
    {
      body?.end = next
      body?.nodeEnd = map.segments[next].start
    }
    let head = PageHead(map: map, vote: vote, body: body, sight: sight)
    if outlet == nil { outlet = head.outlet(outlets, title: facts.title) }
    if publisher == nil { publisher = outlet?.name }
    head.write(&text, dek: state?.dek)
    let authors = AuthorFinder(bylines: bylines, outlets: outlets).authors(
      tree: tree, facts: facts, data: data, map: map, head: head, publisher: publisher)
    let bodyStart = text.utf8.count
    if let body {
      let filter = BodyFilter(
        tree: tree, map: map, boilerplate: boilerplate,
        headline: vote.headline.map { TitleKey($0.utf8) }, authors: authors, taken: head.starts)
      filter.fill(&text, from: body.first..<body.end, &report)
      PageTail(tree: tree, map: map, body: body, boilerplate: boilerplate).write(&text, &report)
    }

    var article = Article(text: SourceText(utf8: text.utf8), blocks: text.blocks)
    article.links = text.links
    article.pictures = PictureFinder(tree: tree, facts: facts, credits: credits).pictures(
      of: text.blocks, places: text.places, text: text.utf8)
    article.headline = vote.headline
    article.alternateHeadlines = vote.alternates.map(\.text)
    article.language =
      LanguageEvidence.given(page.language, for: text.utf8[...])
      ?? language.language(
        of: text.utf8[min(bodyStart, text.utf8.count)...],
        hint: facts.language ?? facts.values(.language).first?.value ?? data.language)
    article.publisher = publisher
    article.url = url
    article.outletZone =
      outlet?.zone ?? OutletTable.fallbackZones[article.language] ?? "America/New_York"
    let setting = PublicationFinder.Setting(
      zone: article.outletZone, isZoneKnown: outlet != nil,
      archiveDate: page.archiveDate, latestDay: page.latestDay, text: text.utf8,
      body: min(bodyStart, text.utf8.count)..<text.utf8.count)
    let collector = DateCollector(
      stamps: stamps, zone: article.outletZone,
      dayFirst: DateCollector.isDayFirst(article.outletZone))
    var candidates = collector.candidates(
      tree: tree, facts: facts, data: data, map: map, head: head, body: body, page: page, url: url)
    candidates += collector.candidates(of: state)
    let wire = WirePrefix(text.utf8, text.blocks, reader: self)
    if let stamp = wire.stamp { candidates.append(DateCandidate(rank: .text, stamp: stamp)) }
    let decision = publication.decide(candidates, setting)
    article.published = decision.publication
    if let body {
      LiveEntries(
        tree: tree, facts: facts, data: data, map: map, body: body, stamps: stamps,
        zone: article.outletZone, start: article.published
      ).date(&article.blocks, places: text.places, text: text.utf8)
    }
    article.modified = publication.modified(candidates, setting)
    article.authors = authors
    article.warnings = decision.warnings
    PageWarnings.add(to: &article, tree: tree, data: data, report: report, bodyStart: bodyStart)
    return article
  }

  /// What the site may be called in a title: its publisher, what metadata call it, the labels of its host.
  private static func siteNames(
    _ publisher: String?, _ facts: PageFacts, _ url: String?
  ) -> Set<TitleKey> {
    var names = facts.values(.publisher).filter { $0.rank == 1 }.map { TitleKey($0.value.utf8) }
    if let publisher { names.append(TitleKey(publisher.utf8)) }
    if let host = url.flatMap({ OutletTable.host(of: $0) }) {
      names.append(TitleKey(host.utf8))
      if host.hasPrefix("www.") { names.append(TitleKey(host.utf8.dropFirst(4))) }
      names += host.utf8.split(separator: UInt8(ascii: ".")).filter { $0.count >= 4 }
        .map { TitleKey($0) }
    }
    return Set(names)
  }

  /// The article's own address: the canonical one, then what metadata say, then the one given.
  private func address(_ page: Page, _ facts: PageFacts, _ data: StructuredData) -> String? {
    for candidate in [facts.canonical, facts.values(.url).first?.value, data.url] {
      if let candidate, OutletTable.host(of: candidate) != nil { return candidate }
    }
    return page.url
  }
}
