extension Metric {
  static let leakage = Metric(
    "M14", "leaks",
    "cards whose question names the thing and the answer of another card, of another fact",
    target: "0; cards of one fact may, for they never meet on one day"
  ) { survey in
    .none(
      Leaks(survey.deck).pairs.map { "\($0.from) gives away \($0.to)" },
      of: survey.deck.cards.count)
  }

  static let leakageInSessions = skipped(
    "M15", "leaks in sessions", "leaks over 1,000 simulated sessions",
    why: "needs the agenda; without leaks between facts there are none in sessions")
}
