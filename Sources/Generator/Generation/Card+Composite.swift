import Deck
import Facts

extension Card {
  /// A composite: a card that asks several facts together, or a part of one.
  ///
  /// Its id is made from the earliest ids of the facts, and contains what they have in common:
  ///
  ///     hegang/divisions/compare.area.5d8b1f0a    of divisions/luobei/area, divisions/suibin/area
  ///     hegang/compare.02c4e1b7                   of coal-found, railway-built
  ///
  /// - Parameters:
  ///   - kind: The form.
  ///   - members: The facts, starting with the one that gives topic and source.
  ///   - detail: The difference from another card of the same kind and facts.
  ///   - note: The line of context; none if empty, the members' values by default.
  ///   - index: The facts of the subject.
  ///   - content: Returns the answer and the forms for the id.
  init(
    _ kind: Form.Kind, of members: [Fact], detail: String = "", note: String? = nil,
    in index: SubjectIndex, content: (_ id: String) -> (answer: Answer, forms: [Form])
  ) {
    let identity = Identity(kind, of: members, detail: detail, in: index)
    let (answer, forms) = content(identity.id)
    self.init(identity, of: members, answer: answer, forms: forms, note: note, in: index)
  }

  /// The same without a closure, which the compiler would copy all of this for.
  private init(
    _ identity: Identity, of members: [Fact], answer: Answer, forms: [Form], note: String?,
    in index: SubjectIndex
  ) {
    let owner = members[0]
    let times = members.map { $0.asOf?.description }.uniqued()
    self.init(
      id: identity.id, fact: identity.path, topic: owner.topic, label: forms[0].stem,
      answer: answer, forms: forms, asOf: times.count == 1 ? times[0] : nil,
      note: note?.isEmpty == true ? nil : note ?? Card.note(of: members, in: index),
      citation: Citation(
        source: owner.citation.source, section: owner.citation.section,
        paragraph: owner.citation.paragraph))
    let words = members.map(index.when).uniqued()
    when = words.count == 1 ? words[0] : nil
    self.members = members.map(\.id).uniqued().sorted()
    importance = members.map(\.cardImportance).reduce(.useful, max)
    apart = Set(members.flatMap(\.givesAway)).subtracting(self.members).sorted()
    was = identity.earlier
    let revisions = members.compactMap(\.revision)
    revision = revisions.max { $0.date.description < $1.date.description }.map {
      Revision(isFix: $0.kind == .fix, date: $0.date.description)
    }
  }

  /// Facts with their values, in the order given: "the Yalu: 795 km; the Nen: 1,370 km".
  static func note(of facts: [Fact], in index: SubjectIndex) -> String {
    facts.map { "\(index.about($0)): \(index.answer(to: $0).display)" }.joined(separator: "; ")
  }

  /// The part of a composite's id after the subject: it does not depend on order, value or wording.
  static func path(_ kind: Form.Kind, of members: [String], detail: String) -> String {
    let ids = members.uniqued().sorted()
    let parts = ids.map { $0.split(separator: "/") }
    let shortest = parts.map(\.count).min() ?? 0
    let head = parts[0].prefix(shortest).enumerated().prefix { place, part in
      parts.allSatisfy { $0[place] == part }
    }.count
    let tail = (0..<(shortest - head)).prefix { place in
      parts.allSatisfy { $0[$0.count - 1 - place] == parts[0][parts[0].count - 1 - place] }
    }.count
    var random = StableRandom(seed: (ids + [detail]).joined(separator: "+"))
    let digits = String(random.next() >> 32, radix: 16)
    let hash = String(repeating: "0", count: 8 - digits.count) + digits
    let name = [kind.rawValue] + parts[0].suffix(tail).map(String.init) + [hash]
    return (parts[0].prefix(head).map(String.init) + [name.joined(separator: ".")])
      .joined(separator: "/")
  }
}

/// The present and earlier ids of a composite.
private struct Identity {
  /// The id without the subject.
  let path: String
  let id: String
  let earlier: [String]

  init(_ kind: Form.Kind, of members: [Fact], detail: String, in index: SubjectIndex) {
    let names = EarlierNames(of: members, in: index)
    let path = Card.path(kind, of: names.current, detail: detail)
    let id = "\(index.subject.id)/\(path)"
    (self.path, self.id) = (path, id)
    earlier = names.earlier.map { "\(index.subject.id)/\(Card.path(kind, of: $0, detail: detail))" }
      .uniqued().filter { $0 != id }
  }
}

/// The present and earlier names of a composite's facts.
private struct EarlierNames {
  /// The largest number of combinations of earlier names to try.
  private static let most = 64

  /// The root name of each fact, from which the composite's id is made.
  let current: [String]
  /// Other lists of names from which its id may have been made: some facts may have been renamed
  /// before others, and some were split or merged.
  let earlier: [[String]]

  init(of members: [Fact], in index: SubjectIndex) {
    let current = members.map(index.root)
    self.current = current
    let names = members.map { fact in
      ([index.root(of: fact)] + fact.was + [fact.id]).uniqued()
    }
    guard names.contains(where: { $0.count > 1 }) else {
      earlier = []
      return
    }
    // All under their last names, and all under the names before those.
    var lists = [members.map(\.id), members.map { $0.was.first ?? $0.id }]
    let count = names.reduce(1) { $0 > EarlierNames.most ? $0 : $0 * $1.count }
    if count <= EarlierNames.most {
      lists += names.reduce([[]]) { lists, names in
        names.flatMap { name in lists.map { $0 + [name] } }
      }
    } else {
      for (place, others) in names.enumerated() {
        for name in others {
          var list = current
          list[place] = name
          lists.append(list)
        }
      }
    }
    earlier = lists.filter { $0 != current }.uniqued()
  }
}
