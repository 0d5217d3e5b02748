extension Event.Answer {
  /// The form of an answer that was given in Anki and imported from there.
  package static let ankiForm = "anki"
}

/// An answer given in Anki is known by its card and its time: this is the key made from its cause. Two machines may
/// import it, each in an event of its own, and one of them may not yet have the answers that the package brought to
/// Anki from the other. Each answer counts once all the same, in whatever order the events arrive.
extension Progress {
  /// How much later than the answer itself an exported one may be, in milliseconds: Anki has one review for each
  /// millisecond, so that one of two answers of the same millisecond is exported with a later time.
  package static let exportedDelay = 1000

  /// Takes out of account what was imported from Anki more than once, or had come from here.
  mutating func leaveOutRepeated() {
    let places = Set(
      events.table.names.indices.filter { events.table.names[$0].form == Event.Answer.ankiForm })
    if places.isEmpty { return }
    for index in events.order {
      let row = events.table.rows[Int(index)]
      guard row.isAnswer, places.contains(Int(row.place)), !undone[index], isRepeated(index) else {
        continue
      }
      undone[index] = true
      cards.count(-1, answer: index, on: events.table.day(Int(index)))
    }
  }

  /// Whether an answer was imported from Anki.
  func isFromAnki(_ index: Int32) -> Bool {
    let row = events.table.rows[Int(index)]
    return row.isAnswer && events.table.names[Int(row.place)].form == Event.Answer.ankiForm
  }

  /// Whether an answer from Anki is one that was given here, or was imported by an earlier event.
  func isRepeated(_ index: Int32) -> Bool {
    let time = events.table.rows[Int(index)].milliseconds
    return steps(of: carryFold.family(of: Int(cards.ofStep[Int(index)]))).contains { other in
      let row = events.table.rows[Int(other)]
      guard other != index, row.isAnswer else { return false }
      if isFromAnki(other) {
        return row.milliseconds == time && events.rank[Int(other)] < events.rank[Int(index)]
      }
      return 0...Int64(Self.exportedDelay) ~= time - row.milliseconds
    }
  }

  /// Whether an answer given here has already been imported from Anki.
  func wasImported(_ index: Int32) -> Bool {
    let time = events.table.rows[Int(index)].milliseconds
    return steps(of: carryFold.family(of: Int(cards.ofStep[Int(index)]))).contains { other in
      isFromAnki(other)
        && 0...Int64(Self.exportedDelay) ~= events.table.rows[Int(other)].milliseconds - time
    }
  }
}
