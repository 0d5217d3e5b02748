import Glibc
import TestSupport
import Testing

@testable import Terminal

@MainActor
struct OutputTests {
  @Test func `words are cleaned and data is not`() {
    let recorded = RecordedOutput(columns: 20)
    recorded.output.text("a ")
    recorded.output.line("\u{1B}b")
    recorded.output.line()
    recorded.output.paragraph("\("No.", .bad) 174,063 is Suibin County", indent: 2)
    recorded.output.table(Table(rows: [["a", "1"]]))
    recorded.output.data(Array("\u{1B}\n".utf8))
    #expect(
      recorded.text == "a \u{FFFD}b\n\nNo. 174,063 is\n  Suibin County\na  1\n\u{1B}\n")
    #expect(recorded.output.isOpen)
  }

  @Test func `colours are written where they are wanted`() {
    let recorded = RecordedOutput(colored: true)
    recorded.output.line(StyledText("Right", .good))
    #expect(recorded.text == "\u{1B}[38;5;29mRight\u{1B}[0m\n")
  }

  @Test func `after a failure nothing more is written`() {
    var calls = 0
    let output = Output { _ in
      calls += 1
      return .failed(errno: ENOSPC)
    }
    output.line("one")
    output.line("two")
    #expect(calls == 1)
    #expect(output.failure == .failed(errno: ENOSPC))
    #expect(!output.isOpen)
  }

  @Test(arguments: [(EPIPE, Output.Failure.closed), (ENOSPC, .failed(errno: ENOSPC))])
  func `a descriptor's failure is reported`(cause: Int32, failure: Output.Failure) {
    var ends: [Int32] = [-1, -1]
    if cause == EPIPE {
      pipe(&ends)
      close(ends[0])
    } else {
      ends[1] = open("/dev/full", O_WRONLY | O_CLOEXEC)
    }
    defer { close(ends[1]) }
    let output = Output(descriptor: ends[1])
    output.line("text")
    #expect(output.failure == failure)
  }

  @Test func `a slow reader gets everything`() async {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let reading = ends[0]
    let reader = Task.detached {
      var buffer = [UInt8](repeating: 0, count: 1_000)
      var total = 0
      while case let count = read(reading, &buffer, buffer.count), count > 0 { total += count }
      return total
    }
    let output = Output(descriptor: ends[1])
    output.data([UInt8](repeating: 0x61, count: 1_000_000))
    close(ends[1])
    #expect(await reader.value == 1_000_000)
    #expect(output.isOpen)
    close(reading)
  }
}
