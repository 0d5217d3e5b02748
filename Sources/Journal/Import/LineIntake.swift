import Concurrency
import Glibc
import Progress
import Synchronization

/// Decodes lines on a second thread, while the caller reads more of the file.
struct LineIntake: Sendable {
  /// The number of bytes from which on lines are handed over.
  private static let fullSize = 1 << 20

  private let decoded = Decoded()
  private var batch = Batch()
  /// The thread that decodes the batch before.
  private var thread: pthread_t?

  /// Lines, one after another.
  private struct Batch {
    var bytes: [UInt8] = []
    /// The end of each line in ``bytes``.
    var ends: [Int] = []
  }

  /// Takes the line in a range of an array; waits only if the thread is still busy.
  mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { batch.bytes.append(contentsOf: $0[range]) }
    batch.ends.append(batch.bytes.count)
    if batch.bytes.count >= Self.fullSize { handOver() }
  }

  /// What has been decoded of all lines taken.
  mutating func finish() -> Content {
    handOver()
    join()
    return decoded.content.withLock { $0 }
  }

  private mutating func handOver() {
    join()
    if batch.ends.isEmpty { return }
    let (decoded, batch) = (decoded, batch)
    self.batch = Batch()
    thread = Worker { decoded.take(batch) }.start()
    if thread == nil { decoded.take(batch) }
  }

  private mutating func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }

  /// What lines contain.
  struct Content: Sendable {
    fileprivate var decoder = LineDecoder()
    private(set) var table = EventTable()
    /// The number of lines in a newer version of the format.
    private(set) var newerCount = 0
    /// The number of damaged lines.
    private(set) var damagedCount = 0

    /// The events.
    var events: EventSet {
      var table = table
      table.take(names: decoder.names.names)
      return EventSet(table)
    }

    fileprivate mutating func take(_ bytes: [UInt8], _ line: Range<Int>) {
      do {
        if try decoder.decode(bytes, line, into: &table) != nil { newerCount += 1 }
      } catch {
        takeReformatted(Array(bytes[line]))
      }
    }

    private mutating func takeReformatted(_ object: [UInt8]) {
      do {
        let line = ReformattedLine.line(of: object) ?? object
        if try decoder.decode(line, line.indices, into: &table) != nil { newerCount += 1 }
      } catch {
        damagedCount += 1
      }
    }
  }

  private final class Decoded: Sendable {
    let content = Mutex(Content())

    func take(_ batch: Batch) {
      content.withLock { content in
        var start = 0
        for end in batch.ends {
          content.take(batch.bytes, start..<end)
          start = end
        }
      }
    }
  }
}
