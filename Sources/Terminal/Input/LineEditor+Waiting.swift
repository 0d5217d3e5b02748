import CReadline
import Glibc

extension LineEditor {
  /// The next byte for readline, or `READERR` if the line ends without Enter.
  func nextByte() -> CInt {
    if outcome != nil { return READERR }
    while true {
      stopwatch.lap(at: Stopwatch.now)
      if let signal = signals.next() {
        take(signal: signal)
        if outcome != nil { return READERR }
        continue
      }
      if let limit = request.limit, stopwatch.active >= limit {
        return end(.timedOut(partial: partial))
      }
      if let resizing, Stopwatch.now >= resizing.deadline { finishResizing(at: nil) }
      if resizing == nil {
        if !held.isEmpty { return CInt(held.removeFirst()) }
        if !unread.isEmpty {
          take(byte: unread.removeFirst())
          if outcome != nil { return READERR }
          continue
        }
      }
      switch terminal.next() {
      case .byte(let byte):
        if report.awaited > 0 {
          takeReport(byte)
          continue
        }
        take(byte: byte)
        if outcome != nil { return READERR }
      case .nothing:
        if resizing == nil {
          unread += report.giveUp()
          guard unread.isEmpty else { continue }
        }
        wait()
        if outcome != nil { return READERR }
        showCountdown()
      case .end:
        return hangUp()
      }
    }
  }

  /// The text typed so far.
  var partial: String {
    String(cString: rl_line_buffer)
  }

  /// Waits for a byte, a signal, the next change of the countdown, or what wakes the request.
  ///
  /// Without a countdown it wakes once a second too, so that the stopwatch notices when the program
  /// is stopped.
  private func wait() {
    var milliseconds: Int32 = 1_000
    if let limit = request.limit {
      // A millisecond more, so that the second is over after the wait.
      let (_, attoseconds) = (limit - stopwatch.active).components
      milliseconds = attoseconds == 0 ? 1_000 : Int32(attoseconds / 1_000_000_000_000_000) + 1
    }
    if resizing != nil { milliseconds = min(milliseconds, 50) }
    var sources = [
      pollfd(fd: terminal.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: request.wake ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, nfds_t(sources.count), milliseconds)
    stopwatch.lap(at: Stopwatch.now, waited: .milliseconds(milliseconds))
    if sources[2].revents != 0 { end(.timedOut(partial: partial)) }
  }

  /// Redraws the prompt if the remaining time has changed.
  private func showCountdown() {
    guard request.limit != nil, resizing == nil, rl_readline_state & Self.borrowingThePrompt == 0
    else { return }
    let prompt = request.shownPrompt(after: stopwatch.active)
    guard prompt != shownPrompt else { return }
    shownPrompt = prompt
    rl_set_prompt(prompt)
    rl_redisplay()
  }

  /// The states in which readline shows something else in place of the prompt.
  static let borrowingThePrompt = UInt(
    RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG | RL_STATE_COMPLETING)

  /// The terminal is gone. Its signal, which explains it better, may arrive a moment later.
  private func hangUp() -> CInt {
    var source = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, 100)
    while let signal = signals.next() {
      guard signal == SIGHUP || signal == SIGTERM else { continue }
      return end(.terminated(signal: signal))
    }
    return end(.endOfInput)
  }
}
