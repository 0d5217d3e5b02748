extension FSRS6<Double> {
  /// The state stored in a memory.
  ///
  /// - Parameter memory: Any memory; values outside the ranges are clamped.
  /// - Returns: Its S and D.
  @inline(__always)
  func state(_ memory: Memory) -> State {
    bounded(State(stability: memory.stability, difficulty: memory.difficulty))
  }

  /// The memory after one more review.
  ///
  /// - Parameters:
  ///   - memory: The memory before.
  ///   - rating: The rating.
  ///   - days: The whole days since the review before.
  /// - Returns: The memory after it.
  func next(_ memory: Memory, _ rating: Rating, days: Double) -> Memory {
    let state = state(memory)
    return Memory(next(state, rating, days: days, fading(state, days: days)))
  }
}

extension Memory {
  @inline(__always)
  init(_ state: FSRS6<Double>.State) {
    self.init(stability: state.stability, difficulty: state.difficulty)
  }
}
