import ArgumentParser
import Facts

/// Reads a command line with common options before the command.
///
///     hegang --learner ada stats --json      is read as      hegang stats --learner ada --json
enum ArgumentOrder {
  /// The options of ``CommonOptions`` that take a value.
  private static let common = ["--decks", "--progress", "--deck", "--learner", "--color"]
  /// Those that take none.
  private static let flags = ["--plain"]

  /// The words with the command first, if there is one.
  ///
  /// - Throws: ``Failure`` for an unknown command, with the closest one.
  static func commandFirst(_ words: [String]) throws -> [String] {
    var place = 0
    while place < words.count {
      if common.contains(words[place]) {
        place += 2
      } else if flags.contains(words[place])
        || common.contains(where: { words[place].hasPrefix($0 + "=") })
      {
        place += 1
      } else {
        break
      }
    }
    guard place < words.count, !words[place].hasPrefix("-") else { return words }
    let word = words[place]
    guard names.contains(word) else { throw Failure.usage(refusal(of: word)) }
    // Help is for a command, not for a learner.
    if word == "help" { return Array(words[place...]) }
    // They go directly after the command: after a "--" they would not be options.
    return [word] + words[..<place] + words[(place + 1)...]
  }

  private static var names: [String] {
    Hegang.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func refusal(of word: String) -> String {
    let beginnings = names.filter { word.count > 1 && $0.hasPrefix(word.lowercased()) }
    let near =
      Nearest.word(to: word, among: names) ?? (beginnings.count == 1 ? beginnings[0] : nil)
    let hint = near.map { "; did you mean hegang \($0)?" } ?? "."
    return "There is no command \"\(word)\"\(hint) hegang --help lists all commands."
  }
}
