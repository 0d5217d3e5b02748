/// Judges latitudes and longitudes that are known to the minute: `47°04′ N`.
struct AngleJudge {
  let key: NameKey
  let target: Angle

  func judge(_ typed: Substring) -> Judgement {
    if key.accepted.contains(where: { PlainText.scalars(of: $0) == PlainText.scalars(of: typed) }) {
      return Judgement(.correct)
    }
    guard let angle = AngleReader.read(typed) else {
      return Judgement(.unparsed, reason: "That does not read as degrees and minutes.")
    }
    if let side = angle.side, let asked = target.side, side != asked {
      return wrong("That is on another side of the globe.")
    }
    if fits(angle, target) { return Judgement(.correct) }
    let mistaken = key.siblings.first { sibling in
      AngleReader.read(sibling.answer).map { fits(angle, $0) } ?? false
    }
    if let mistaken { return .mistaken(for: mistaken.label, nearest: key.display) }
    return coarse(angle) ?? wrong(difference(angle))
  }

  /// Whether the angles are the same to the minute, however the typed one is written.
  private func fits(_ typed: Angle, _ other: Angle) -> Bool {
    if case .degrees(let decimals) = typed.grain, decimals < 2 { return false }
    return typed.roundedMinutes == other.roundedMinutes
  }

  /// The verdict on degrees that are right but do not give the minutes.
  private func coarse(_ typed: Angle) -> Judgement? {
    guard case .degrees(let decimals) = typed.grain, typed.degrees == target.degrees else {
      return nil
    }
    if decimals == 0 {
      return Judgement(.prompt, reason: "Right so far, but the minutes are asked too.")
    }
    if Int(typed.decimals) == target.minutes {
      return Judgement(.prompt, reason: "Are those decimals or minutes? Write 12°34′ or 12 34.")
    }
    let isNear = decimals == 1 && abs(typed.seconds - target.seconds) <= 180
    return isNear ? Judgement(.prompt, reason: "Right so far, but the minutes are asked.") : nil
  }

  private func difference(_ typed: Angle) -> String {
    typed.degrees == target.degrees
      ? "The degrees are right, the minutes are not."
      : typed.seconds < target.seconds ? "Too low." : "Too high."
  }

  private func wrong(_ reason: String) -> Judgement {
    Judgement(.wrong, reason: reason, nearest: key.display)
  }
}
