/// The problems found so far: the first thousand, and the number of further ones.
struct Problems {
  /// The limit: nobody reads more, and computing suggestions takes time.
  private static let most = 1_000

  private(set) var all: [Problem] = []
  /// The number of further problems.
  private(set) var more = 0

  /// Whether further problems are only counted.
  var isFull: Bool { all.count >= Self.most }

  /// The number of all problems, listed or not.
  var count: Int { all.count + more }

  mutating func add(_ place: Place, _ message: String) {
    add(Problem(place: place, message: message))
  }

  mutating func add(contentsOf other: Problems) {
    for problem in other.all { add(problem) }
    more += other.more
  }

  mutating func add(_ problem: Problem) {
    if isFull { more += 1 } else { all.append(problem) }
  }
}
