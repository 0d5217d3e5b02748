import Concurrency

extension Model {
  /// The parts that many histories are cut into, each for a thread.
  private static let parts = 64
  /// The histories below which one thread is as fast.
  private static let fewest = 4_096

  /// The memories that histories lead to, worked out on all cores.
  ///
  /// O(answers), and each costs what ``next(_:rating:after:)`` does.
  ///
  /// - Parameter histories: The answers to each card.
  /// - Returns: The memory after the last answer of each, in their order; nil for one without any.
  public func memories(after histories: [History]) -> [Memory?] {
    let parts = histories.count < Self.fewest ? 1 : Self.parts
    return Crew.results(parts) { part in
      histories[part * histories.count / parts..<(part + 1) * histories.count / parts]
        .map { memory(after: $0) }
    }.flatMap(\.self)
  }

  /// The memory that a history leads to.
  ///
  /// - Parameter history: The answers to a card.
  /// - Returns: The memory after the last one; nil if there is none.
  public func memory(after history: History) -> Memory? {
    guard let start = history.answers.first else { return nil }
    return history.answers.dropFirst().reduce(first(start.rating)) {
      next($0, rating: $1.rating, after: $1.elapsed)
    }
  }
}
