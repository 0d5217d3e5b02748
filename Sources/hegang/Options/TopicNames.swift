import ArgumentParser
import Deck
import Facts

/// Finds topics by what a learner types: the id, the name, or the beginning of either.
struct TopicNames {
  private let deck: Deck

  init(_ deck: Deck) {
    self.deck = deck
  }

  /// The ids of topics, in the order typed.
  ///
  /// - Throws: ``Failure`` for a word that matches no topic or several, with the list.
  func ids(of words: [String]) throws -> [String] {
    try words.map(id)
  }

  private func id(of word: String) throws -> String {
    let wanted = word.lowercased()
    if let exact = deck.topics.first(where: { $0.id == wanted || $0.name.lowercased() == wanted }) {
      return exact.id
    }
    let near = deck.topics.filter {
      $0.id.hasPrefix(wanted) || $0.name.lowercased().hasPrefix(wanted)
    }
    if near.count == 1 { return near[0].id }
    let topics = deck.topics.map(\.id)
    let names = topics + deck.topics.map(\.name)
    let hint = Nearest.word(to: word, among: names).map { "did you mean \($0)? It" } ?? "it"
    throw Failure.usage(
      "\(deck.title) has no topic \(word); \(hint) has \(topics.joined(separator: ", ")).")
  }
}

extension TopicNames {
  /// Completes topics in a shell: those of the deck named by the words before.
  static let completion = CompletionKind.custom { words, _, _ in
    MainActor.assumeIsolated { (try? offered(for: words)) ?? [] }
  }

  @MainActor
  private static func offered(for words: [String]) throws -> [String] {
    var options = try CommonOptions.parse([])
    for (name, value) in zip(words, words.dropFirst()) {
      if name == "--deck" { options.deck = value }
      if name == "--decks" { options.decks = value }
    }
    return try Context(options).deckFolder().deck().topics.map(\.id)
  }
}
