import Deck
import FSRS
import FSRSTraining
import Journal
import Progress
import Study
import Terminal

/// The output of `hegang stats`. Each plot is followed by a sentence that explains it.
@MainActor
struct StatsWords {
  let statistics: Statistics
  /// What is asked today and tomorrow, as the opening screen counts it.
  let outlook: Outlook
  let deck: Deck
  let output: Output

  /// One screen: the five numbers that matter and a calendar.
  func showScreen(topics: [String]) {
    head(topics: topics)
    guard statistics.studied > 0 else {
      return output.paragraph(
        "Nothing was studied here yet. hegang study starts; every answer is counted from then on.")
    }
    figures()
    calendar()
    output.paragraph(
      StyledText(
        "hegang stats --all: what comes due, predicted and actual recall, hard cards", .quiet))
  }

  /// Everything.
  ///
  /// - Parameters:
  ///   - topics: The names of the topics; empty for all.
  ///   - evaluation: What was predicted for the answers to all decks, and what came of it.
  ///   - earlier: How long memories lasted a month ago.
  func showAll(topics: [String], _ evaluation: Evaluation, _ earlier: EarlierMemories) {
    head(topics: topics)
    figures()
    calendar()
    due()
    recall(evaluation)
    memories(earlier)
    hardest()
    leeches()
    confusions()
    judgement()
    marks()
    hours()
    seconds()
  }

  private func head(topics: [String]) {
    let about = topics.isEmpty ? "" : " · \(topics.joined(separator: ", "))"
    output.paragraph("\(deck.title)\(about) · \(Words.date(statistics.day))")
  }

  private func figures() {
    let forecast = statistics.forecast
    let known =
      "about \(whole(statistics.known)) of \(Words.count(statistics.cards, "card")); \(Words.grouped(statistics.studied)) studied"
    // A long backlog is spread over days, so more may wait than are asked.
    let waiting = forecast.late + forecast.days[0]
    let more = waiting > outlook.dueToday ? ", of \(Words.grouped(waiting)) waiting" : ""
    let day = outlook.back.map { "on \(Words.date($0))" } ?? "tomorrow"
    let due =
      "\(Words.grouped(outlook.dueToday)) today\(more); \(Words.grouped(outlook.dueTomorrow)) \(day)"
    let lasting = "\(Words.days(statistics.medianLasting ?? 0)) (the middle card)"
    let rows =
      [
        ("Known now", known), ("Due", due), ("Remembered", remembered), ("Memories last", lasting),
        ("Studied", daysStudied),
      ].map { [StyledText($0), StyledText($1)] } + selfRated
    output.line()
    output.table(Table(rows: rows, alignments: [1: .left], indent: 2))
  }

  /// "91% of 230 answers in 30 days; the target is 90%"
  private var remembered: String {
    let (share, target) = (statistics.recall, percent(statistics.target))
    guard share.asked > 0 else {
      return "nothing came back on a later day yet; the target is \(target)%"
    }
    let found = percent(Double(share.right) / Double(share.asked))
    return
      "\(found)% of \(Words.count(share.asked, "answer")) in \(Statistics.days) days; the target is \(target)%"
  }

  /// "12 of 15 open questions known"; nothing without any.
  private var selfRated: [[StyledText]] {
    let share = statistics.selfRated
    guard share.asked > 0 else { return [] }
    return [
      [
        "Rated by you",
        "\(Words.grouped(share.right)) of \(Words.count(share.asked, "open question")) known",
      ]
    ]
  }

  /// "21 of the last 30 days", or fewer after days away.
  private var daysStudied: String {
    let away = statistics.daysAway
    let without = away > 0 ? ", \(Words.count(away, "day")) away left out" : ""
    return "\(statistics.daysStudied) of the last \(Statistics.days - away) days\(without)"
  }

  private func calendar() {
    head("The last twelve months")
    let calendar = StudyCalendar(
      days: statistics.year, today: statistics.day,
      marks: output.hasSigns ? StudyCalendar.signs : StudyCalendar.ascii)
    let lines = output.isPlain ? calendar.months : calendar.lines(columns: output.columns)
    for line in lines { output.line(StyledText(line)) }
    let days = Words.count(statistics.year.count { $0 > 0 }, "day")
    let most = Words.count(statistics.year.max() ?? 0, "answer")
    output.paragraph("You studied on \(days); at most \(most) on a day.")
  }

  private func due() {
    let forecast = statistics.forecast
    var rows = [BarChart.Row("overdue", forecast.late)]
    for (ahead, count) in forecast.days.enumerated() {
      rows.append(BarChart.Row(dayName(ahead), count))
    }
    plot("What is due", rows)
    let ahead = "The week ahead brings \(whole(forecast.average)) a day besides new ones."
    output.paragraph(
      forecast.late == 0
        ? "Nothing is overdue. \(ahead)"
        : "\(Words.count(forecast.late, "card is", "cards are")) overdue, counted apart. \(ahead)"
    )
  }

  private func recall(_ evaluation: Evaluation) {
    head("Predicted and actual recall")
    guard !evaluation.predictions.isEmpty else {
      output.paragraph(
        "No card was asked again on a later day; then you see here how much you remember.")
      return
    }
    FitWords.calibration(evaluation, on: output)
    output.paragraph(StyledText(FitWords.sentence(evaluation, target: statistics.target)))
  }

