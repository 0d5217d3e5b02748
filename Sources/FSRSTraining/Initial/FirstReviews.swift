import FSRS

/// The results of cards' first reviews on a later day, by first rating and delay.
///
/// Initial stabilities are estimated from them, and they reveal odd records: a group with hardly
/// any cards is more likely an import or a wrong clock than a way of studying.
struct FirstReviews {
  /// Cards with the same first rating and the same delay.
  struct Group: Hashable {
    /// The first rating.
    var rating: Rating
    /// The days to the first review on a later day, t.
    var days: Int
    /// The number of cards.
    var count: Int
    /// The number of these that were recalled.
    var recalled: Int
    /// Whether the delay is too long for a first one: over 100 days, over 365 after Easy.
    var isLate: Bool { days > (rating == .easy ? 365 : 100) }
  }

  /// The groups by rating and days.
  var groups: [Group]

  /// Creates first reviews from groups.
  ///
  /// - Parameter groups: Each rating and delay at most once, in any order.
  init(_ groups: [Group]) {
    self.groups = groups.sorted { ($0.rating.rawValue, $0.days) < ($1.rating.rawValue, $1.days) }
  }

  /// Counts the first reviews among targets.
  ///
  /// - Parameters:
  ///   - targets: Positions in the corpus.
  ///   - corpus: All answers.
  init(_ targets: [Int], of corpus: Corpus) {
    var found: [Key: Group] = [:]
    for target in targets where corpus.isFirstLong(target) {
      guard let key = corpus.key(ofCard: Int(corpus.cards[target])) else { continue }
      var group = found[key] ?? Group(rating: key.rating, days: key.days, count: 0, recalled: 0)
      group.count += 1
      group.recalled += corpus.ratings[target].isPass ? 1 : 0
      found[key] = group
    }
    self.init(Array(found.values))
  }

  /// The rating and the delay of a group.
  struct Key: Hashable {
    var rating: Rating
    var days: Int
  }

  /// The groups that are too small to trust.
  ///
  /// For each first rating the groups are removed from the smallest up (of equals the shortest
  /// delay first) until a twentieth of the cards, and at least 20, would be removed; after that a
  /// group stays if it has 6 cards or more and a delay of at most 100 days, 365 after Easy. Source:
  /// fsrs-rs 6.6.2.
  ///
  /// - Returns: Their keys.
  func outliers() -> Set<Key> {
    var dropped: Set<Key> = []
    for rating in Rating.allCases {
      let own = groups.filter { $0.rating == rating }
      let total = own.reduce(0) { $0 + $1.count }
      var removed = 0
      for group in own.sorted(by: { ($0.count, $0.days) < ($1.count, $1.days) }) {
        if removed + group.count < max(20, total / 20) {
          removed += group.count
        } else if group.count >= 6 && !group.isLate {
          continue
        }
        dropped.insert(Key(rating: rating, days: group.days))
      }
    }
    return dropped
  }

  /// The groups whose delay is so long that they are more likely an import than a way of studying.
  ///
  /// For a fit with a prior, only these are left out: few answers hardly change such a fit, and
  /// leaving small groups out would cost a learner with few answers most of the information.
  ///
  /// - Returns: Their keys.
  func late() -> Set<Key> {
    Set(groups.filter(\.isLate).map { Key(rating: $0.rating, days: $0.days) })
  }

  /// The groups that remain when some are left out.
  func without(_ outliers: Set<Key>) -> FirstReviews {
    FirstReviews(groups.filter { !outliers.contains(Key(rating: $0.rating, days: $0.days)) })
  }
}

extension Corpus {
  /// Whether an answer is the card's first on a later day than the one before.
  func isFirstLong(_ position: Int) -> Bool { firstLong[Int(cards[position])] == position }

  /// The group of first reviews that a card belongs to; nil if it has no review on a later day.
  func key(ofCard card: Int) -> FirstReviews.Key? {
    firstLong[card].map { .init(rating: ratings[starts[card]], days: studyDays[$0]) }
  }

  /// Targets without those of some groups.
  ///
  /// - Parameters:
  ///   - outliers: The groups.
  ///   - targets: Positions in order of time.
  /// - Returns: The remaining targets, in the same order.
  func without(_ outliers: Set<FirstReviews.Key>, in targets: [Int]) -> [Int] {
    guard !outliers.isEmpty else { return targets }
    let stays = (0..<cardCount).map { card in
      key(ofCard: card).map { !outliers.contains($0) } ?? true
    }
    return targets.filter { stays[Int(cards[$0])] }
  }
}
