/// A request for a line: the prompt, its time limit and its special keys.
package struct LineRequest {
  /// Creates the prompt from the time that remains, rounded up to whole seconds; `nil` without a
  /// limit.
  ///
  /// It is called once a second, and the prompt is redrawn only if the text has changed. Control
  /// characters in it are replaced, and a newline becomes a space.
  package var prompt: @MainActor (Duration?) -> String

  /// The time that the learner has, or `nil` for no limit.
  package var limit: Duration?

  /// A descriptor that ends the request at a terminal, as the limit does, once it can be read; `nil`
  /// for none.
  package var wake: Int32?

  /// The keys that answer at once if pressed on an empty line.
  ///
  /// Any character except escape, tab and return. A line that consists of one of them is the same
  /// answer, so keys also work on a pipe and for those who cannot send single keys.
  package var keys: Set<Character>

  /// The words that Tab completes if a word starts with a colon: `:hint`, `:undo`.
  package var completions: [String]

  /// Whether the up key recalls a line that starts with a colon.
  ///
  /// Other lines are never recalled, because an earlier answer must not appear.
  package var remembers: Bool

  /// Shows the question above the prompt again after Control-L has cleared the screen; nil to leave
  /// the screen as it is.
  package var shownAbove: (@MainActor () -> Void)?

  /// Creates a request whose prompt can show the remaining time.
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

  /// Creates a request with a fixed prompt.
  package init(
    _ prompt: String, limit: Duration? = nil, wake: Int32? = nil, keys: Set<Character> = [],
    completions: [String] = [], remembers: Bool = false,
    shownAbove: (@MainActor () -> Void)? = nil
  ) {
    self.init(
      prompt: { _ in prompt }, limit: limit, keys: keys, completions: completions,
      remembers: remembers, shownAbove: shownAbove)
    self.wake = wake
  }
}

extension LineRequest {
  /// The meaning of a whole line: a key if it is one of ``keys``, otherwise its text.
  func meaning(of text: String) -> Line {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    if rest.count == 1, let only = rest.first, keys.contains(only) { return .key(only) }
    return .text(text)
  }

  /// The prompt to show when this much time has passed.
  @MainActor
  func shownPrompt(after active: Duration) -> String {
    cleaned(prompt(limit.map { wholeSeconds(max($0 - active, .zero)) }), oneLine: true)
  }

  private func wholeSeconds(_ time: Duration) -> Duration {
    let (seconds, attoseconds) = time.components
    return .seconds(seconds + (attoseconds > 0 ? 1 : 0))
  }
}
