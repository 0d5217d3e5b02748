import Concurrency
import FSRS

/// The histories of some or all cards of a set, divided among threads.
struct Forest: Sendable {
  /// The number of parts that many cards are divided into; it is fixed, so that a sum over the
  /// parts is the same on every machine.
  private static let parts = 16
  /// The number of cards below which one thread is as fast; batches are smaller.
  private static let fewest = 600

  /// The parts.
  let trees: [Tree]
  /// The fraction of the set's targets that belong to these cards.
  let share: Double

  /// Divides cards.
  ///
  /// - Parameters:
  ///   - set: The targets.
  ///   - members: Which of its cards, by index; nil for all.
  init(of set: TrainingSet, members: [Int]? = nil) {
    let members = set.sorted(members ?? Array(set.cards.indices))
    let count = members.count
    let parts = count < Self.fewest ? 1 : Self.parts
    trees = parallelMap(parts) { part in
      Tree(members[part * count / parts..<(part + 1) * count / parts], of: set)
    }
    let size = members.reduce(0) { $0 + set.sizes[$1] }
    share = Double(size) / Double(max(1, set.count))
  }
}

extension TrainingSet {
  /// Sorts cards so that common beginnings are next to each other.
  ///
  /// - Parameter members: Cards, by index.
  /// - Returns: The cards sorted by their answers: by the days before each answer and its rating.
  func sorted(_ members: [Int]) -> [Int] {
    corpus.days.withUnsafeBufferPointer { days in
      corpus.ratings.withUnsafeBufferPointer { ratings in
        members.sorted { left, right in
          var (here, there) = (starts[left], starts[right])
          let (end, other) = (ends[left], ends[right])
          while here < end, there < other {
            if days[here] != days[there] { return days[here] < days[there] }
            if ratings[here] != ratings[there] {
              return ratings[here].rawValue < ratings[there].rawValue
            }
            here += 1
            there += 1
          }
          return end - here < other - there
        }
      }
    }
  }
}
