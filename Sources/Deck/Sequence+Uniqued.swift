extension Sequence where Element: Hashable {
  /// The elements without duplicates after the first.
  package func uniqued() -> [Element] {
    // Not by a key path, which is made anew at each call.
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sequence {
  /// The elements without those whose key an earlier one has.
  package func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
