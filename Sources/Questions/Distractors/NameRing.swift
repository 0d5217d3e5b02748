/// Names in a circle, in an order that has nothing to do with what they say.
///
/// A sample is what follows a place on the circle that the card's id names. It costs the size of the
/// sample, not of the circle, and a name that joins the circle changes only the samples it falls
/// into.
struct NameRing {
  private let hashes: [UInt64]
  private let names: [OptionText]

  /// The circle of names, later repetitions left out; O(*n* log *n*).
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

  /// The circle of names given as they are shown.
  init(_ names: [String], classWords: Set<String> = []) {
    self.init(names.uniqued().map { OptionText($0, classWords: classWords) })
  }

  /// How many names there are.
  var count: Int { names.count }

  /// The names that follow the seed's place; all of them when there are no more than asked for.
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
