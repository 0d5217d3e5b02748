/// A card's memory by the default parameters of FSRS-6, kept while fitted parameters are in use.
/// ``Evidence`` measures fitted intervals against it.
public struct Baseline: BitwiseCopyable, Hashable, Sendable {
  /// FSRS-6 with its default parameters.
  public static let model = Model(.standard)

  /// The memory that ``model`` computes from the answers.
  public var memory: Memory

  /// The longest delay in study days after which the card was recalled, from 0.
  public var longestGap: Int

  /// Creates a baseline from its parts.
  ///
  /// - Parameters:
  ///   - memory: The memory that ``model`` computes from the answers.
  ///   - longestGap: The longest delay in study days after which the card was recalled.
  public init(memory: Memory, longestGap: Int) {
    self.memory = memory
    self.longestGap = longestGap
  }

  /// The baseline of a card after its first answer.
  ///
  /// - Parameter rating: The rating of that answer.
  public init(first rating: Rating) {
    self.init(memory: Self.model.first(rating), longestGap: 0)
  }

  /// The baseline after one more answer.
  ///
  /// - Parameters:
  ///   - rating: The rating of the answer.
  ///   - elapsed: The time since the previous answer.
  /// - Returns: The baseline after it.
  public func next(_ rating: Rating, after elapsed: Elapsed) -> Baseline {
    Baseline(
      memory: Self.model.next(memory, rating: rating, after: elapsed),
      longestGap: rating.isPass ? max(longestGap, elapsed.days) : longestGap)
  }
}
