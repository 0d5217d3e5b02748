import CPseudoTerminal
import Foundation
import Glibc

/// A program run on pipes from beginning to end.
package struct ProgramRun: Hashable, Sendable {
  /// Its standard output.
  package var output: String
  /// Its standard error.
  package var error: String
  /// The way it ended.
  package var end: ProgramEnd

  /// Runs a program and waits for its end; one that takes more than a minute is killed.
  ///
  /// - Parameters:
  ///   - program: Where the executable is.
  ///   - arguments: What follows its name.
  ///   - input: What it finds on standard input.
  ///   - keepsInputOpen: Whether standard input never ends.
  ///   - environment: Changes to a plain environment; an empty value takes a variable away.
  ///   - folder: Where it works, or `nil` for where the tests do.
  /// - Throws: `POSIXError` when it cannot be started.
  package init(
    _ program: URL, arguments: [String] = [], input: String = "", keepsInputOpen: Bool = false,
    environment: [String: String] = [:], folder: URL? = nil
  ) throws {
    try self.init(
      program, arguments: arguments, input: Array(input.utf8), keepsInputOpen: keepsInputOpen,
      environment: environment, folder: folder)
  }

  /// Runs a program on bytes that may be no text.
  ///
  /// - Parameters:
  ///   - program: Where the executable is.
  ///   - arguments: What follows its name.
  ///   - input: What it finds on standard input.
  ///   - keepsInputOpen: Whether standard input never ends.
  ///   - environment: Changes to a plain environment; an empty value takes a variable away.
  ///   - folder: Where it works, or `nil` for where the tests do.
  /// - Throws: `POSIXError` when it cannot be started.
  package init(
    _ program: URL, arguments: [String] = [], input: [UInt8], keepsInputOpen: Bool = false,
    environment: [String: String] = [:], folder: URL? = nil
  ) throws {
    // A program that does not read all of its input must not end the tests.
    Glibc.signal(SIGPIPE, SIG_IGN)
    var pipes = Pipes()
    defer { pipes.closeAll() }
    let process = try Spawning(
      program: program, arguments: arguments, changes: environment, folder: folder
    ).start(terminal: nil, descriptors: pipes.theirs)
    pipes.closeTheirs()
    let deadline = SuspendingClock().now + PseudoTerminal.patience
    let (output, error) = pipes.exchange(input, keepsInputOpen: keepsInputOpen, until: deadline)
    self.output = String(decoding: output, as: UTF8.self)
    self.error = String(decoding: error, as: UTF8.self)
    end = ProgramEnd.waiting(for: process, until: deadline) ?? .signalled(SIGKILL)
  }
}

/// The three pipes to a program.
private struct Pipes {
  private var input = Pipes.make()
  private var output = Pipes.make()
  private var error = Pipes.make()

  var theirs: [Int32] { [input.reading, output.writing, error.writing] }

  private static func make() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    pipe2(&ends, O_CLOEXEC)
    return (ends[0], ends[1])
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  mutating func closeTheirs() {
    Self.close(&input.reading)
    Self.close(&output.writing)
    Self.close(&error.writing)
  }

  mutating func closeAll() {
    closeTheirs()
    Self.close(&input.writing)
    Self.close(&output.reading)
    Self.close(&error.reading)
  }

  /// Writes the input and reads both outputs, as each is ready, until both have ended.
  mutating func exchange(
    _ bytes: [UInt8], keepsInputOpen: Bool, until deadline: SuspendingClock.Instant
  ) -> (output: [UInt8], error: [UInt8]) {
    var rest = bytes[...]
    var results: [[UInt8]] = [[], []]
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    if rest.isEmpty, !keepsInputOpen { Self.close(&input.writing) }
    while output.reading >= 0 || error.reading >= 0, SuspendingClock().now < deadline {
      var ready = [
        pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: error.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rest.isEmpty ? -1 : input.writing, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&ready, 3, 100) > 0 else { continue }
      if ready[0].revents != 0 { Self.read(&output.reading, into: &results[0]) }
      if ready[1].revents != 0 { Self.read(&error.reading, into: &results[1]) }
      guard ready[2].revents != 0 else { continue }
      let count = rest.withUnsafeBytes { write(input.writing, $0.baseAddress, $0.count) }
      rest = count > 0 ? rest.dropFirst(count) : []
      if rest.isEmpty, !keepsInputOpen { Self.close(&input.writing) }
    }
    return (results[0], results[1])
  }

  private static func read(_ descriptor: inout Int32, into result: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { result += buffer[..<count] } else { close(&descriptor) }
  }
}
