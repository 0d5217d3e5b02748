extension FSRS6<Double> {
  /// The state stored in a memory.
  ///
  /// - Parameter memory: Any memory; values outside the ranges are clamped.
  /// - Returns: Its S and D.
  @inline(__always)
  func trace(_ memory: Memory) -> Trace {
    bounded(Trace(stability: memory.stability, difficulty: memory.difficulty))
  }

  /// The memory after one more review.
  ///
  /// - Parameters:
  ///   - memory: The memory before.
  ///   - rating: The rating.
  ///   - days: The whole days since the review before.
  /// - Returns: The memory after it.
  func next(_ memory: Memory, _ rating: Rating, days: Double) -> Memory {
    let trace = trace(memory)
    return Memory(next(trace, rating, days: days, fading(trace, days: days)))
  }
}

extension Memory {
  @inline(__always)
  init(_ trace: FSRS6<Double>.Trace) {
    self.init(stability: trace.stability, difficulty: trace.difficulty)
  }
}
