import Foundation
import Synchronization

/// Lets SIGTERM and SIGINT end a run between records, with everything written that was begun.
public enum StopSignal {
  /// The signal that came; 0 for none.
  private static let received = Atomic<Int32>(0)
  /// Whether the run waits for input with nothing begun and nothing unwritten.
  private static let isWaiting = Atomic<Bool>(false)

  /// Watches for the signals, and lets a write to a closed pipe be an error of that write.
  public static func watch() {
    // Both are touched here first, since a handler must not be the one to initialise them.
    received.store(0, ordering: .relaxed)
    isWaiting.store(false, ordering: .relaxed)
    for number in [SIGTERM, SIGINT] { signal(number, handle) }
    ignoreClosedPipes()
  }

  /// Lets a write to a closed pipe be an error of that write instead of the end of the process.
  public static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a signal came.
  static var isReceived: Bool { received.load(ordering: .sequentiallyConsistent) != 0 }

  /// Exits with 128 and the signal's number if a signal came; to be called with all output written.
  static func exitIfReceived() {
    let number = received.load(ordering: .sequentiallyConsistent)
    if number != 0 { exit(128 + number) }
  }

  /// Says whether the run waits for input with nothing begun and nothing unwritten; a signal then ends the
  /// process at once, since nothing else may happen for ever.
  static func setWaiting(_ waits: Bool) {
    isWaiting.store(waits, ordering: .sequentiallyConsistent)
    if waits { exitIfReceived() }
  }

  private static let handle: @convention(c) (Int32) -> Void = { number in
    if StopSignal.isWaiting.load(ordering: .sequentiallyConsistent) { _exit(128 + number) }
    StopSignal.received.store(number, ordering: .sequentiallyConsistent)
  }
}
