import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request with its limits.
final class Fetch: NSObject, URLSessionDataDelegate {
  private struct State {
    var body = Data()
    var head: Data?
    var redirects = 0
    var failure: FetchFailure?
    var continuation: CheckedContinuation<Result<Data, FetchFailure>, Never>?
  }

  private let longest: Int
  private let mostRedirects: Int
  private let state = Mutex(State())

  init(bytes: Int, redirects: Int) {
    longest = bytes
    mostRedirects = redirects
  }

  /// Whether an address is one of the web.
  static func isAllowed(_ url: URL) -> Bool {
    let scheme = url.scheme?.lowercased()
    return (scheme == "http" || scheme == "https") && !(url.host ?? "").isEmpty
  }

  /// Fetches an address.
  func run(_ url: URL, seconds: Int) async -> Result<Data, FetchFailure> {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Double(seconds)
    configuration.timeoutIntervalForResource = Double(seconds)
    configuration.httpShouldSetCookies = false
    let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
    var request = URLRequest(url: url)
    request.setValue("tapecheck", forHTTPHeaderField: "User-Agent")
    request.setValue("text/html, application/xhtml+xml, text/plain", forHTTPHeaderField: "Accept")
    let task = session.dataTask(with: request)
    return await withCheckedContinuation { continuation in
      state.withLock { $0.continuation = continuation }
      task.resume()
    }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let failure: FetchFailure? = state.withLock { state in
      state.redirects += 1
      if state.redirects > mostRedirects {
        state.failure = FetchFailure(
          status: .tooFar, message: "leads on more than \(mostRedirects) times")
      } else if !(request.url.map(Fetch.isAllowed) ?? false) {
        state.failure = FetchFailure(status: .tooFar, message: "leads to what is not on the web")
      }
      return state.failure
    }
    // Refusing ends the task. Cancelling it as well traps in FoundationNetworking where the cancellation comes first.
    completionHandler(failure == nil ? request : nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let answer = response as? HTTPURLResponse
    var head = "HTTP/1.1 \(answer?.statusCode ?? 200)\r\n"
    if let type = answer?.value(forHTTPHeaderField: "Content-Type") {
      head += "Content-Type: \(type)\r\n"
    }
    if let url = response.url { head += "Content-Location: \(url.absoluteString)\r\n" }
    let isTooLong = response.expectedContentLength > Int64(longest)
    state.withLock { state in
      state.head = Data((head + "\r\n").utf8)
      if isTooLong { state.failure = tooLong }
    }
    completionHandler(isTooLong ? .cancel : .allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLong = state.withLock { state in
      state.body.append(data)
      guard state.body.count > longest else { return false }
      state.failure = tooLong
      return true
    }
    if isTooLong { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    let (continuation, result) = state.withLock { state in
      let result: Result<Data, FetchFailure>
      if let failure = state.failure {
        result = .failure(failure)
      } else if let error {
        let isLate = (error as NSError).code == NSURLErrorTimedOut
        result = .failure(
          FetchFailure(
            status: isLate ? .late : .failed,
            message: isLate ? "does not answer in time" : error.localizedDescription))
      } else {
        result = .success((state.head ?? Data()) + state.body)
      }
      defer { state.continuation = nil }
      return (state.continuation, result)
    }
    continuation?.resume(returning: result)
  }

  private var tooLong: FetchFailure {
    FetchFailure(status: .tooLong, message: "more than \(longest) bytes")
  }
}
