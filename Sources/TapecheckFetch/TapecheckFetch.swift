import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches one page and writes it to standard output as an HTTP response.
///
///     tapecheck-fetch ADDRESS BYTES SECONDS REDIRECTS
///
/// An executable of its own, because linking FoundationNetworking with what it needs costs each start of a program
/// about 5 ms, and so that nothing else can open a connection. Ends with a status of ``FetchStatus``, after one line
/// on standard error.
@main struct TapecheckFetch {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let limits = arguments.dropFirst().compactMap { Int($0) }
    guard arguments.count == 4, limits.count == 3, let address = arguments.first,
      let url = URL(string: address), Fetch.isAllowed(url)
    else { end(.usage, "not an address of the web") }
    let fetch = Fetch(bytes: limits[0], redirects: limits[2])
    // The session's own limits do not cover every wait, such as that for a name.
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limits[1])) {
      end(.late, "took more than \(limits[1]) seconds")
    }
    switch await fetch.run(url, seconds: limits[1]) {
    case .failure(let failure): end(failure.status, failure.message)
    case .success(let page):
      do {
        try FileHandle.standardOutput.write(contentsOf: page)
      } catch {
        end(.failed, "cannot be written")
      }
    }
  }

  private static func end(_ status: FetchStatus, _ message: String) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(status.rawValue)
  }
}

/// How a fetch ends.
enum FetchStatus: Int32 {
  case failed = 1
  case usage = 2
  case late = 3
  case tooLong = 4
  case tooFar = 5
}

/// Why there is no page.
struct FetchFailure: Error {
  var status: FetchStatus
  var message: String
}
