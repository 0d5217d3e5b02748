import CReadline
import Glibc

extension LineEditor {
  /// Handles a signal; signals that end the line set `outcome`.
  func take(signal: Int32) {
    switch signal {
    case SIGINT:
      // Control-C discards what was typed before it, as the terminal does with input that was not
      // yet read.
      unread = []
      _ = report.giveUp()
      end(.interrupted(partial: partial), showing: SIGINT)
    case SIGTERM, SIGHUP, SIGQUIT:
      end(.terminated(signal: signal))
    case SIGTSTP:
      rl_echo_signal_char(SIGTSTP)
      rl_deprep_terminal()
      signals.stop()
      stopwatch.skip(to: Stopwatch.now)
      redraw()
    case SIGCONT:
      // Another process stopped the program, so the terminal may have the editor's settings or the
      // shell's: restore those from before the line, then begin again.
      rl_deprep_terminal()
      redraw()
    case SIGWINCH:
      beginResizing()
    default:
      break
    }
  }

  private func redraw() {
    hold()
    rl_reset_screen_size()
    rl_forced_update_display()
    stopwatch.skip(to: Stopwatch.now)
  }

  /// Handles a byte from the terminal: a key that answers at once, or input for readline.
  func take(byte: UInt8) {
    guard !begunKey.isEmpty || awaitsKey else {
      held += paste.pass(byte)
      return
    }
    begunKey.append(byte)
    let possible = request.keys.filter { $0.utf8.starts(with: begunKey) }
    if let key = possible.first(where: { $0.utf8.elementsEqual(begunKey) }) {
      rl_insert_text(String(key))
      end(.key(key))
    } else if possible.isEmpty {
      for byte in begunKey { held += paste.pass(byte) }
      begunKey = []
    }
  }

  /// Whether a key pressed now would be the first character of the line.
  ///
  /// False in the middle of a longer key or a paste, and in vi's command mode, where letters are
  /// commands.
  private var awaitsKey: Bool {
    guard !request.keys.isEmpty, rl_end == 0, !paste.isInside,
      rl_readline_state & UInt(RL_STATE_READCMD) != 0,
      rl_readline_state & Self.amidACommand == 0
    else { return false }
    guard let keymap = rl_get_keymap_name(rl_get_keymap()) else { return true }
    return !["vi", "vi-command", "vi-move"].contains(String(cString: keymap))
  }

  private static let amidACommand = UInt(
    RL_STATE_MOREINPUT | RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG
      | RL_STATE_MACROINPUT | RL_STATE_VIMOTION | RL_STATE_MULTIKEY | RL_STATE_CHARSEARCH)

  /// Ends the line: moves the cursor below it, and reports to readline that reading failed.
  @discardableResult
  func end(_ line: Line, showing signal: Int32? = nil) -> CInt {
    finishResizing(at: nil)
    outcome = line
    if rl_readline_state & UInt(RL_STATE_ISEARCH | RL_STATE_NSEARCH) == 0 {
      rl_point = rl_end
      rl_redisplay()
    }
    if let signal { rl_echo_signal_char(signal) }
    rl_crlf()
    fflush(nil)
    return READERR
  }
}
