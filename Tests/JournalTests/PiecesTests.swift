import Glibc
import Synchronization
import Testing

@testable import Journal

struct PiecesTests {
  /// The threads that made blocks, and the blocks in the order in which they were written.
  private func made(_ count: Int, by size: Int) -> (threads: Set<pthread_t>, blocks: [UInt8]) {
    let threads = Mutex<Set<pthread_t>>([])
    var blocks: [UInt8] = []
    Pieces.inOrder(
      count, by: size,
      to: { (block) throws(Never) in blocks += block },
      { range in
        threads.withLock { _ = $0.insert(pthread_self()) }
        return range.map { UInt8($0 % 251) }
      })
    return (threads.withLock { $0 }, blocks)
  }

  @Test(arguments: [0, 1, 3, 4, 5, 31, 32, 33, 64, 65, 200])
  func `a list of any length is written whole and in order`(count: Int) {
    #expect(made(count, by: 4).blocks == (0..<count).map { UInt8($0 % 251) })
  }

  @Test func `one answer starts no thread`() {
    #expect(made(1, by: 1024).threads == [pthread_self()])
  }
}
