import Foundation

/// Standard input, as much at a time as there is.
///
/// Foundation's handles wait for as many bytes as are asked for, or end the process where there is an error.
public enum StandardInput {
  /// The next bytes, at most so many, waiting while there are none; empty at the end, and where it cannot be read.
  public static func read(upTo limit: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while true {
        let got = unsafe Foundation.read(STDIN_FILENO, buffer.baseAddress, limit)
        if got >= 0 {
          count = got
          return
        }
        if errno == EAGAIN {
          // Whoever opened it does not wait; this does.
          var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
          unsafe _ = poll(&descriptor, 1, -1)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
