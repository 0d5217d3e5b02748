import Deck
import FSRS
import Generator
import Grading
import Journal
import Progress
import Study
import Terminal

/// What a session says to commands.
extension SessionWords {
  static let nothingToUndo: StyledText = "There is nothing to undo."
  static let nothingToRedo: StyledText = "There is nothing to bring back."
  static let nothingBesides: StyledText = "Nothing else is due now."

  /// Before something goes that the learner may not have in mind.
  static func asksToUndo(_ name: String) -> StyledText {
    "Nothing of this session is left to undo. Before it was \(name): :undo again takes that back."
  }

  static func older(_ name: String) -> StyledText { "This is from before this session: \(name)." }

  static let skipped: StyledText = "Skipped for this session; nothing is saved."
  static let nothingToRate: StyledText = "There is no answer to rate yet."
  static let nothingToAccept: StyledText = "There is no typed answer to accept."

  /// "Another session of yours has been running since 10:02. …"
  static func otherSession(since milliseconds: Int, _ clock: Clock) -> StyledText {
    let minutes = milliseconds / 60_000 + clock.offsetMinutes
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    let time = "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    let days = (clock.milliseconds / 60_000 + clock.offsetMinutes) / 1_440 - minutes / 1_440
    let day = days == 0 ? "" : " on \(Words.dayOfMonth(minutes / 1_440))"
    return
      "Another session of yours has been running since \(time)\(day). The cards that it asks are not asked here."
  }

  static func unknown(_ command: String) -> StyledText {
    "There is no \(command); :help lists what there is."
  }

  static func isAlready(_ rating: Rating) -> StyledText { "It is \(Words.name(rating)) already." }

  static func accepted(_ typed: String) -> StyledText {
    "From now on \"\(typed)\" is right here too."
  }

  /// What can be done while the right answer is read, or while the only card left rests.
  static func waiting(_ rest: Int?, canAccept: Bool) -> StyledText {
    let accept = canAccept ? " · ! I was right" : ""
    guard let rest else { return StyledText("Enter next\(accept) · :why", .quiet) }
    let time = Words.count(max(1, (rest + 30) / 60), "minute")
    return
      "Only this card is left; it should rest \(time). Enter asks it now · ^D leaves it for later\(accept)"
  }

  static let afterIntroduction: StyledText = "Enter next"

  /// One screen of help.
  static func help(on output: Output) {
    output.paragraph("Type the answer and Enter. Capitals and accents do not matter.")
    let rows: [[StyledText]] = [
      ["1 2 3 4", "picks an option; bacd puts things in order, 1c 2a matches"],
      ["?", "shows the answer: I do not know"],
      ["Enter", "on an empty line shows the question again; so do ^L and :question"],
      ["[ ]", "the last answer was harder, easier; or :again :hard :good :easy"],
      [":right", "my last answer was right; it is accepted from now on"],
      [":hint", "tells a little, then more; the answer counts as hard"],
      [":undo :redo", "take back the last answer or mark, bring it back; no limit"],
      [":skip", "not in this session"],
      [":bury", "not today"],
      [":suspend", "not until hegang marks --resume"],
      [":pin", "typed, choice or any: how this card is asked from now on"],
      [":flag WORDS", "marks the card to be looked at again, and says why"],
      [":note WORDS", "keeps a note, shown with the answer"],
      [":edit", "opens the fact in your editor"],
      [":why :source", "the memory of the card; where its fact is from"],
      [":time :plan", "how far you are; when nothing is left over"],
      [":quit", "ends with a summary; so do quit, ^D, and ^C on an empty line"],
    ]
    output.table(Table(rows: rows, indent: 2))
    output.paragraph(
      "Marks and notes are for the card on the screen; with last, as in :flag last or :note last WORDS, for the one before. :edit :why :source are always for the one before."
    )
  }

  /// "12 answers in 3 minutes. 8 cards are left, about 2 minutes."
  static func time(_ session: Session, on output: Output) {
    let summary = session.summary
    let left = session.leftCount
    let time = Words.about(left * session.progress.pace)
    output.paragraph(
      "\(Words.count(summary.answered, "answer")) in \(Words.minutes(summary.milliseconds)). \(Words.count(left, "card is", "cards are")) left, \(time)."
    )
  }

  /// "40 still wait. At 20 a day you are level on 3 December; …"
  static func plan(of deck: Deck, _ progress: Progress, at moment: Moment, on output: Output) {
    if let plan = Agenda(deck: deck, progress: progress, at: moment).plan {
      output.paragraph(
        "\(Words.count(plan.waiting, "card is", "cards are")) waiting. \(TodayWords.pace(plan)) :plan and a number change the pace."
      )
    } else {
      let pace = Words.count(progress.settings.newPerDay, "new fact")
      output.paragraph(
        "Nothing is left over, so there is no plan; \(pace) a day. hegang plan --by DATE looks further ahead."
      )
    }
  }

