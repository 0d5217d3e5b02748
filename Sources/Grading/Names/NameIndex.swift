/// Folded names in order, each with the index of the thing it names, for exact and approximate
/// look-up.
///
/// Building is O(*n* log *n*) in the number of names; copying is free.
struct NameIndex: Hashable, Sendable {
  /// The folded names one after the other, ordered by length, then by letters.
  private var letters: [UInt32] = []
  private var profiles: [LetterProfile] = []
  /// The index of the thing that each folded name belongs to; ascending for equal letters.
  private var places: [Int32] = []
  /// The start of the folded names of each length: `first[n]..<first[n + 1]` are those of length n.
  private var firsts: [Int] = [0]
  private var offsets: [Int] = []

  /// Indexes names, in any order; names without letters are left out.
  init(_ names: [(fold: FoldedName, place: Int)]) {
    var entries = names.compactMap { name in
      Int32(exactly: name.place).map { (letters: name.fold.letters, place: $0) }
    }
    entries.removeAll { $0.letters.isEmpty }
    entries.sort { NameIndex.precedes($0, $1) }
    for entry in entries {
      while firsts.count <= entry.letters.count { firsts.append(places.count) }
      offsets.append(letters.count)
      letters += entry.letters
      profiles.append(LetterProfile(entry.letters))
      places.append(entry.place)
    }
    firsts.append(places.count)
  }

  private static func precedes(_ first: ([UInt32], Int32), _ second: ([UInt32], Int32)) -> Bool {
    if first.0.count != second.0.count { return first.0.count < second.0.count }
    for (a, b) in zip(first.0, second.0) where a != b { return a < b }
    return first.1 < second.1
  }

  /// The folded names of one length.
  private func entries(ofLength length: Int) -> Range<Int> {
    guard length >= 0, length + 1 < firsts.count else { return 0..<0 }
    return firsts[length]..<firsts[length + 1]
  }

  /// The indices of the things with this fold, ascending. O(log *n*) plus their number.
  func places(of folded: FoldedName) -> [Int] {
    let range = entries(ofLength: folded.count)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, folded) { low = middle + 1 } else { high = middle }
    }
    return (low..<range.upperBound).prefix { matches($0, folded) }.map { Int(places[$0]) }
  }

  /// The distance from a folded name to the closest name here that is not one of `own`; nil if all
  /// are further than `limit`. O(*n*) at about a nanosecond a name, plus the measuring of the few
  /// whose letters allow it. The search ends with the first name as close as `enough`; the result
  /// is then that name's distance.
  func distance(from folded: FoldedName, notCounting own: [FoldedName], limit: Int, enough: Int = 0)
    -> Int?
  {
    let profile = LetterProfile(folded.letters)
    var nearest = limit + 1
    for length in max(0, folded.count - limit)...(folded.count + limit) {
      let range = entries(ofLength: length)
      for index in range where profiles[index].mayBe(within: nearest - 1, of: profile) {
        let candidate = letters[offsets[index]..<offsets[index] + length]
        guard
          let distance = EditDistance.between(folded.letters, candidate, limit: nearest - 1),
          !own.contains(where: { $0.letters.elementsEqual(candidate) })
        else { continue }
        nearest = distance
        if nearest <= enough { return nearest }
      }
    }
    return nearest <= limit ? nearest : nil
  }

  private func precedes(_ index: Int, _ folded: FoldedName) -> Bool {
    let offset = offsets[index]
    for (position, letter) in folded.letters.enumerated() where letters[offset + position] != letter
    {
      return letters[offset + position] < letter
    }
    return false
  }

  private func matches(_ index: Int, _ folded: FoldedName) -> Bool {
    let offset = offsets[index]
    return letters[offset..<offset + folded.count].elementsEqual(folded.letters)
  }
}
