import ArgumentParser
import Study

/// `hegang study`: starts a session at once, without the opening screen.
struct StudyCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Study what is due, and today's new facts.",
    discussion: """
      Every answer is saved at once, so you can stop at any time. --deck all studies every deck in turn, \
      each with its own limits. The deck named last is used until you name another.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to study (default: all).", completion: TopicNames.completion)
  var topics: [String] = []

  @Option(
    help: ArgumentHelp(
      "The number of new facts in this session (default: what is left for today).", valueName: "n"))
  var new: Int?

  @Option(help: ArgumentHelp("The largest number of cards to ask.", valueName: "n"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Only as many cards as fit into this many minutes at your usual pace.", valueName: "m"))
  var minutes: Double?

  @Option(help: "Only typed questions, only choices, or any: a choice at first, typed later.")
  var form: FormChoice?

  @Option(
    help: """
      How much of the deck to take new facts from: core, useful, or all, details included \
      (default: the setting depth).
      """)
  var depth: Depth?

  @Flag(
    help:
      "Ask also \(Agenda.Wishes.aheadCount) cards that are not due yet, those nearest to it first; --limit changes how many."
  )
  var ahead = false

  func validate() throws {
    guard (new ?? 0) >= 0 else { throw ValidationError("--new must be 0 or more.") }
    guard (limit ?? 1) >= 1 else {
      throw ValidationError("--limit must be at least 1; without it there is no limit.")
    }
    if let minutes, !(minutes > 0 && minutes <= 1_440) {
      throw ValidationError("--minutes is more than 0 and at most 1440.")
    }
  }

  func perform(in context: Context) throws {
    // A topic means one deck, even after a session of all decks.
    let isOne = !topics.isEmpty && common.deck == nil
    let folders = try isOne ? [context.deckFolder()] : context.studiedFolders()
    guard folders.count > 1 else {
      let (deck, learner) = try Learner.opening(context, folders[0])
      let wishes = wishes(topics: try TopicNames(deck).ids(of: topics))
      try Studying.run(deck, learner, wishes, form: form, in: context)
      return
    }
    guard topics.isEmpty else {
      throw Failure.usage("Topics belong to one deck: name it with --deck instead of all.")
    }
    let wishes = wishes(topics: [])
    let (parts, learner) = try DeckPart.all(folders, wishes, in: context)
    try Studying.run(parts, learner, wishes, form: form, in: context)
  }

  private func wishes(topics: [String]) -> Agenda.Wishes {
    var wishes = Agenda.Wishes(
      topics: Set(topics), new: new, limit: limit, minutes: minutes, depth: depth)
    if ahead { wishes.goAhead() }
    return wishes
  }
}

extension FormChoice: ExpressibleByArgument {}
extension Depth: ExpressibleByArgument {}
