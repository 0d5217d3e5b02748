/// An id that a fact had before.
struct EarlierID {
  var id: PlacedText
  /// The fact that has it now as its earlier id.
  var fact: String
}

extension ReadFacts {
  /// Checks that earlier ids are well formed, that no fact has them now, and that they were not
  /// swapped.
  func checkEarlierIDs(_ ids: IDs, _ problems: inout Problems) {
    let claims = Set(earlierIDs.map { [$0.fact, $0.id.text] })
    // A cell that was emptied is no longer a fact.
    let empty = Set(emptyCells)
    for earlier in earlierIDs {
      let parts = earlier.id.text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 1 || parts.count == 3, parts.allSatisfy({ IDs.isWellFormed($0) }) else {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.id.text)) is no id of a fact; expected one such as population-2020 or"
            + " divisions/luobei/area")
        continue
      }
      guard let place = ids.place(earlier.id.text), !empty.contains(earlier.id.text) else {
        continue
      }
      if earlier.id.text == earlier.fact {
        problems.add(earlier.id.place, "\(quoted(earlier.fact)) is its own earlier id")
      } else if claims.contains([earlier.id.text, earlier.fact]) {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.fact)) and \(quoted(earlier.id.text)) each say they were the other; ids"
            + " cannot be exchanged")
      } else {
        problems.add(
          earlier.id.place,
          "\(quoted(earlier.id.text)) is still the id of a fact (\(place)); an earlier id must be"
            + " free")
      }
    }
  }
}
