import Testing

@testable import Facts

struct IDsTests {
  @Test(arguments: ["a", "7", "population-2020", "a--b", String(repeating: "a", count: 64)])
  func `an id is well formed`(_ id: String) {
    #expect(IDs.isWellFormed(id))
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "A", "a_b", "a b", "a/b", "é", "e\u{301}", "ａ", "a\n", "a.b",
    String(repeating: "a", count: 65),
  ])
  func `an id is not well formed`(_ id: String) {
    #expect(!IDs.isWellFormed(id))
  }
}
