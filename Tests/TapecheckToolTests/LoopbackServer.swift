import Foundation
import Synchronization

/// A web server on loopback that answers each connection once.
final class LoopbackServer: Sendable {
  struct NoSocket: Error {}

  let port: UInt16
  private let listener: Int32
  private let isStopped = Atomic<Bool>(false)

  /// Listens on a free port and answers each path with the bytes that a function gives.
  convenience init(answer: @escaping @Sendable (String) -> [UInt8]) throws {
    try self.init { path, connection in try? connection.write(contentsOf: Data(answer(path))) }
  }

  /// Listens on a free port and lets a function write the answer to each path.
  init(serve: @escaping @Sendable (String, FileHandle) -> Void) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw NoSocket() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe bind(listener, generic, length) == 0 && listen(listener, 16) == 0
          && getsockname(listener, generic, &length) == 0
      }
    }
    guard isBound else {
      close(listener)
      throw NoSocket()
    }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { LoopbackServer.run(listener, serve) }
  }

  /// Stops listening.
  func stop() {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func run(_ listener: Int32, _ serve: (String, FileHandle) -> Void) {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      let handle = FileHandle(fileDescriptor: connection, closeOnDealloc: true)
      var request: [UInt8] = []
      while !request.contains(0x0A) {
        let data = handle.availableData
        if data.isEmpty { break }
        request += data
      }
      let path = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first
      serve(path.map(String.init) ?? "/", handle)
    }
  }
}
