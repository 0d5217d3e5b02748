import ArgumentParser
import Generator
import Glibc
import Terminal

/// `hegang preview`: shows every question of a deck before anyone studies it.
struct PreviewCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show every question of a deck, from its facts as they are now.",
    discussion: """
      Shows each question by topic, with its options, answer, note and source, and what was left \
      out and why; on a terminal through $PAGER. It writes no file: look at a question first, then \
      run hegang generate. Without facts it shows the questions of deck.json.

      With --watch it shows the questions that change each time you save a file of facts, or the \
      errors in it, until you press q.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The deck, by the name of its folder (default: as with --deck).")
  var name: String?

  @Flag(help: "Wait, and show what changes whenever you save a file of facts.")
  var watch = false

  /// The largest number of changed questions that are shown at once.
  private static let most = 20

  func validate() throws {
    if let name, let deck = common.deck, name.lowercased() != deck.lowercased() {
      throw ValidationError("\(name) and --deck \(deck) name two decks; name one.")
    }
  }

  func perform(in context: Context) throws {
    let folder = try name.map(context.deckFolder(named:)) ?? context.deckFolder()
    guard !watch else { return try follow(folder, in: context) }
    let preview =
      folder.hasFacts
      ? Preview(Generator.generate(try folder.subject())) : Preview(try folder.deck())
    let write = { (output: Output) in PreviewWords(preview: preview, output: output).showAll() }
    if context.isInteractive {
      Pager.show(on: context.output, write)
    } else {
      write(context.output)
    }
  }

  /// The questions, or the errors in the facts.
  private enum State: Equatable {
    case questions(Preview)
    case errors(String)
  }

  /// Shows what changes in a deck until the author leaves.
  @MainActor
  private func follow(_ folder: DeckFolder, in context: Context) throws {
    guard folder.hasFacts else {
      throw Failure.usage(
        "\(folder.path): has no facts to watch; hegang preview \(folder.name) shows its questions.")
    }
    let changes = try FolderWatch(folder.facts, in: folder.path)
    var shown: State?
    // The last questions without errors, and those before them.
    var last: Preview?
    var before: Preview?
    var isLeft = false
    while !isLeft {
      let state = state(of: folder)
      if state != shown {
        if case .questions(let preview) = state { (before, last) = (last, preview) }
        shown = state
        draw(state, since: before, folder, in: context)
      }
      let earlier = before
      isLeft = try !isWoken(by: changes, in: context) {
        draw(state, since: earlier, folder, in: context)
      }
    }
  }

  private func state(of folder: DeckFolder) -> State {
    do {
      return .questions(Preview(Generator.generate(try folder.subject())))
    } catch {
      return .errors((error as? Failure)?.message ?? "\(error)")
    }
  }

  /// Shows a state on a screen of its own, or below the last where the screen cannot be cleared.
  @MainActor
  private func draw(
    _ state: State, since before: Preview?, _ folder: DeckFolder, in context: Context
  ) {
    let output = context.output
    if context.isInteractive, output.hasSigns {
      output.data(Array("\u{1B}[H\u{1B}[2J".utf8))
    } else {
      output.line()
    }
    switch state {
    case .questions(let preview):
      PreviewWords(preview: preview, output: output).showChanges(
        since: before, most: PreviewCommand.most)
    case .errors(let text):
      for line in text.split(separator: "\n") {
        output.paragraph(StyledText(String(line), .bad), indent: 2)
      }
    }
    if context.isInteractive {
      output.paragraph("Save a file in \(folder.facts) to see what changes; press q to leave.")
    }
  }

  /// Waits for a change of the folder; false if the author leaves.
  ///
  /// - Throws: The exit code of a signal that ends the program.
  @MainActor
  private func isWoken(
    by changes: borrowing FolderWatch, in context: Context, draw: @escaping @MainActor () -> Void
  ) throws -> Bool {
    guard context.isInteractive else {
      changes.wait()
      return context.output.isOpen
    }
    let request = LineRequest("> ", wake: changes.descriptor, keys: ["q"], shownAbove: draw)
    while true {
      switch context.input.read(request).line {
      case .timedOut:
        changes.wait()
        return true
      case .text(let text) where !["quit", "exit", ":quit", ":q"].contains(text): draw()
      case .key, .text, .endOfInput, .interrupted: return false
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
  }
}
