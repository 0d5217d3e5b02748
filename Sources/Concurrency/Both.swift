import Glibc
import Synchronization

/// Does two pieces of work at the same time.
///
///     let (deck, progress) = both({ readDeck() }, { readProgress() })
///
/// - Parameters:
///   - first: Done on its own thread, or after `second` if no thread can be started.
///   - second: Done on the thread of the caller.
/// - Returns: Both results.
package func both<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let parcel = Parcel<First>()
  let thread = Worker { parcel.content.withLock { $0 = first() } }.start()
  let mine = second()
  if let thread { pthread_join(thread, nil) }
  return (parcel.content.withLock { $0 } ?? first(), mine)
}

/// The result of a thread.
private final class Parcel<Content: Sendable>: Sendable {
  let content = Mutex<Content?>(nil)
}
