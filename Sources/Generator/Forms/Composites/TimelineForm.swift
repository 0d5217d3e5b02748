import Deck
import Facts

/// The timeline form: where does an event belong among two or three others, shown with their years?
///
///     Where on this timeline does the Soviet occupation belong?
///       1  before 1914
///          1914: the discovery of coal
///       2  between 1914 and 1926
///          1926: the building of the railway
///       3  after 1926
///
/// It is made only of events that the author has put on one timeline.
enum TimelineForm {
  /// The largest number of events that are shown.
  static let most = 3
  /// The smallest.
  static let least = 2

  private struct Event {
    let fact: Fact
    let time: Magnitude
    /// The year in words.
    let year: String
  }

  /// A card for each event of a timeline that has a place among enough others; for the rest, the
  /// reason why there is none.
  static func make(
    _ timeline: Timeline, in index: SubjectIndex
  ) -> [(fact: Fact, made: Result<Card, FormRefusal>)] {
    let events = timeline.facts.compactMap(index.fact).filter(index.stands)
      .compactMap { event($0, in: index) }.sorted { $0.time.value < $1.time.value }
    // How often each place was the right one: it must not tell anything.
    var used = [Int](repeating: 0, count: most + 1)
    return events.map { event in
      let others = others(events, than: event, in: index)
      guard others.count >= least else {
        let reason = "fewer than \(least) events of its timeline lie two years or more from it"
        return (event.fact, .failure(FormRefusal(reason)))
      }
      let early = others.filter { $0.time.value < event.time.value }
      let late = others.filter { $0.time.value > event.time.value }
      let shown = min(most, others.count)
      let places = max(0, shown - late.count)...min(shown, early.count)
      let place = places.min { used[$0] < used[$1] } ?? 0
      used[place] += 1
      var random = StableRandom(seed: index.root(of: event.fact) + "#timeline")
      let around =
        random.shuffled(early).prefix(place) + random.shuffled(late).prefix(shown - place)
      let sorted = around.sorted { $0.time.value < $1.time.value }
      return (event.fact, .success(card(event, among: sorted, place: place, in: index)))
    }
  }

  private static func event(_ fact: Fact, in index: SubjectIndex) -> Event? {
    let year: Int
    switch fact.value {
    case .year(let value): year = value
    case .date(let date): year = date.year
    default: return nil
    }
    return Magnitude(index.answer(to: fact)).map {
      Event(fact: fact, time: $0, year: Answer.year(year).display)
    }
  }

  /// The events whose order with an event is certain; one of each year, and none that contradicts another.
  private static func others(
    _ events: [Event], than event: Event, in index: SubjectIndex
  ) -> [Event] {
    events.reduce(into: []) { others, other in
      let fits =
        other.time.isApart(from: event.time, share: 0)
        && (others + [event]).allSatisfy {
          $0.year != other.year && !index.conflict($0.fact, other.fact)
        }
      if fits { others.append(other) }
    }
  }

  /// The id and the answer depend on the event alone: the card stays the same when the timeline grows.
  private static func card(
    _ event: Event, among others: [Event], place: Int, in index: SubjectIndex
  ) -> Card {
    let years = others.map(\.year)
    let options =
      ["before \(years[0])"]
      + zip(years, years.dropFirst()).map { "between \($0) and \($1)" }
      + ["after \(years[years.count - 1])"]
    var card = Card(.timeline, of: [event.fact], note: "", in: index) { _ in
      (
        index.answer(to: event.fact),
        [
          Form(
            stem: "Where on this timeline does \(index.said(event.fact)) belong?",
            events: others.map { "\($0.year): \(index.said($0.fact))" }, options: options,
            right: place)
        ]
      )
    }
    card.label = "the place of \(index.said(event.fact)) on the timeline"
    card.members = ([event] + others).map(\.fact.id).uniqued().sorted()
    return card
  }
}
