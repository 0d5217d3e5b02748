import Testing

import Concurrency

@Suite struct BothTests {
  @Test func `both pieces of work are done, each once`() {
    let (first, second) = both({ (1...1000).reduce(0, +) }, { "here" })
    #expect(first == 500_500)
    #expect(second == "here")
  }

  @Test func `a failure on either side is brought back`() {
    struct Broken: Error {}
    let (first, second) = both(
      { Result<Int, any Error> { throw Broken() } }, { Result<Int, any Error> { 2 } })
    #expect(throws: Broken.self) { try first.get() }
    #expect(throws: Never.self) { try second.get() }
  }
}
