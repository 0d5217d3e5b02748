import FSRS
import Progress

/// Where the line of an event is in the journal, and what became of the event.
struct LinePlace: BitwiseCopyable, Hashable, Sendable {
  private let packed: UInt64

  private enum Bit {
    static let file: UInt64 = 32
    static let rating: UInt64 = 52
    static let standing: UInt64 = 56
    static let isSinceFix: UInt64 = 60
  }

  /// The place of a line; nil if it has no room for these numbers.
  /// - Parameters:
  ///   - file: The index of its file among the files that a snapshot covers.
  ///   - offset: The offset in the file.
  init?(file: Int, offset: UInt32) {
    guard file < 1 << (Bit.rating - Bit.file), offset < .max else { return nil }
    packed = UInt64(file) << Bit.file | UInt64(offset)
  }

  private init(packed: UInt64) { self.packed = packed }

  /// The same place for an answer.
  func with(
    _ rating: Rating, _ standing: RecordedAnswer.Standing, isSinceFix: Bool
  ) -> LinePlace {
    let standing: UInt64 =
      switch standing {
      case .counted: 0
      case .undone: 1
      case .forgotten: 2
      }
    return LinePlace(
      packed: packed | UInt64(rating.rawValue) << Bit.rating | standing << Bit.standing
        | (isSinceFix ? 1 : 0) << Bit.isSinceFix)
  }

  /// The same place for an event of a quiz.
  func with(counts: Bool) -> LinePlace {
    with(.again, counts ? .counted : .undone, isSinceFix: true)
  }

  /// The offset in the file.
  var offset: Int { Int(packed & 0xffff_ffff) }
  /// The index of the file.
  var file: Int { Int(packed >> Bit.file & 0xf_ffff) }
  /// The rating of the answer after all changes.
  var rating: Rating { Rating(rawValue: Int(packed >> Bit.rating & 0xf)) ?? .again }
  /// Whether the event still has an effect.
  var standing: RecordedAnswer.Standing {
    switch packed >> Bit.standing & 0xf {
    case 0: .counted
    case 1: .undone
    default: .forgotten
    }
  }
  /// Whether no correction of the card came after the answer.
  var isSinceFix: Bool { packed >> Bit.isSinceFix & 1 == 1 }

  /// All but the place.
  var fate: UInt64 { packed >> Bit.rating }
}

/// The places of the lines that a progress comes from: a list for each card, and one for the events
/// of quizzes.
struct LineLists {
  /// The lists, one after another.
  private(set) var places: [LinePlace] = []
  /// The length and the digest of each list.
  private(set) var lists: [SnapshotFile.Section] = []

  /// Lists the lines of a progress; fails if a place is unknown.
  /// - Parameters:
  ///   - progress: The progress.
  ///   - old: The snapshot that it was made from; its lists are continued.
  ///   - place: The place of the line of an event at hand.
  init?(_ progress: Progress, after old: Snapshot?, _ place: (_ index: Int32) -> LinePlace?) {
    for card in progress.cards.all.indices {
      let later = progress.answers(toOwner: card).map {
        place($0.index)?.with($0.rating, $0.standing, isSinceFix: $0.isSinceFix)
      }
      guard append(old.map { $0.places(ofCardAt: card) } ?? [], later) else { return nil }
    }
    let quizzes = progress.quizEvents.map { place($0.index)?.with(counts: $0.counts) }
    guard append(old.map(\.quizPlaces) ?? [], quizzes) else { return nil }
  }

  private mutating func append(_ known: [LinePlace]?, _ later: [LinePlace?]) -> Bool {
    guard let known else { return false }
    let list = known + later.compactMap(\.self)
    guard list.count == known.count + later.count else { return false }
    places += list
    lists.append(SnapshotFile.Section(list))
    return true
  }
}
