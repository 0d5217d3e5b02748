/// All cards of one subject, with the names that the judge must distinguish.
package struct Deck: Hashable, Sendable {
  /// The subject's id; the first part of every card id.
  package var subject: String
  /// The subject's title, shown to learners.
  package var title: String
  /// The language of the wording, a BCP 47 tag.
  package var language: String
  /// The topics in the author's order.
  package var topics: [Topic]
  /// The sources of the facts.
  package var sources: [Source]
  /// Every named thing of the subject.
  package var names: [KnownName]
  /// For each class of things the words, such as "County" and "县", that an answer may leave off if
  /// the question contains one of them.
  package var classWords: [[String]]
  /// The cards, in the author's order.
  package var cards: [Card]
  /// The places of the cards in the order in which a learner meets them, as the generator stored it;
  /// empty if it did not.
  package var order: [Int] = []
  /// Facts that were removed for good.
  package var tombstones: [Tombstone] = []

  /// Creates a deck without tombstones.
  package init(
    subject: String, title: String, language: String, topics: [Topic], sources: [Source],
    names: [KnownName], classWords: [[String]], cards: [Card]
  ) {
    self.subject = subject
    self.title = title
    self.language = language
    self.topics = topics
    self.sources = sources
    self.names = names
    self.classWords = classWords
    self.cards = cards
  }

  /// A section of the subject that a learner can choose to study.
  package struct Topic: Hashable, Sendable {
    /// The topic's id, by which commands and cards name it.
    package var id: String
    /// The topic's name, for people.
    package var name: String

    /// Creates a topic from its id and name.
    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A fact that was removed.
  package struct Tombstone: Hashable, Sendable {
    /// The fact's id.
    package var fact: String
    /// The day, YYYY-MM-DD; nil for a fact marked as retracted in the files.
    package var date: String?
    /// The reason, shown to learners who learned the fact.
    package var reason: String

    /// Creates the tombstone of a fact, with the date and the reason of its removal.
    package init(fact: String, date: String?, reason: String) {
      self.fact = fact
      self.date = date
      self.reason = reason
    }
  }

  /// A source the facts cite.
  package struct Source: Hashable, Sendable {
    /// The source's id, by which citations name it.
    package var id: String
    /// The source's title.
    package var title: String
    /// When the source was written, or `unknown`.
    package var dated: String
    /// Its web address; nil if it has none.
    package var url: String?

    /// The date in words; nil when it is not known.
    package var date: String? {
      let parts = dated.split(separator: "-").map { Int($0) ?? 0 }
      guard let year = parts.first, (1...3).contains(parts.count), !parts.contains(0),
        parts.count < 2 || parts[1] <= 12
      else { return nil }
      return Answer.date(
        Answer.CalendarDay(
          year: year, month: parts.count > 1 ? parts[1] : nil,
          day: parts.count > 2 ? parts[2] : nil)
      ).display
    }

    /// Creates a source from its id, title, date and address.
    package init(id: String, title: String, dated: String, url: String? = nil) {
      self.id = id
      self.title = title
      self.dated = dated
      self.url = url
    }
  }

  /// A named thing with every form of its name.
  package struct KnownName: Hashable, Sendable {
    /// All forms; the first is shown.
    package var forms: [String]
    /// The kind of thing, such as `class/county`.
    package var kind: String

    /// Creates a name from all its forms and its kind.
    package init(forms: [String], kind: String) {
      self.forms = forms
      self.kind = kind
    }
  }

  /// The number of facts that the cards ask.
  package var factCount: Int { Set(cards.filter { !$0.isComposite }.map(\.fact)).count }

  /// The card with an id; nil if there is none. For many, ask ``cardsByID`` once.
  package func card(_ id: String) -> Card? {
    cards.first { $0.id == id }
  }

  /// The cards by their ids.
  package var cardsByID: [String: Card] {
    Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The topic's name, or its id for an unknown topic.
  package func topicName(_ id: String) -> String {
    topics.first { $0.id == id }?.name ?? id
  }

  /// The source with an id.
  package func source(_ id: String) -> Source? {
    sources.first { $0.id == id }
  }
}
