import Foundation

/// Prints the CPU of each measure and its ratio to a bare libxml2 DOM parse of the same pages.
@main struct Benchmarks {
  static func main() throws {
    var folders = Array(CommandLine.arguments.dropFirst())
    let kinds: [(PaddingKind, String)] =
      folders.contains("--unpadded")
      ? [(.none, "as they are")]
      : [(.scripts, "padded with scripts"), (.markup, "padded without scripts")]
    folders.removeAll { $0 == "--unpadded" }
    if folders.isEmpty { folders = ["../../Corpus/Articles"] }
    for (kind, name) in kinds { try measure(Pages.load(folders, padding: kind), name) }
  }

  private static func measure(_ pages: [[UInt8]], _ name: String) throws {
    let bytes = pages.reduce(0) { $0 + $1.count }
    print("\(pages.count) pages, \(bytes / max(1, pages.count) / 1_000) kB on average, \(name)")
    var floor = 0.0
    let measures = Measure.all + (try Measure.annotation(root: "../..", warmUp: pages))
    for measure in measures {
      let seconds = measure.seconds(over: pages, passes: 15)
      if floor == 0 { floor = seconds }
      let figures = [
        seconds / Double(pages.count) * 1_000, Double(bytes) / seconds / 1e6, seconds / floor,
      ]
      .map { String(format: "%8.2f", $0) }
      print(
        measure.name.padding(toLength: 24, withPad: " ", startingAt: 0), figures[0], "ms/page",
        figures[1], "MB/s", figures[2], "floors")
    }
    let speed = try Measure.writingSpeed(root: "../..", pages, passes: 15)
    print(String(format: "records written at %.0f MB/s", speed / 1e6))
  }
}
