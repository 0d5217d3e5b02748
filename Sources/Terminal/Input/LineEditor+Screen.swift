import CReadline
import Glibc

/// The prompt after the screen is cleared or the window changes its size.
extension LineEditor {
  /// How long to wait for the terminal to report where the cursor is.
  private static let patience = Duration.milliseconds(200)

  /// A change of the window's width for which the prompt has not yet been redrawn.
  struct Resizing {
    /// The columns of the window when the prompt was shown.
    let columns: Int
    /// The time at which to stop waiting for the report.
    var deadline: Duration
  }

  /// Makes the keys that clear the screen, usually Control-L, show the question again too.
  func prepareClearing() {
    for name in ["emacs", "vi-insert", "vi-move"] {
      guard let map = rl_get_keymap_by_name(name),
        let sequences = rl_invoking_keyseqs_in_map(rl_clear_screen, map)
      else { continue }
      var place = 0
      while let sequence = sequences[place] {
        rl_bind_keyseq_in_map(
          sequence,
          { _, _ in
            MainActor.assumeIsolated { LineEditor.shared.showAgain() }
            return 0
          }, map)
        free(sequence)
        place += 1
      }
      free(sequences)
    }
  }

  /// Clears the screen and shows the question again; if there is none, the screen stays.
  private func showAgain() {
    if let show = request.shownAbove {
      if let clear = rl_get_termcap("cl") { write(String(cString: clear)) } else { rl_crlf() }
      fflush(nil)
      show()
      rl_on_new_line()
    }
    rl_forced_update_display()
    stopwatch.skip(to: Stopwatch.now)
  }

  /// Asks the terminal where the cursor is, so that the prompt can be shown in the new width.
  func beginResizing() {
    guard rl_readline_state & Self.borrowingThePrompt == 0,
      rl_variable_value("horizontal-scroll-mode").map({ String(cString: $0) }) != "on"
    else { return rl_resize_terminal() }
    let shown = resizing?.columns ?? shownColumns
    guard shown != windowColumns() else {
      resizing = nil
      return rl_reset_screen_size()
    }
    resizing = Resizing(columns: shown, deadline: Stopwatch.now + Self.patience)
    guard (environmentVariable("TERM") ?? "dumb") != "dumb" else { return finishResizing(at: nil) }
    report.awaited += 1
    write(CursorReport.question)
  }

  /// Redraws the prompt in the new width, over what is there of it.
  func finishResizing(at column: Int?) {
    guard let change = resizing else { return }
    resizing = nil
    let typed = UnsafeRawBufferPointer(start: rl_line_buffer, count: Int(rl_point))
    let text = shownPrompt + String(decoding: typed, as: UTF8.self)
    let rows = WrappedCursor.rows(
      above: text, from: change.columns, to: windowColumns(), reported: column)
    write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    rl_reset_screen_size()
    rl_on_new_line()
    rl_forced_update_display()
  }

  /// Handles a byte while a report from the terminal may come.
  func takeReport(_ byte: UInt8) {
    switch report.take(byte) {
    case .typed(let bytes): unread += bytes
    // If the width changes again meanwhile, only the last report is valid.
    case .column(let column): if report.awaited == 0 { finishResizing(at: column) }
    }
  }

  /// The number of columns that readline assumes.
  private var shownColumns: Int {
    var (rows, columns) = (CInt(0), CInt(0))
    rl_get_screen_size(&rows, &columns)
    return Int(columns)
  }

  private func write(_ text: String) {
    fflush(nil)
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
