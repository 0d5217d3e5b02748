extension FSRS7<Double> {
  /// The state stored in a memory.
  ///
  /// - Parameter memory: Any memory; without a fast stability it gets 0.8 · S, and values outside
  ///   the ranges are clamped.
  /// - Returns: Its S, F and D.
  func state(_ memory: Memory) -> State {
    bounded(
      State(
        slow: memory.stability, fast: memory.fastStability ?? 0.8 * memory.stability,
        difficulty: memory.difficulty))
  }

  /// The memory after one more review.
  ///
  /// - Parameters:
  ///   - memory: The memory before.
  ///   - rating: The rating.
  ///   - days: The days since the review before, fractions included.
  /// - Returns: The memory after it.
  func next(_ memory: Memory, _ rating: Rating, days: Double) -> Memory {
    let state = state(memory)
    return Memory(next(state, rating, days: days, fading(state, days: days)))
  }
}

extension Memory {
  init(_ state: FSRS7<Double>.State) {
    self.init(
      stability: state.slow, difficulty: state.difficulty, fastStability: state.fast)
  }
}
