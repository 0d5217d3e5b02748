/// The problems met so far: the first thousand, and how many more.
struct Problems {
  /// Nobody reads more; and looking for what was meant takes time.
  private static let most = 1_000

  private(set) var all: [Problem] = []
  /// How many more there were.
  private(set) var more = 0

  /// Whether what is added now is only counted.
  var isFull: Bool { all.count >= Self.most }

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
