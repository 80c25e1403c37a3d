extension JSONWriter {
  /// Writes an error record.
  public mutating func write(_ failure: RecordFailure, from source: RecordSource) {
    beginObject()
    writeHead(source)
    key("error")
    beginObject()
    field("code", failure.code.rawValue)
    field("message", failure.message)
    endObject()
    endObject()
    endLine()
  }

  /// Writes what every record begins with.
  mutating func writeHead(_ source: RecordSource) {
    field("schema", Release.schema)
    field("id", source.id)
    if let line = source.line { field("line", line) }
    key("source")
    beginObject()
    if let path = source.path { field("path", path) }
    if let url = source.url { field("url", url) }
    if let date = source.warcDate { field("warc_date", date) }
    if let digest = source.sha256 { field("sha256", digest) }
    if let count = source.byteCount { field("bytes", count) }
    endObject()
  }

  /// Writes a list of objects, each with an id.
  mutating func writeList<Element>(
    _ name: String, _ elements: [Element], _ letter: Unicode.Scalar,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginArray()
    // By index: to go through the elements themselves copies each.
    for position in elements.indices {
      beginObject()
      key("id")
      id(letter, position)
      body(&self, elements[position])
      endObject()
    }
    endArray()
  }

  /// Writes a key with a list of ids.
  mutating func field(_ name: String, _ letter: Unicode.Scalar, _ indices: [Int]) {
    key(name)
    beginArray()
    for index in indices { id(letter, index) }
    endArray()
  }

  /// Writes a key with the id of an element.
  mutating func field(_ name: String, _ letter: Unicode.Scalar, _ index: Int) {
    key(name)
    id(letter, index)
  }

  /// Writes `start` and `end` in Unicode scalars.
  mutating func writeOffsets(_ range: Range<Int>, _ index: ScalarIndex) {
    field("start", index.scalarOffset(ofByte: range.lowerBound))
    field("end", index.scalarOffset(ofByte: range.upperBound))
  }

  /// Writes `start`, `end` and the `text` between.
  mutating func writePlace(_ range: Range<Int>, _ text: SourceText, _ index: ScalarIndex) {
    writeOffsets(range, index)
    key("text")
    string(text, range)
  }
}

extension JSONWriter {
  /// Writes a key with a string, or null.
  public mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a key with a day, or null.
  mutating func field(_ name: String, _ value: Day?) {
    key(name)
    if let value { day(value) } else { null() }
  }

  /// Writes a key with an integer.
  public mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a key with a number, or null.
  public mutating func field(_ name: String, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// Writes a key with true or false.
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a key with a list of strings.
  public mutating func field(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}
