import Tapecheck
import TapecheckFormats

/// One page, for the one record that there is.
struct PageSink: RecordSink {
  private var output: RecordOutput
  private let page: (Record) -> [UInt8]
  private var count = 0

  init(_ output: RecordOutput, _ page: @escaping (Record) -> [UInt8]) {
    self.output = output
    self.page = page
  }

  mutating func take(_ line: [UInt8]) throws(RecordError) {
    let record = try Record(line: line)
    count += 1
    if count == 1 { output.json.append(line: page(record)) }
  }

  mutating func handOn(isLast: Bool) throws(ConversionError) {
    guard count < 2 else { throw .severalPages }
    guard isLast else { return }
    do throws(OutputError) { try output.flush() } catch { throw .output(error) }
  }
}
