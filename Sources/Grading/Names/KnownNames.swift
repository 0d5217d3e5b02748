/// Every name a deck knows, folded and indexed once and shared by all its keys: what a typed answer
/// could have meant instead.
///
///     let known = KnownNames(["Nanshan", "Anshan", "Dongshan District"], classWords: ["District"])
///     known.name(folded: FoldedName("DONGSHAN"))     // "Dongshan District"
///
/// Building is O(n log n) in the number of names; copying is free.
package struct KnownNames: Hashable, Sendable {
  private let names: [String]
  /// The folded names one after the other, ordered by length, then by letters.
  private var letters: [UInt32] = []
  private var profiles: [LetterProfile] = []
  /// The index in `names` that each folded name comes from.
  private var owners: [Int32] = []
  /// Where the folded names of each length begin: `first[n]..<first[n + 1]` are those of length n.
  private var firsts: [Int] = [0]
  private var offsets: [Int] = []

  /// Indexes names.
  /// - Parameters:
  ///   - names: Display forms and aliases, of any script, in any order; repeats do no harm.
  ///   - classWords: Words such as "County" that a learner may leave off; each name is also known
  ///     without them.
  package init(_ names: [String] = [], classWords: [String] = []) {
    self.names = names
    let words = ClassWords(classWords)
    var entries: [(letters: [UInt32], owner: Int32)] = []
    entries.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let folded = FoldedName(name)
      guard !folded.isEmpty, let owner = Int32(exactly: index) else { continue }
      entries.append((folded.letters, owner))
      if let core = words.removed(from: name, folded: folded) {
        entries.append((core.letters, owner))
      }
    }
    entries.sort { KnownNames.precedes($0, $1) }
    for entry in entries {
      while firsts.count <= entry.letters.count { firsts.append(owners.count) }
      offsets.append(letters.count)
      letters += entry.letters
      profiles.append(LetterProfile(entry.letters))
      owners.append(entry.owner)
    }
    firsts.append(owners.count)
  }

  /// The number of names given.
  package var count: Int { names.count }

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
}

extension KnownNames {
  /// The first known name with this fold. O(log n).
  func name(folded: FoldedName) -> String? {
    let range = entries(ofLength: folded.count)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, folded) { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, matches(low, folded) else { return nil }
    return names[Int(owners[low])]
  }

  /// The distance from a folded name to the nearest known name that is not one of `own`, or nil
  /// when all are further than `limit`. O(n) at about a nanosecond a name, plus the measuring of
  /// the few whose letters allow it. The search ends with the first name as near as `enough`; the
  /// result is then that name's distance.
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
