/// Judges an explanation by its points: each is made or missing, whatever else is said.
///
/// A point that is denied ("it does not lift the dampers") is not made.
struct PointsJudge {
  let key: PointsKey

  func judge(_ text: String) -> Judgement {
    let typed = text.trimmed
    if typed.isEmpty { return .nothingTyped }
    guard typed.utf8.count <= key.longest else {
      return Judgement(.wrong, reason: "That is far longer than the answer.", nearest: key.display)
    }
    let answer = PointsAnswer(String(typed))
    if answer.fold == key.whole { return Judgement(.correct, share: 1) }
    let missing = key.points.filter { point in !point.ways.contains { $0.isMade(in: answer) } }
    let made = key.points.count - missing.count
    if missing.isEmpty { return Judgement(.correct, share: 1) }
    let names = missing.map(\.display).joined(separator: "; ")
    return Judgement(
      made > 0 ? .partial : .wrong,
      reason: key.points.count > 1
        ? "\(made) of \(key.points.count). Missing: \(names)." : "Missing: \(names).",
      share: Double(made) / Double(key.points.count))
  }
}