  /// "Nearly. Once more?", with what helps and does not tell.
  static func near(
    _ judgement: Judgement, _ question: Question, on output: Output
  ) -> StyledText {
    let tells = [question.answer, judgement.nearest].compactMap(\.self)
      .contains { judgement.reason.contains($0) }
    let reason = tells || judgement.reason == "That is not it." ? "" : " \(judgement.reason)"
    return "\(output.sign("≈"))Nearly.\(reason) Once more? ? shows the answer."
  }

  /// Two facts that were taken for each other, one under the other.
  static func sideBySide(_ card: Card, _ other: Card, times: Int, on output: Output) {
    let often = times == 2 ? "twice" : "\(times) times"
    output.paragraph("You have taken these two for each other \(often):")
    pair(card, other, on: output)
  }

  /// The two facts of a contrast, after the answer.
  static func apart(_ card: Card, _ other: Card, on output: Output) {
    output.paragraph("You have confused these two before:")
    pair(card, other, on: output)
  }

  private static func pair(_ card: Card, _ other: Card, on output: Output) {
    let rows: [[StyledText]] = [card, other].map {
      [StyledText($0.title), StyledText($0.answer.display, .good)]
    }
    output.table(Table(rows: rows, alignments: [1: .left], indent: 2))
  }

  /// Advice on a card that is forgotten again and again.
  static func leech(_ answered: Session.Answered, in session: Session) -> StyledText {
    let misses = session.progress.misses(of: answered.question.card, in: session.deck)
    let lapses =
      session.progress.schedule(of: answered.question.card, in: session.deck)?.lapses ?? 0
    return
      "You have \(lapses > 0 ? "forgotten" : "missed") this \(Words.count(misses, "time")). Another try helps little: find a picture or a rhyme and keep it with :note, word the fact otherwise with :edit, or let it rest with :suspend."
  }

  /// A hint, as a sentence.
  static func tell(_ hint: Hint?, on output: Output) {
    switch hint {
    case .kind(let kind)?: output.paragraph("What is asked is of this kind: \(kind).")
    case .opening(let text)?: output.paragraph("It begins so: \(text)")
    case .shape(let text)?: output.paragraph("One dot for each letter or figure: \(text)")
    case .not(let option)?: output.paragraph("It is not \(option).")
    case nil: output.paragraph("There is no further hint; ? shows the answer.")
    }
  }

  /// What was taken back.
  static func undone(
    _ undoable: Undoable, stem: String?, deck: Deck, progress: Progress
  ) -> StyledText {
    guard let stem else {
      return StyledText(
        "\(UndoWords.undone(undoable, deck: deck, progress: progress)) :redo brings it back.")
    }
    return "Undone: the answer to \"\(stem)\" It is asked again."
  }

  /// What was brought back.
  static func redone(
    _ undoable: Undoable, stem: String?, deck: Deck, progress: Progress
  ) -> StyledText {
    guard let stem else {
      return StyledText(UndoWords.redone(undoable, deck: deck, progress: progress))
    }
    return "Redone: the answer to \"\(stem)\""
  }

  /// "Memory of the area of Luobei County: recall now 95%, …"
  static func memory(
    of card: Card, in session: Session, at moment: Moment, on output: Output
  ) {
    let progress = session.progress
    let key = CardKey(deck: session.deck.subject, card: card.id)
    guard let known = progress.card(key), let schedule = known.schedule else {
      return output.paragraph("There is no memory yet of \(card.title): it was never asked.")
    }
    let tenths = Int((schedule.memory.difficulty * 10).rounded())
    output.paragraph(
      "Memory of \(card.title): \(MemoryWords.outlook(of: schedule, in: key.deck, progress, at: moment)); difficulty \(tenths / 10).\(tenths % 10) of 10."
    )
    let history = progress.history(of: key)
      .filter { $0.standing == .counted }
    if let first = history.first {
      let shown = history.suffix(8).map { Words.name($0.rating) }.joined(separator: ", ")
      let more = history.count > 8 ? "…, " : ""
      output.paragraph(
        "Asked \(Words.count(history.count, "time")) since \(Words.date(first.day.number)): \(more)\(shown)."
      )
    }
    output.paragraph("Next \(MemoryWords.next(of: known, progress, at: moment)).")
  }

  /// Where a fact is taken from, and the id to find it by.
  static func source(of card: Card, in deck: Deck, on output: Output) {
    let dated = deck.source(card.citation.source).map { " · written \($0.dated)" } ?? ""
    let paragraph = card.citation.paragraph.map { " · paragraph \($0)" } ?? ""
    output.paragraph(QuestionWords.source(of: card, in: deck) + "\(paragraph)\(dated)")
    output.paragraph("hegang show \(card.id) shows all of it.")
  }
}
