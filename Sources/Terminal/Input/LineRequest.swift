/// What to ask for: the prompt, and what may happen at it.
package struct LineRequest {
  /// Makes the prompt from the time that remains, rounded up to whole seconds; `nil` without a limit.
  ///
  /// It is asked again once a second, and the prompt is repainted only when the text has changed.
  /// Control characters in it are replaced, and a newline becomes a space.
  package var prompt: @MainActor (Duration?) -> String

  /// How long the learner may stay at the prompt, or `nil` for as long as they like.
  package var limit: Duration?

  /// The keys that answer at once when pressed on an empty line.
  ///
  /// Any character but escape, tab and return. A whole line that is nothing but one of them, however
  /// it was typed, is the same answer; so it works on a pipe, and for those who cannot send single keys.
  package var keys: Set<Character>

  /// What Tab completes, and only for a word that starts with a colon: `:hint`, `:undo`.
  package var completions: [String]

  /// Whether a line that starts with a colon can be called back with the up key.
  ///
  /// Other lines never can: an earlier answer must not show itself.
  package var remembers: Bool

  /// Shows again what the prompt belongs to, after Control-L has cleared the screen; nil to leave the
  /// screen as it is.
  package var shownAbove: (@MainActor () -> Void)?

  /// Asks with a prompt that can show the remaining time.
  package init(
    prompt: @escaping @MainActor (Duration?) -> String, limit: Duration? = nil,
    keys: Set<Character> = [], completions: [String] = [], remembers: Bool = false,
    shownAbove: (@MainActor () -> Void)? = nil
  ) {
    self.prompt = prompt
    self.limit = limit
    self.keys = keys
    self.completions = completions
    self.remembers = remembers
    self.shownAbove = shownAbove
  }

  /// Asks with a prompt that stays as it is.
  package init(
    _ prompt: String, limit: Duration? = nil, keys: Set<Character> = [],
    completions: [String] = [], remembers: Bool = false,
    shownAbove: (@MainActor () -> Void)? = nil
  ) {
    self.init(
      prompt: { _ in prompt }, limit: limit, keys: keys, completions: completions,
      remembers: remembers, shownAbove: shownAbove)
  }
}

extension LineRequest {
  /// What a whole line means: one of ``keys`` if it is nothing else, otherwise its text.
  func meaning(of text: String) -> Line {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    if rest.count == 1, let only = rest.first, keys.contains(only) { return .key(only) }
    return .text(text)
  }

  /// The prompt as it may be shown, `active` after the question was asked.
  @MainActor
  func shownPrompt(after active: Duration) -> String {
    cleaned(prompt(limit.map { wholeSeconds(max($0 - active, .zero)) }), oneLine: true)
  }

  private func wholeSeconds(_ time: Duration) -> Duration {
    let (seconds, attoseconds) = time.components
    return .seconds(seconds + (attoseconds > 0 ? 1 : 0))
  }
}
