extension JSONWriter {
  mutating func write(_ sentiment: Sentiment, _ index: ScalarIndex) {
    guard !sentiment.article.cues.isEmpty || sentiment.entity != nil else {
      return append(members: JSONWriter.noMood)
    }
    writeWhole(sentiment, index)
  }

  /// The mood of an article without cues, put together once.
  private static let noMood = members {
    $0.writeWhole(
      Sentiment(article: Judgement(of: [], at: [])), ScalarIndex(SourceText("")))
  }

  private mutating func writeWhole(_ sentiment: Sentiment, _ index: ScalarIndex) {
    key("sentiment")
    beginObject()
    writeMembers(of: sentiment.article)
    key("by_symbol")
    beginObject()
    for (symbol, judgement) in sentiment.bySymbol {
      key(symbol.name)
      beginObject()
      writeMembers(of: judgement)
      endObject()
    }
    endObject()
    key("by_sentence")
    beginArray()
    for (range, judgement) in sentiment.bySentence {
      beginObject()
      writeOffsets(range, index)
      writeMembers(of: judgement)
      endObject()
    }
    endArray()
    if let entity = sentiment.entity {
      key("entity")
      beginObject()
      field("text", entity.text)
      writeMembers(of: entity.judgement)
      endObject()
    }
    endObject()
  }

  private mutating func writeMembers(of judgement: Judgement) {
    field("label", judgement.label.rawValue)
    field("score", judgement.score)
    field("cues", "s", judgement.cues)
  }

  mutating func write(_ summary: [SummarySentence]) {
    key("summary")
    beginArray()
    for sentence in summary {
      beginObject()
      field("text", sentence.text)
      field("claims", "c", sentence.claims)
      field("cues", "s", sentence.cues)
      endObject()
    }
    endArray()
  }

  mutating func write(_ outline: SummaryOutline) {
    key("outline")
    beginObject()
    field("claimed", "c", outline.claimed)
    field("holds", "c", outline.holds)
    write("wrong", outline.wrong) { json, item in
      json.field("claim", "c", item.claim)
      if let right = item.right { json.field("right", right) }
    }
    field("divided", "c", outline.divided)
    write("forecasts", outline.forecasts) { json, item in
      json.field("claim", "c", item.claim)
      if let holder = item.holder { json.field("holder", holder) }
      json.field("outcome", item.outcome.rawValue)
    }
    if let mood = outline.mood {
      key("mood")
      beginObject()
      field("label", mood.article.label.rawValue)
      key("by_symbol")
      beginObject()
      for (symbol, judgement) in mood.bySymbol { field(symbol.name, judgement.label.rawValue) }
      endObject()
      endObject()
    }
    write("unsettled", outline.open) { json, item in
      json.field("claim", "c", item.claim)
      if let reason = item.reason { json.field("reason", reason.rawValue) }
    }
    endObject()
  }

  private mutating func write<Item>(
    _ name: String, _ items: [Item], _ members: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      members(&self, item)
      endObject()
    }
    endArray()
  }
}
