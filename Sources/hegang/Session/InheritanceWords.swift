import Deck
import Journal
import Progress
import Study
import Terminal

/// What a learner is told of changes in the deck, once, when they are taken over.
enum InheritanceWords {
  /// "2 facts were corrected since you learned them and are due today: the area of …, the …."
  ///
  /// A sentence for each kind of change, with three names at most.
  static func sentences(_ carries: [Event.Carry], in deck: Deck) -> [String] {
    var labels: [Sort: [String]] = [:]
    let cards = deck.cardsByID
    for carry in carries {
      let id = Succession.fact(of: carry.card, in: deck.subject)
      labels[Sort(carry.change), default: []].append(cards[carry.card]?.title ?? id)
    }
    return Sort.allCases.compactMap { sort in labels[sort].map { sentence(sort, $0) } }
  }

  /// After an answer that used to be right.
  static func corrected(on day: StudyDay) -> StyledText {
    "That used to be right; the fact was corrected on \(Words.dayOfMonth(day.number)) \(String(day.year))."
  }

  /// What a change was, when it is taken back or brought back.
  static func name(_ carry: Event.Carry, deck: Deck?) -> String {
    let label = deck?.card(carry.card)?.title ?? carry.card
    return switch carry.change {
    case .moved(let old): "the memory of \(label) that came from \(old)"
    case .split(let old): "the half memory of \(label) that came from \(old)"
    case .merged(let olds): "the memory of \(label) that came from \(olds.joined(separator: ", "))"
    case .fixed: "what the correction did to your memory of \(label)"
    case .retired: "the notice that \(label) is no longer asked"
    case .refined: "the notice that \(label) is more exact now"
    }
  }

  private enum Sort: CaseIterable {
    case fixed, refined, moved, split, merged, retired

    init(_ change: Event.Carry.Change) {
      switch change {
      case .moved: self = .moved
      case .split: self = .split
      case .merged: self = .merged
      case .fixed: self = .fixed
      case .refined: self = .refined
      case .retired: self = .retired
      }
    }
  }

  private static func sentence(_ sort: Sort, _ labels: [String]) -> String {
    let one = labels.count == 1
    let names = labels.prefix(3).joined(separator: ", ")
    let more = labels.count > 3 ? " and \(Words.grouped(labels.count - 3)) more" : ""
    let facts = Words.count(labels.count, "fact")
    let (it, its) = one ? ("it", "its") : ("them", "their")
    let text =
      switch sort {
      case .fixed:
        "\(facts) \(one ? "was" : "were") corrected since you learned \(it) and \(one ? "is" : "are") due today"
      case .refined:
        "\(facts) \(one ? "is" : "are") more exact now than when you learned \(it); \(its) memory stays"
      case .moved:
        "\(facts) you learned \(one ? "has a new name" : "have new names"); \(its) memory stays"
      case .split:
        "\(facts) \(one ? "asks" : "ask") a part of what you learned as one and \(one ? "starts" : "start") from half of it"
      case .merged:
        "\(facts) \(one ? "asks" : "ask") what you learned as several and \(one ? "goes" : "go") on from the weakest"
      case .retired:
        "\(facts) you learned \(one ? "is" : "are") no longer asked; \(its) memory is kept"
      }
    return "\(text): \(names)\(more)."
  }
}
