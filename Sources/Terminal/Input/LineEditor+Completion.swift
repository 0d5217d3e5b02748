import CReadline
import Glibc

extension LineEditor {
  /// Makes Tab complete colon commands only: no file names, and never an answer.
  func prepareCompletion() {
    rl_attempted_completion_function = { word, _, _ in
      let typed = word.map { String(cString: $0) } ?? ""
      let fits = MainActor.assumeIsolated { LineEditor.shared.collect(for: typed) }
      guard fits, let word else { return nil }
      return rl_completion_matches(word) { _, state in
        let next = MainActor.assumeIsolated { LineEditor.shared.completion(at: Int(state)) }
        return next.flatMap { strdup($0) }
      }
    }
  }

  private func collect(for word: String) -> Bool {
    // Readline sets both again before each attempt.
    rl_attempted_completion_over = 1
    rl_completion_append_character = 0
    fitting = word.hasPrefix(":") ? request.completions.filter { $0.hasPrefix(word) } : []
    collected = 0
    return !fitting.isEmpty
  }

  /// Readline passes 0 for the first completion and another number for later ones.
  private func completion(at state: Int) -> String? {
    if state == 0 { collected = 0 }
    guard collected < fitting.count else { return nil }
    collected += 1
    return fitting[collected - 1]
  }
}
