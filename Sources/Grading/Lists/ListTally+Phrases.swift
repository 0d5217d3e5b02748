/// The phrases that people type between the items of a list.
extension ListTally {
  /// The possible items without the words around them: "maybe Suibin", "also Suibin", and before
  /// the first item "the two counties are Luobei", after the last "Suibin are the counties".
  static func bare(_ text: String, isFirst: Bool) -> [String] {
    var texts: [String] = []
    if let answer = LeadIn.answer(in: text.trimmed, namesPlace: true) {
      texts.append(String(answer))
    }
    // "firstly Luobei, then maybe Suibin"
    let words = text.trimmed.split(separator: " ", maxSplits: 1)
    if words.count == 2, places.contains(FoldedName(words[0]).text) {
      let rest = String(words[1])
      texts += [rest, LeadIn.answer(in: rest.trimmed, namesPlace: true).map(String.init)]
        .compactMap(\.self)
    }
    let end = text.utf8.count <= 200 ? text : ""
    if isFirst,
      let verb = [" are ", " were ", ": "].lazy.compactMap({ end.firstRange(of: $0) }).first,
      isLead(end[..<verb.lowerBound])
    {
      texts.append(String(end[verb.upperBound...]))
    }
    if let verb = [" are ", " is ", " were "].lazy.compactMap({ end.firstRange(of: $0) }).first,
      isLead(end[verb.upperBound...])
    {
      texts.append(String(end[..<verb.lowerBound]))
    }
    if let last = end.split(separator: " ").last, fillers.contains(FoldedName(last).text) {
      texts.append(String(String(end.dropLast(last.count)).trimmed))
    }
    return texts
  }

  /// Whether words introduce a list: they are few, and none denies or excludes anything.
  private static func isLead(_ words: Substring) -> Bool {
    let words = words.lowercased().split(separator: " ").map(String.init)
    let denying = [
      "not", "no", "never", "neither", "nor", "except", "but", "without", "none", "n't",
    ]
    return words.count <= 4
      && !words.contains { word in denying.contains { word == $0 || word.hasSuffix("n't") } }
  }

  /// Whether a text only says that there are more items, or that they are not known.
  static func isFiller(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let fold = FoldedName(text)
    if fold.isEmpty || fillers.contains(fold.text) { return true }
    let words = text.lowercased().replacing("’", with: "'")
    return forgetting.contains { words.hasPrefix($0 + " ") }
  }

  private static let places: Set<String> = [
    "first", "firstly", "second", "secondly", "third", "thirdly", "then", "next", "finally",
    "lastly", "also", "fourth", "fifth",
  ]

  /// What says that the rest is not known, whatever follows: "don't remember the other one".
  private static let forgetting = [
    "i don't remember", "don't remember", "i can't remember", "can't remember", "i forgot",
    "i forget", "i have forgotten", "i don't know", "don't know", "no idea", "not sure",
  ]

  private static let fillers: Set<String> = Set(
    """
    etc|etcetera|so on|so forth|and so on|and so forth|others|and others|other|more|and more|some more|the rest
    and the rest|the other|the others|another|another one|one more|something|something else|and something else
    someone else|i don't know|don't know|dunno|idk|i dunno|no idea|not sure|i'm not sure|unknown|forgot
    i forgot|i forget|i can't remember|can't remember|i don't remember|don't remember|i forgot the other
    i forgot the others|i forget the other|i don't know the other|i don't know the others|i don't know the rest
    i forgot the rest|that's it|that's all|that is all|that's all i know|i think|i guess|i believe|et al|和其他|其他|等|等等|不知道|忘了|there are more|many more|and many more|several others
    """.split { $0 == "|" || $0 == "\n" }.map { FoldedName(String($0)).text })
}
