import ArgumentParser
import Deck
import Exchange
import FSRS
import Glibc
import Journal
import Progress
import Terminal

/// `hegang export`: writes progress, or a deck, to a file for other programs.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write progress or a deck for other programs.",
    discussion: """
      json is one document with cards, history, settings and quizzes. csv has a row for each \
      answer. journal is the list of events. anki is a package (.apkg) of a deck with your memory \
      and every answer; hegang import takes back what you then study in Anki. anki-text is for \
      Anki's text import. markdown is for reading and printing. json and journal contain \
      everything, and hegang import reads them. With --deck only one deck is exported, with the \
      settings for all decks.

      --what deck writes the questions of a deck, for others to learn from. gift and moodle-xml are \
      for quiz programs such as Moodle: one question for each card, in a category for each topic. \
      csv and tsv have a row for each fact; hegang new NAME --from reads them. What a format cannot \
      have is listed.
      """)

  /// The formats of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, journal, markdown, anki
    case ankiText = "anki-text"
    case gift, tsv
    case moodleXML = "moodle-xml"

    /// The formats that can have progress.
    static let ofProgress: [Format] = [.json, .csv, .journal, .markdown, .anki, .ankiText]
    /// The formats that can have a deck.
    static let ofDecks: [Format] = [.gift, .moodleXML, .anki, .csv, .tsv]
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "What to write (default: progress, unless the format is one of decks only).")
  var what: ExportContent?

  @Option(help: "The format of the export (default of progress: json).")
  var format: Format?

  @Option(help: ArgumentHelp("Only from this date on, for example 2026-11-21.", valueName: "day"))
  var since: String?

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp("Only this topic; repeat the option for several."),
    completion: TopicNames.completion)
  var topics: [String] = []

  @Option(help: "How gift and moodle-xml ask a card that can be asked in several ways.")
  var form: QuestionBank.Style?

  @Option(
    help: ArgumentHelp("The file to write; - is standard output, the default.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Flag(help: "With --format anki: only the cards, to share them; nothing of what you know.")
  var noHistory = false

  func perform(in context: Context) throws {
    let format = try format(for: what)
    if noHistory, format != .anki {
      throw Failure.usage("--no-history goes with --format anki; add that, or leave it out.")
    }
    if what == .deck || !Format.ofProgress.contains(format), format != .anki {
      return try writeDeck(format, in: context)
    }
    if form != nil {
      throw Failure.usage("--form is about the questions of a deck; add --what deck.")
    }
    let learner = try Learner(context)
    if format == .anki { return try writePackage(learner, in: context) }
    let export = try export(learner, in: context)
    let cards = try cards(learner, format, in: context)
    guard let path = output, path != "-" else {
      write(export, cards, format) { context.output.data($0) }
      return
    }
    var file = try NewFile(path, replacing: force)
    Working.show("Writing \(path)", in: context) { _ in
      write(export, cards, format) { file.append($0) }
    }
    try file.finish()
    context.talk.line("Written to \(path): \(Words.count(learner.progress.eventCount, "event")).")
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
  private func cards(
    _ learner: Learner, _ format: Format, in context: Context
  ) throws -> CardTexts? {
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
    let chosen = deck.cards.filter { card in
      guard choice.topics.isEmpty || choice.topics.contains(card.topic) else { return false }
      guard let since = choice.since else { return true }
      let key = CardKey(deck: deck.subject, card: card.id)
      return learner.progress.history(of: key).contains { $0.day >= since }
    }
    let cards = chosen.filter { card in
      card.isAsked(on: day.description)
        || learner.progress.card(CardKey(deck: deck.subject, card: card.id)) != nil
    }
    guard !cards.isEmpty else { throw Failure.usage("No card of \(deck.title) is chosen by that.") }
    let export = AnkiExport(
      cards, of: deck, progress: noHistory || what == .deck ? nil : learner.progress, at: moment)
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
    let expired = chosen.count - cards.count
    let left =
      expired == 0 ? "" : " Left out because their time is over: \(Words.count(expired, "card"))."
    context.talk.line("Written to \(path): \(Words.count(cards.count, "card")).\(left)")
  }

  private func write(
    _ export: ProgressExport, _ cards: CardTexts?, _ format: Format, to sink: ([UInt8]) -> Void
  ) {
    switch format {
    case .markdown: sink(Array((cards?.markdown ?? "").utf8))
    case .ankiText: sink(Array((cards?.ankiText ?? "").utf8))
    case .json: export.json(sink)
    case .csv: export.csv(sink)
    case .journal: export.journal(sink)
    case .anki, .gift, .tsv, .moodleXML: break
    }
  }

  /// The format to write.
  ///
  /// - Throws: ``Failure`` if it cannot have what is asked for.
  private func format(for what: ExportContent?) throws -> Format {
    guard what == .deck else {
      if what == .progress, let format, !Format.ofProgress.contains(format) {
        throw Failure.usage(
          "\(format.rawValue) is a format of decks; for progress choose --format "
            + "\(Words.or(Format.ofProgress.map(\.rawValue))).")
      }
      return format ?? .json
    }
    guard let format, Format.ofDecks.contains(format) else {
      let start = format.map { "\($0.rawValue) is a format of progress; for" } ?? "For"
      throw Failure.usage(
        "\(start) a deck choose --format \(Words.or(Format.ofDecks.map(\.rawValue))).")
    }
    return format
  }

  @MainActor
  private func writeDeck(_ format: Format, in context: Context) throws {
    if since != nil { throw Failure.usage("--since is about progress; a deck has no dates.") }
    if form != nil, format == .csv || format == .tsv {
      throw Failure.usage("--form is about questions; \(format.rawValue) has facts.")
    }
    let deck = try context.deckFolder().deck()
    let export = DeckExport(
      deck, format, topics: Set(try TopicNames(deck).ids(of: topics)), style: form ?? .choice)
    if let path = output, path != "-" {
      var file = try NewFile(path, replacing: force)
      file.append(Array(export.text.utf8))
      try file.finish()
      context.talk.line("Written to \(path): \(export.count).")
    } else {
      context.output.data(Array(export.text.utf8))
    }
    export.tellLeftOut(on: context.talk)
  }
}
