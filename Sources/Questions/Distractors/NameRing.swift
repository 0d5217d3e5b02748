/// Names in a circle, in an order that has nothing to do with what they say.
///
/// A sample is what follows a place on the circle that the card's id names. It costs the size of the
/// sample, not of the circle, and a name that joins the circle changes only the samples it falls
/// into.
struct NameRing {
  private let hashes: [UInt64]
  private let names: [String]

  /// The circle of names, later repetitions left out.
  init(_ names: [String]) {
    let placed = names.uniqued().map { name -> (hash: UInt64, name: String) in
      var random = StableRandom(seed: name)
      return (random.next(), name)
    }.sorted {
      $0.hash != $1.hash ? $0.hash < $1.hash : $0.name < $1.name
    }
    hashes = placed.map(\.hash)
    self.names = placed.map(\.name)
  }

  /// How many names there are.
  var count: Int { names.count }

  /// The names that follow the seed's place; all of them when there are no more than asked for.
  func sample(_ count: Int, seed: String) -> [String] {
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
