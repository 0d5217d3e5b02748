import Deck

/// Names in a circle, in an order that is independent of their content.
///
/// A sample is the names that follow a point on the circle given by the card's id. Its cost depends
/// on the size of the sample, not of the circle, and adding a name changes only the samples that
/// contain it.
struct NameRing {
  private let hashes: [UInt64]
  private let names: [OptionText]

  /// Creates the circle; later duplicates are left out; O(*n* log *n*).
  init(_ names: [OptionText]) {
    let placed = names.uniqued(by: \.text).map { name -> (hash: UInt64, name: OptionText) in
      var random = StableRandom(seed: name.text)
      return (random.next(), name)
    }.sorted {
      $0.hash != $1.hash ? $0.hash < $1.hash : $0.name.text < $1.name.text
    }
    hashes = placed.map(\.hash)
    self.names = placed.map(\.name)
  }

  /// Creates the circle from names as they are shown.
  init(_ names: [String], classWords: Set<String> = []) {
    self.init(names.uniqued().map { OptionText($0, classWords: classWords) })
  }

  /// The number of names.
  var count: Int { names.count }

  /// The names that follow the seed's point; all of them if there are no more than asked for.
  func sample(_ count: Int, seed: String) -> [OptionText] {
    guard names.count > count else { return names }
    var random = StableRandom(seed: seed)
    let target = random.next()
    var low = 0
    var high = hashes.count
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < target { low = middle + 1 } else { high = middle }
    }
    return (0..<count).map { names[(low + $0) % names.count] }
  }
}
