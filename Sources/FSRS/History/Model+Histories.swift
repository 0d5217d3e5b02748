import Concurrency

extension Model {
  /// The number of parts that many histories are divided into for the threads.
  private static let parts = 64
  /// The number of histories below which one thread is as fast.
  private static let fewest = 4_096

  /// The memories after several histories, computed on all processors.
  ///
  /// O(answers), each as expensive as ``next(_:rating:after:)``.
  ///
  /// - Parameter histories: The answers to each card.
  /// - Returns: The memory after the last answer of each history, in order; nil for an empty one.
  public func memories(after histories: [History]) -> [Memory?] {
    let parts = histories.count < Self.fewest ? 1 : Self.parts
    return parallelMap(parts) { part in
      histories[part * histories.count / parts..<(part + 1) * histories.count / parts]
        .map { memory(after: $0) }
    }.flatMap(\.self)
  }

  /// The memory after a history.
  ///
  /// - Parameter history: The answers to a card.
  /// - Returns: The memory after the last answer; nil if there is none.
  public func memory(after history: History) -> Memory? {
    guard let start = history.answers.first else { return nil }
    return history.answers.dropFirst().reduce(first(start.rating)) {
      next($0, rating: $1.rating, after: $1.elapsed)
    }
  }
}
