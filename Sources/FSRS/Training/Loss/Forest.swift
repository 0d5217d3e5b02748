import Concurrency

/// The histories of some or all cards of a set, ready to be walked over on several cores.
struct Forest: Sendable {
  /// The parts that many cards are cut into, each for a thread: always as many, so that a sum over
  /// them is the same on every machine.
  private static let parts = 16
  /// The cards below which one thread is as fast; no batch has as many.
  private static let fewest = 600

  /// The parts.
  let trees: [Tree]
  /// The part of the set's targets that are these cards'.
  let share: Double

  /// Takes cards.
  ///
  /// - Parameters:
  ///   - set: The targets.
  ///   - members: Which of its cards, by index; nil for all.
  init(of set: TrainingSet, members: [Int]? = nil) {
    let members = set.sorted(members ?? Array(set.cards.indices))
    let count = members.count
    let parts = count < Self.fewest ? 1 : Self.parts
    trees = Crew.results(parts) { part in
      Tree(members[part * count / parts..<(part + 1) * count / parts], of: set)
    }
    let size = members.reduce(0) { $0 + set.sizes[$1] }
    share = Double(size) / Double(max(1, set.count))
  }
}

extension TrainingSet {
  /// Cards in an order that puts common beginnings side by side.
  ///
  /// - Parameter members: Cards, by index.
  /// - Returns: The same by their answers: by the days before each and how it came.
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
