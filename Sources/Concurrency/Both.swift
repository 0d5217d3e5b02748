import Glibc
import Synchronization

/// Two pieces of work done side by side.
///
///     let (deck, progress) = both({ readDeck() }, { readProgress() })
///
/// - Parameters:
///   - first: Done on a thread of its own, or after the second where there is no thread to be had.
///   - second: Done by the caller.
/// - Returns: What both gave.
package func both<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let parcel = Parcel<First>()
  let thread = Errand { parcel.content.withLock { $0 = first() } }.start()
  let mine = second()
  if let thread { pthread_join(thread, nil) }
  return (parcel.content.withLock { $0 } ?? first(), mine)
}

/// What a thread brings back.
private final class Parcel<Content: Sendable>: Sendable {
  let content = Mutex<Content?>(nil)
}
