import ArgumentParser
import Deck
import Exchange
import FSRS
import Glibc
import Journal
import Progress
import Terminal

/// `hegang export`: writes progress to a file for other programs.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write progress to a file or to standard output.",
    discussion: """
      json is one document with cards, history, settings and quizzes. csv has a row for each \
      answer. journal is the list of events. anki is a package (.apkg) of a deck with your memory \
      and every answer; hegang import takes back what you then study in Anki. anki-text is for \
      Anki's text import. markdown is for reading and printing. json and journal contain \
      everything, and hegang import reads them. With --deck only one deck is exported, with the \
      settings for all decks.
      """)

  /// The formats of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, journal, markdown, anki
    case ankiText = "anki-text"
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "The format of the export.")
  var format: Format = .json

  @Option(help: ArgumentHelp("Only from this date on, for example 2026-11-21.", valueName: "day"))
  var since: String?

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp("Only this topic; repeat the option for several."),
    completion: TopicNames.completion)
  var topics: [String] = []

  @Option(
    help: ArgumentHelp("The file to write; - is standard output, the default.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Flag(help: "With --format anki: only the cards, to share them; nothing of what you know.")
  var noHistory = false

  func perform(in context: Context) throws {
    if noHistory, format != .anki {
      throw Failure.usage("--no-history goes with --format anki; add that, or leave it out.")
    }
    let learner = try Learner(context)
    if format == .anki { return try writePackage(learner, in: context) }
    let export = try export(learner, in: context)
    let cards = try cards(learner, in: context)
    guard let path = output, path != "-" else {
      write(export, cards) { context.output.data($0) }
      return
    }
    var file = try NewFile(path, replacing: force)
    Working.show("Writing \(path)", in: context) { _ in write(export, cards) { file.append($0) } }
    try file.finish()
    context.talk.line("Written to \(path): \(Words.count(learner.progress.events.count, "event")).")
  }

  @MainActor
  private func export(_ learner: Learner, in context: Context) throws -> ProgressExport {
    let choice = try choice(in: context)
    do {
      return ProgressExport(
        learner.progress, learner: try LearnerID(context.options.learner), choice: choice)
    } catch {
      throw Failure(error)
    }
  }

  /// The part to export; topics are looked up by their names in the deck.
  @MainActor
  private func choice(in context: Context) throws -> ExportChoice {
    let day = since.map(StudyDay.init)
    if let since, case .some(.none) = day {
      throw Failure.usage("\(since) is not a date; use YYYY-MM-DD.")
    }
    let ids =
      topics.isEmpty ? [] : try TopicNames(try context.deckFolder().deck()).ids(of: topics)
    let deck = try context.namedDeck()?.subject
    return ExportChoice(since: day ?? nil, topics: Set(ids), deck: deck)
  }

  /// The cards as texts, for the formats that show them; nil for those that need no deck.
  @MainActor
  private func cards(_ learner: Learner, in context: Context) throws -> CardTexts? {
    guard format == .markdown || format == .ankiText else { return nil }
    return CardTexts(
      try context.deckFolder().deck(), learner.progress, try choice(in: context),
      learner.recorder.moment)
  }

  /// Writes an Anki package: every card of a deck that is still asked or was studied.
  @MainActor
  private func writePackage(_ learner: Learner, in context: Context) throws {
    guard let path = output, path != "-" || !context.isInteractive else {
      throw Failure.usage("A package is not text: name a file, as in --output hegang.apkg.")
    }
    let deck = try context.deckFolder().deck()
    let (choice, moment) = (try choice(in: context), learner.recorder.moment)
    let day = StudyDay(number: moment.day)
    let cards = deck.cards.filter { card in
      let key = CardKey(deck: deck.subject, card: card.id)
      let isStudied = learner.progress.card(key) != nil
      guard choice.topics.isEmpty || choice.topics.contains(card.topic) else { return false }
      guard let since = choice.since else { return isStudied || card.isAsked(on: day.description) }
      return learner.progress.history(of: key).contains { $0.day >= since }
    }
    guard !cards.isEmpty else { throw Failure.usage("No card of \(deck.title) is chosen by that.") }
    let export = AnkiExport(
      cards, of: deck, progress: noHistory ? nil : learner.progress, at: moment)
    do {
      let bytes = try Working.show("Packing \(deck.title)", in: context) { _ in
        try export.package()
      }
      if path == "-" { return context.output.data(bytes) }
      var file = try NewFile(path, replacing: force)
      file.append(bytes)
      try file.finish()
    } catch let error as AnkiError {
      throw Failure(error, path)
    }
    context.talk.line("Written to \(path): \(Words.count(cards.count, "card")).")
  }

  private func write(_ export: ProgressExport, _ cards: CardTexts?, to sink: ([UInt8]) -> Void) {
    switch format {
    case .markdown: sink(Array((cards?.markdown ?? "").utf8))
    case .ankiText: sink(Array((cards?.ankiText ?? "").utf8))
    case .json: export.json(sink)
    case .csv: export.csv(sink)
    case .journal: export.journal(sink)
    case .anki: break
    }
  }
}
