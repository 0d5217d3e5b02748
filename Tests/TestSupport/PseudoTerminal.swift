import CPseudoTerminal
import Foundation
import Glibc

/// A program on its own terminal, used as a person would: look, then type.
///
///     let terminal = try PseudoTerminal(programURL(named: "hegang"), arguments: ["study"])
///     try terminal.expect("> ")
///     terminal.sendLine("luobei")
///     try terminal.expect("Right")
///     #expect(try terminal.expectEnd() == .exited(0))
///
/// Wait for a prompt before typing. What follows an expected text is kept for the next call.
package final class PseudoTerminal {
  /// Long enough for a busy machine; only a failing test waits as long.
  package static let patience = Duration.seconds(60)

  /// The process of the program.
  package let process: pid_t
  /// The settings of the terminal before the program had it.
  package let firstSettings: TerminalSettings
  private let descriptor: Int32
  private var visible = VisibleText()
  private var screen: Screen
  private var read = 0
  private var end: ProgramEnd?

  /// Starts a program at a new terminal, as the leader of a new session.
  ///
  /// - Parameters:
  ///   - program: Where the executable is.
  ///   - arguments: What follows its name.
  ///   - environment: Changes to a plain environment; an empty value takes a variable away.
  ///   - folder: Where it works, or `nil` for where the tests do.
  ///   - columns: The width of the window.
  ///   - rows: The height of the window.
  /// - Throws: `POSIXError` when there is no terminal or no such program.
  package init(
    _ program: URL, arguments: [String] = [], environment: [String: String] = [:],
    folder: URL? = nil, columns: Int = 80, rows: Int = 24
  ) throws {
    screen = Screen(columns: columns, rows: rows)
    var ours: Int32 = -1
    var theirs: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ours, &theirs, &name, nil, &size) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    defer { close(theirs) }
    descriptor = ours
    firstSettings = TerminalSettings(descriptor: ours)
    let path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      process = try Spawning(
        program: program, arguments: arguments, changes: environment, folder: folder
      ).start(terminal: path)
    } catch {
      close(ours)
      throw error
    }
  }

  deinit {
    close(descriptor)
    guard end == nil else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// All visible text so far, without codes that move the cursor or set colours.
  package var transcript: String {
    String(decoding: visible.bytes, as: UTF8.self)
  }

  /// The screen as it looks now, with everything scrolled away; erased text is gone.
  package var seen: String { screen.text }

  /// All output so far, with every code.
  package var raw: String {
    String(decoding: visible.raw, as: UTF8.self)
  }

  /// The settings of the terminal now; they can be asked for after the program has ended too.
  package func terminalSettings() -> TerminalSettings {
    TerminalSettings(descriptor: descriptor)
  }

  /// Types text, without Enter. `"\u{3}"` is Control-C, `"\u{1B}[A"` the up key.
  package func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // Room is made by reading, or both sides would wait for each other.
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&waiting, 1, 10_000) > 0 else { return }
      if waiting.revents & Int16(POLLIN) != 0 { readSome() }
      guard waiting.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.prefix(512).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Types text and Enter.
  package func sendLine(_ text: String = "") {
    send(text + "\r")
  }

  /// Changes the size of the window.
  package func resize(columns: Int, rows: Int = 24) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    (screen.columns, screen.rows) = (columns, rows)
  }

  /// Sends the program a signal.
  package func signal(_ signal: Int32) {
    kill(process, signal)
  }

  /// Closes the terminal, as when its window is closed.
  package func hangUp() {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nothing, descriptor)
    close(nothing)
  }

  /// Waits until a text can be seen after what was expected before.
  ///
  /// - Parameters:
  ///   - text: What to wait for.
  ///   - patience: How long.
  /// - Returns: What stood before it.
  /// - Throws: ``Surprise`` when the time is over or the program has ended.
  @discardableResult
  package func expect(_ text: String, within patience: Duration = patience) throws -> String {
    let clock = SuspendingClock()
    let deadline = clock.now + patience
    let wanted = Array(text.utf8)
    while true {
      if let found = visible.bytes[read...].firstRange(of: wanted) {
        defer { read = found.upperBound }
        return String(decoding: visible.bytes[read..<found.lowerBound], as: UTF8.self)
      }
      guard clock.now < deadline, waitForOutput() else {
        throw Surprise(wanted: "“\(text)”", seen: rest, all: transcript)
      }
    }
  }

  /// Waits for the program to end.
  ///
  /// - Parameter patience: How long.
  /// - Returns: How it ended.
  /// - Throws: ``Surprise`` when it has not ended by then.
  @discardableResult
  package func expectEnd(within patience: Duration = patience) throws -> ProgramEnd {
    if let end { return end }
    let deadline = SuspendingClock().now + patience
    while SuspendingClock().now < deadline {
      guard waitForOutput() else { break }
    }
    end = ProgramEnd.waiting(for: process, until: deadline)
    guard let end else { throw Surprise(wanted: "the end", seen: rest, all: transcript) }
    return end
  }

  /// The visible text after the last expected text.
  package var rest: String {
    String(decoding: visible.bytes[read...], as: UTF8.self)
  }

  /// Reads what there is within a moment; false when there will be nothing more.
  private func waitForOutput() -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 100) <= 0 || readSome()
  }

  @discardableResult
  private func readSome() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    visible.add(buffer[..<count])
    screen.show(buffer[..<count])
    return true
  }
}

/// An error: the expected text did not appear.
package struct Surprise: Error, CustomStringConvertible {
  var wanted: String
  var seen: String
  var all: String

  /// The expected text, the text that came instead, and all visible text.
  package var description: String {
    "expected \(wanted), but after what was expected before there is:\n\(seen)\n--- in all ---\n\(all)"
  }
}
