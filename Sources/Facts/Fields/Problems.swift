/// The problems met so far.
struct Problems {
  private(set) var all: [Problem] = []

  mutating func add(_ place: Place, _ message: String) {
    all.append(Problem(place: place, message: message))
  }

  mutating func add(_ problem: Problem) {
    all.append(problem)
  }
}