  private func memories(_ earlier: EarlierMemories) {
    let names = [
      "under a day", "1 to 3 days", "4 to 7 days", "8 to 30 days", "1 to 3 months",
      "3 to 12 months",
      "over a year",
    ]
    plot("How long memories last", zip(names, statistics.lasting).map { BarChart.Row($0, $1) })
    let middle = Words.days(statistics.medianLasting ?? 0)
    let before = earlier.medianLasting.map {
      " A month ago the middle card lasted \(Words.days($0))."
    }
    output.paragraph(
      "After that time recall has fallen to your target of \(percent(statistics.target))%. The middle card lasts \(middle).\(before ?? "")"
    )
    let levels = ["1, 2 easy", "3, 4", "5, 6", "7, 8", "9, 10 hard"]
    plot("How hard cards are", zip(levels, statistics.difficulty).map { BarChart.Row($0, $1) })
    let hard = statistics.difficulty.suffix(2).reduce(0, +)
    output.paragraph(
      "Each miss makes a card harder, and hard ones come more often; \(Words.count(hard, "card is", "cards are")) at 7 or above."
    )
  }

  private func hardest() {
    guard !statistics.hardest.isEmpty else { return }
    head("Hardest")
    let rows: [[StyledText]] = statistics.hardest.prefix(5).map { hard in
      let said = hard.said.first.map { "you said “\($0.text.prefix(30))”" } ?? ""
      return [
        StyledText(label(hard.card)), "\(hard.missed) of \(hard.asked) missed", StyledText(said),
      ]
    }
    output.table(Table(rows: rows, alignments: [1: .left, 2: .left], indent: 2))
    output.paragraph("A picture or a rhyme of your own helps here more than another try.")
  }

  private func leeches() {
    guard !statistics.leeches.isEmpty else { return }
    head("Forgotten again and again")
    for hard in statistics.leeches.prefix(5) {
      output.paragraph(
        "  \(label(hard.card)): \(Words.count(hard.missed, "time"))", indent: 4)
    }
    let all = Words.count(statistics.leeches.count, "card")
    output.paragraph(
      "\(all) since learning: word the fact otherwise, keep a rhyme with :note, or let it rest with :suspend; hegang show \(statistics.leeches[0].card.id) shows the worst."
    )
  }

  private func confusions() {
    guard !statistics.confusions.isEmpty else { return }
    head("Taken for each other")
    for pair in statistics.confusions.prefix(5) {
      output.paragraph(
        "  \(side(pair.first)); \(side(pair.second)): \(Words.count(pair.times, "time"))", indent: 4
      )
    }
    output.paragraph(
      "Once both are learned, a question sets the two side by side; they are never both new on one day."
    )
  }

  private func judgement() {
    guard !statistics.calibration.isEmpty else { return }
    head("How well you judge yourself")
    let rows: [[StyledText]] = statistics.calibration.map {
      [
        StyledText(QuizReportWords.name($0.confidence)), "\($0.right) of \($0.asked) right",
        "\(percent(Double($0.right) / Double($0.asked)))%",
      ]
    }
    output.table(Table(rows: rows, indent: 2))
    output.paragraph(
      "In quizzes with --confidence. What you are sure of should be right nearly always; a guess may be wrong."
    )
  }

  private func marks() {
    let counts = [
      (statistics.flagged, "flagged"), (statistics.noted, "with a note of yours"),
      (statistics.setAside, "suspended or put off"),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return }
    head("Marked by you")
    let words = counts.map { "\(Words.grouped($0.0)) \($0.1)" }.joined(separator: ", ")
    output.paragraph(
      "\(words). hegang marks lists the cards; those that are suspended or put off are not asked.")
  }

  private func side(_ card: Card) -> String { "\(label(card)) (\(card.answer.display))" }
  private func label(_ card: Card) -> String { card.shortLabel(in: deck.title) }

  private func hours() {
    let parts = statistics.hours
    guard parts.contains(where: { $0.asked > 0 }) else { return }
    let names = ["0 to 4", "4 to 8", "8 to 12", "12 to 16", "16 to 20", "20 to 24"]
    plot(
      "Time of day",
      zip(names, parts).map { name, part in
        let right = part.asked == 0 ? "" : ", \(percent(Double(part.right) / Double(part.asked)))%"
        return BarChart.Row(name, part.asked, figure: "\(Words.grouped(part.asked))\(right)")
      })
    // A share of fewer answers says nothing.
    let rated = parts.indices.filter { parts[$0].asked >= 20 }
    let best = rated.max {
      parts[$0].right * parts[$1].asked < parts[$1].right * parts[$0].asked
    }
    let says =
      rated.count < 2
      ? "It takes 20 answers in two parts of the day to compare them."
      : "You remember most from \(best.map { names[$0] } ?? "") o'clock."
    output.paragraph("How often cards came back, and how many of them you knew. \(says)")
  }

  private func seconds() {
    let names = ["under 3", "3 to 5", "6 to 10", "11 to 20", "21 to 40", "over 40"]
    plot("Seconds for an answer", zip(names, statistics.seconds).map { BarChart.Row($0, $1) })
    let middle = max(1, ((statistics.medianMilliseconds ?? 0) + 500) / 1000)
    output.paragraph(
      "Half of your answers take \(Words.count(middle, "second")) or less. Slow is fine; nothing depends on it."
    )
  }

  private func plot(_ title: String, _ rows: [BarChart.Row]) {
    head(title)
    output.table(BarChart(rows: rows).table(on: output))
  }

  private func head(_ title: String) {
    output.line()
    output.line(StyledText(title))
  }

  private func dayName(_ ahead: Int) -> String {
    switch ahead {
    case 0: "today"
    case 1: "tomorrow"
    default:
      Words.date(statistics.day + ahead).split(separator: " ").prefix(2).joined(separator: " ")
    }
  }

  private func whole(_ number: Double) -> String { Words.grouped(Int(number.rounded())) }
  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
