import CReadline
import Glibc

/// What happens to the prompt when the screen is cleared or the window gets another size.
extension LineEditor {
  /// How long the terminal has to say where the cursor is.
  private static let patience = Duration.milliseconds(200)

  /// A change of the window's width that the prompt does not follow yet.
  struct Resizing {
    /// The columns of the window when the prompt was shown.
    let columns: Int
    /// When the terminal has had time enough to answer.
    var deadline: Duration
  }

  /// Has the keys that clear the screen, Control-L as a rule, show the question again too.
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

  /// Clears the screen and shows what the prompt belongs to; without that, the screen stays.
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

  /// Shows the prompt in the new width, in the place of what is there of it.
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

  /// Takes a byte while an answer of the terminal may come.
  func takeReport(_ byte: UInt8) {
    switch report.take(byte) {
    case .typed(let bytes): unread += bytes
    // With a second change of the width on its way, only the last answer fits.
    case .column(let column): if report.awaited == 0 { finishResizing(at: column) }
    }
  }

  /// The columns that readline believes the window to have.
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
