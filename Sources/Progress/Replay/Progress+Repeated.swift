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

  /// Takes out of account what was imported from Anki more than once, or had come from here. O(*n* log *n*).
  mutating func leaveOutRepeated() {
    let places = Set(
      events.table.names.indices.filter { events.table.names[$0].form == Event.Answer.ankiForm })
    if places.isEmpty { return }
    var (imported, own): ([Int: [Int32]], [Int: [Int64]]) = ([:], [:])
    for index in events.order {
      let row = events.table.rows[Int(index)]
      guard row.isAnswer else { continue }
      let card = carryFold.family(of: Int(cards.ofStep[Int(index)]))[0]
      if places.contains(Int(row.place)) {
        imported[card, default: []].append(index)
      } else {
        own[card, default: []].append(row.milliseconds)
      }
    }
    for (card, answers) in imported {
      let times = own[card, default: []].sorted()
      var seen: Set<Int64> = []
      for index in answers {
        let time = events.table.rows[Int(index)].milliseconds
        let isOwn = times.last(upTo: time).map { time - $0 <= Self.exportedDelay } ?? false
        guard !seen.insert(time).inserted || isOwn, !undone[index] else { continue }
        undone[index] = true
        cards.count(-1, answer: index, on: events.table.day(Int(index)))
      }
    }
  }

  /// Whether an answer was imported from Anki.
  func isFromAnki(_ index: Int32) -> Bool {
    let row = events.table.rows[Int(index)]
    return row.isAnswer && events.table.names[Int(row.place)].form == Event.Answer.ankiForm
  }

  /// Whether an answer that is the last in replay order is one that came before: from Anki after it was given
  /// here or was imported, or given here after it was imported.
  func isRepeated(_ index: Int32) -> Bool {
    let time = events.table.rows[Int(index)].milliseconds
    let isImported = isFromAnki(index)
    let family = carryFold.family(of: Int(cards.ofStep[Int(index)]))
    // What came more than the delay before is another answer; nothing comes after it.
    for card in family {
      for other in cards.latestSteps(of: card) {
        let row = events.table.rows[Int(other)]
        guard events.effective[Int(other)] >= Int(time) - Self.exportedDelay else { break }
        guard other != index, row.isAnswer else { continue }
        let gap = time - row.milliseconds
        switch (isImported, isFromAnki(other)) {
        case (true, true): if gap == 0 { return true }
        case (true, false): if 0...Int64(Self.exportedDelay) ~= gap { return true }
        case (false, true): if 0...Int64(Self.exportedDelay) ~= -gap { return true }
        case (false, false): break
        }
      }
    }
    return false
  }
}

extension [Int64] {
  /// The last of sorted numbers that is not greater than a limit; nil if all are. O(log *n*).
  fileprivate func last(upTo limit: Int64) -> Int64? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : self[low - 1]
  }
}
