import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// `hegang`: shows what is due and new and how long it will take; Enter starts a session.
struct TodayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show what is due today; press Enter to study.")

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let folders = try context.studiedFolders()
    if folders.count > 1 { return try perform(folders, in: context) }
    while true {
      let (deck, learner) = try Learner.opening(context)
      let moment = learner.recorder.moment
      let agenda = Agenda(deck: deck, progress: learner.progress, at: moment)
      TodayWords.opening(deck, learner.progress, agenda, at: moment, on: context.output)
      var next = Next.prompt
      while next == .prompt {
        next = try obey(
          answer(in: context) {
            TodayWords.opening(deck, learner.progress, agenda, at: moment, on: context.output)
          }, deck, learner, agenda, in: context)
      }
      if next == .end { return }
    }
  }

  /// The opening screen of all decks.
  @MainActor
  private func perform(_ folders: [DeckFolder], in context: Context) throws {
    let (parts, learner) = try DeckPart.all(folders, in: context)
    let show = { @MainActor in
      TodayWords.opening(
        parts, learner.progress, at: learner.recorder.moment, on: context.output)
    }
    show()
    while true {
      let line = try answer(in: context, shownAbove: show)
      guard case .text(let text) = line else {
        if case .terminated(let signal) = line { throw ExitCode(128 + signal) }
        return
      }
      let word = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
      if ColonCommand(text, at: nil) == .quit { return }
      if ["", "study"].contains(word) {
        return try Studying.run(parts, learner, in: context)
      }
      context.output.paragraph(TodayWords.everyDeckHelp)
    }
  }

  /// The next step after a command on the opening screen.
  private enum Next {
    /// Progress has changed: show the opening screen again.
    case opening
    case prompt, end
  }

  /// Asks for a line: an empty one, a command, or a word of the menu.
  @MainActor
  private func answer(
    in context: Context, shownAbove: @escaping @MainActor () -> Void
  ) throws -> Terminal.Line {
    while true {
      let reading = context.input.read(
        LineRequest(
          "> ", completions: [":plan", ":quit", ":redo", ":undo"], shownAbove: shownAbove))
      if case .interrupted(let partial) = reading.line, !partial.isEmpty { continue }
      return reading.line
    }
  }

  /// Carries out the learner's command.
  @MainActor
  private func obey(
    _ line: Terminal.Line, _ deck: Deck, _ learner: Learner, _ agenda: Agenda, in context: Context
  ) throws -> Next {
    guard case .text(let text) = line else {
      if case .terminated(let signal) = line { throw ExitCode(128 + signal) }
      return .end
    }
    if let command = ColonCommand(text, at: nil) {
      return try obey(command, deck, learner, in: context)
    }
    let word = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    switch word {
    case "", "study":
      try Studying.run(deck, learner, wishes(beyond: agenda), in: context)
      return .end
    case "ahead":
      var wishes = Agenda.Wishes()
      wishes.goAhead()
      try Studying.run(deck, learner, wishes, in: context)
      return .end
    case "quiz":
      let rules = QuizSession.Rules(showsClock: !common.plain)
      try QuizAction(context: context, learner: learner, deck: deck).run(rules)
      return .end
    case "stats":
      StatisticsAction(context: context, learner: learner, deck: deck).showScreen()
      context.output.line(TodayWords.menu())
    case "topics":
      TopicList.show(deck, learner, in: context)
      context.output.line(TodayWords.menu())
    case "?": context.output.paragraph(TodayWords.help)
    default: context.output.paragraph(TodayWords.unknown(text))
    }
    return .prompt
  }

  /// The request for a few more cards on a day that is done.
  private func wishes(beyond agenda: Agenda) -> Agenda.Wishes {
    guard agenda.cards.isEmpty else { return Agenda.Wishes() }
    if agenda.plan != nil || agenda.leftOver > 0 {
      return Agenda.Wishes(limit: TodayWords.extra, minutes: 1_440)
    }
    return Agenda.Wishes(new: TodayWords.extra, minutes: 1_440)
  }

  /// Carries out a colon command: undo, redo and the plan work here too.
  @MainActor
  private func obey(
    _ command: ColonCommand, _ deck: Deck, _ learner: Learner, in context: Context
  ) throws -> Next {
    switch command {
    case .plan(let pace) where !pace.isEmpty:
      do {
        try ChangingSettings.change(SettingKey.pace.rawValue, to: pace, learner, in: context)
      } catch let error as SettingError {
        context.output.paragraph(StyledText(error.description))
        return .prompt
      }
    case .plan:
      let moment = learner.recorder.moment
      SessionWords.plan(of: deck, learner.progress, at: moment, on: context.output)
      return .prompt
    case .quit: return .end
    case .undo: try Undoing.undo(learner, in: context)
    case .redo: try Undoing.redo(learner, in: context)
    default:
      context.output.paragraph(TodayWords.help)
      return .prompt
    }
    return .opening
  }
}
