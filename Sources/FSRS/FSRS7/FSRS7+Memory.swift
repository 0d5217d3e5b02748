extension FSRS7<Double> {
  /// The state stored in a memory.
  ///
  /// - Parameter memory: Any memory; without a fast stability it gets 0.8 · S, and values outside
  ///   the ranges are clamped.
  /// - Returns: Its S, F and D.
  func trace(_ memory: Memory) -> Trace {
    bounded(
      Trace(
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
    let trace = trace(memory)
    return Memory(next(trace, rating, days: days, fading(trace, days: days)))
  }
}

extension Memory {
  init(_ trace: FSRS7<Double>.Trace) {
    self.init(
      stability: trace.slow, difficulty: trace.difficulty, fastStability: trace.fast)
  }
}
