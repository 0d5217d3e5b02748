import Facts
import Testing

struct FactsErrorTests {
  @Test func `problems are printed once each, by file, line and column`() {
    let places: [(String, Int, Int)] = [
      ("b.yaml", 1, 1), ("a.yaml", 10, 2), ("a.yaml", 9, 30), ("a.yaml", 10, 1), ("a.yaml", 0, 0),
      ("a.yaml", 10, 1), ("Z.yaml", 3, 4),
    ]
    let error = FactsError(
      problems: places.map { file, line, column in
        Problem(place: Place(file: file, line: line, column: column), message: "wrong")
      })
    let expected = """
      Z.yaml:3:4: wrong
      a.yaml: wrong
      a.yaml:9:30: wrong
      a.yaml:10:1: wrong
      a.yaml:10:2: wrong
      b.yaml:1:1: wrong
      """
    #expect(error.description == expected)
  }
}
