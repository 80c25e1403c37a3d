import TapecheckFormats

/// Where a conversion puts records.
protocol RecordSink {
  /// Lays a record's line out, in memory.
  mutating func take(_ line: [UInt8]) throws(RecordError)
  /// Hands on what is laid out once it is worth it, or all of it at the end.
  mutating func handOn(isLast: Bool) throws(ConversionError)
}

/// A stream of text.
struct StreamSink: RecordSink {
  private var stream: RecordStream
  private var output: RecordOutput

  init(_ stream: RecordStream, to output: RecordOutput) {
    self.stream = stream
    self.output = output
    self.stream.begin(to: &self.output.json)
  }

  mutating func take(_ line: [UInt8]) throws(RecordError) {
    try stream.write(line: line, to: &output.json)
  }

  mutating func handOn(isLast: Bool) throws(ConversionError) {
    if isLast { stream.end(to: &output.json) }
    do throws(OutputError) {
      if isLast { try output.flush() } else { try output.flushIfLarge() }
    } catch {
      throw .output(error)
    }
  }
}

/// A database.
struct StoreSink: RecordSink {
  private let store: RecordStore
  private var entries: [RecordStore.Entry] = []
  private var bytes = 0

  /// Records that a transaction holds at most, and their bytes: enough for its cost not to matter.
  private static let batch = (count: 256, bytes: 8 << 20)

  init(_ store: RecordStore) { self.store = store }

  mutating func take(_ line: [UInt8]) throws(RecordError) {
    entries.append(try RecordStore.Entry(line: line))
    bytes += line.count
  }

  mutating func handOn(isLast: Bool) throws(ConversionError) {
    guard isLast || entries.count >= StoreSink.batch.count || bytes >= StoreSink.batch.bytes else {
      return
    }
    do throws(StoreError) {
      try store.write(entries)
      if isLast { try store.finish() }
    } catch {
      throw .store(error)
    }
    entries.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
