import Foundation
import TapecheckArchive
import TapecheckTesting

/// Prints how fast a WARC.gz file is read and its bodies decoded, beside warcio over the same file in the same run.
///
///     swift run -c release ArchiveBenchmark [FILE.warc.gz]
///
/// warcio must be importable by `python3`, or by the interpreter that the variable `PYTHON` names.
@main struct ArchiveBenchmark {
  static func main() throws {
    let folder = try TemporaryFolder()
    let file =
      try CommandLine.arguments.dropFirst().first ?? folder.write("pages.warc.gz", generated())
    var ours = Double.infinity
    var pages = 0
    var bytes = 0
    for _ in 0..<5 {
      (pages, bytes) = (0, 0)
      let start = cpu()
      let reader = try InputReader(InputSelection([file]))
      while let item = reader.next() {
        pages += 1
        guard case .response(let message) = item.input.content else { continue }
        bytes += (try? message.decodedBody().count) ?? 0
      }
      ours = min(ours, cpu() - start)
    }
    let speed = Double(bytes) / ours / 1e6
    print(pages, "pages,", bytes / 1_000_000, "MB")
    print(String(format: "tapecheck %8.1f MB/s", speed))
    let theirs = try warcio(file).split(separator: " ").compactMap { Double($0) }
    guard theirs.count == 2, theirs[0] == Double(bytes) else {
      print("warcio read something else:", theirs)
      exit(1)
    }
    let other = theirs[0] / theirs[1] / 1e6
    print(String(format: "warcio    %8.1f MB/s, ratio %.2f", other, speed / other))
  }

  /// A member a record: requests and responses, every third body gzipped in chunks.
  private static func generated() -> [UInt8] {
    var numbers = Numbers(state: 7)
    var bytes: [UInt8] = []
    for number in 0..<2_000 {
      var page = "<html><body>"
      while page.utf8.count < 29_000 {
        page +=
          "<div class=\"c\(numbers.next() % 50)\"><p>Shares of \(numbers.next() % 9_999) rose "
        page +=
          "\(numbers.next() % 90).\(numbers.next() % 10)% after \(String(numbers.next() % 60_000, radix: 36)).</p></div>\n"
      }
      let body = Array(page.utf8)
      let isPacked = number % 3 == 0
      let response = ArchiveBytes.response(
        isPacked ? ArchiveBytes.chunked(Deflater.compress(body), size: 4_096) : body,
        fields: ["Content-Type: text/html; charset=utf-8"]
          + (isPacked ? ["Content-Encoding: gzip", "Transfer-Encoding: chunked"] : []))
      let request = Array("GET /\(number) HTTP/1.1\r\nHost: example.com\r\n\r\n".utf8)
      bytes += Deflater.compress(ArchiveBytes.record("request", id: "q\(number)", block: request))
      bytes += Deflater.compress(ArchiveBytes.record(id: "r\(number)", block: response))
    }
    return bytes
  }

  private static func warcio(_ file: String) throws -> String {
    let script = """
      import sys, time
      from warcio.archiveiterator import ArchiveIterator
      best = 1e9
      for _ in range(3):
        start, total = time.process_time(), 0
        with open(sys.argv[1], 'rb') as stream:
          for record in ArchiveIterator(stream):
            if record.rec_type == 'response':
              total += len(record.content_stream().read())
        best = min(best, time.process_time() - start)
      print(total, best)
      """
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      ProcessInfo.processInfo.environment["PYTHON"] ?? "python3", "-c", script, file,
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func cpu() -> Double {
    var usage = rusage()
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}

/// The same numbers in every run.
private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 20
  }
}
