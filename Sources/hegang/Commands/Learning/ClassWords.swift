import Deck
import Progress
import Study
import Terminal

/// The report over a class in words.
@MainActor
struct ClassWords {
  let report: ClassReport
  let deck: Deck
  let day: Int
  let output: Output

  func show(names: Bool) {
    let count = report.members.count + report.hidden.count
    output.paragraph("\(deck.title) · \(Words.count(count, "learner")) · \(Words.date(day))")
    figures()
    topics()
    hardest()
    confusions()
    calibration()
    help(names: names)
    if names { learners() }
  }

  private func figures() {
    let members = report.members
    let week = members.count { $0.lastDay.map { day - $0 < 7 } ?? false }
    let begun = members.count { $0.answers > 0 }
    let recall = report.recall
    let remembered =
      recall.asked == 0
      ? "nothing came back on a later day yet"
      : "\(percent(recall.share)) of \(Words.count(recall.asked, "answer")) in \(Statistics.days) days"
    let known = members.map(\.known).sorted()
    let middle = known.isEmpty ? 0 : known[(known.count - 1) / 2]
    var rows = [
      ("Studied", "\(week) of \(members.count) in the last 7 days; \(begun) ever"),
      ("Remembered", remembered),
      ("Known now", "about \(whole(middle)) of \(deck.cards.count) cards by the middle learner"),
    ]
    if !report.hidden.isEmpty {
      rows.append(("Share nothing", Words.count(report.hidden.count, "learner")))
    }
    output.line()
    output.table(
      Table(rows: rows.map { [StyledText($0), StyledText($1)] }, alignments: [1: .left], indent: 2))
  }

  private func topics() {
    output.paragraph("Topics (average of those who have begun)")
    var table = Table(header: ["Topic", "Studied", "Known"], indent: 2)
    table.rows = report.topics.map {
      [
        StyledText(deck.topicName($0.topic)), StyledText(percent($0.studied)),
        StyledText(percent($0.known)),
      ]
    }
    output.table(table)
  }

  private func hardest() {
    guard !report.hardest.isEmpty else { return }
    output.paragraph("To explain again: remembered least on later days")
    for hard in report.hardest {
      let wrong = hard.wrong.map { "; \($0.learners) learners once said “\($0.text)”" } ?? ""
      output.paragraph(
        StyledText(
          "  \(percent(hard.recall.share)) of \(Words.count(hard.recall.asked, "answer")) by \(Words.count(hard.learners, "learner")): \(hard.card.title) → \(hard.card.answer.display)\(wrong)"
        ), indent: 4)
    }
  }

  private func confusions() {
    guard !report.confusions.isEmpty else { return }
    output.paragraph("Confused with each other")
    for pair in report.confusions {
      output.paragraph(
        StyledText("  \(pair.times) times: \(pair.first.title) and \(pair.second.title)"), indent: 4
      )
    }
  }

  private func calibration() {
    guard !report.calibration.isEmpty else { return }
    output.paragraph("How sure they were in quizzes")
    for part in report.calibration {
      output.paragraph(
        StyledText("  \(part.confidence.rawValue): right \(part.right) of \(part.asked)"), indent: 4
      )
    }
  }

  private func help(names: Bool) {
    let worried = report.members.compactMap { member in member.concern.map { (member, $0) } }
    guard !worried.isEmpty else { return }
    guard names else {
      return output.paragraph(
        "\(Words.count(worried.count, "learner")) may need help; --names says who and why.")
    }
    output.paragraph("May need help")
    for (member, concern) in worried {
      output.paragraph(StyledText("  \(member.name): \(Self.words(concern))"), indent: 4)
    }
  }

  nonisolated static func words(_ concern: ClassMember.Concern) -> String {
    switch concern {
    case .neverBegan: "has not begun"
    case .away(let days): "has answered nothing for \(Words.count(days, "day"))"
    case .forgets(let share): "remembered \(share.right) of \(share.asked)"
    }
  }

  private func learners() {
    output.paragraph("Learners")
    var table = Table(
      header: ["Name", "Studied", "Known", "Due", "Remembered", "Days of 30", "Last"], indent: 2)
    table.rows = report.members.map { member in
      let last = member.lastDay.map { StudyDay(number: $0).description } ?? "never"
      let recall = member.recall.asked == 0 ? "–" : percent(member.recall.share)
      return [
        StyledText(member.name), StyledText("\(member.studied)"), StyledText(whole(member.known)),
        StyledText("\(member.due)"), StyledText(recall), StyledText("\(member.daysStudied)"),
        StyledText(last),
      ]
    }
    output.table(table)
    if !report.hidden.isEmpty {
      output.paragraph(StyledText("  They share nothing: \(report.hidden.joined(separator: ", "))"))
    }
  }

  private func percent(_ share: Double) -> String { "\(whole(share * 100))%" }
  private func whole(_ number: Double) -> String { Words.grouped(Int(number.rounded())) }
}
