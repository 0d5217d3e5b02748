/// Removes phrases that people type around an answer: "I think it is Jiamusi", "maybe 1926", "to
/// Harbin, I guess". All kinds of answer share this.
///
/// Words that deny, compare or bound ("not", "never", "before", "more than") are kept.
enum LeadIn {
  /// The answer without the phrases around it.
  /// - Parameters:
  ///   - text: The typed line.
  ///   - namesPlace: Whether "to", "in" and the like may precede the answer, as before a place
  ///     name.
  /// - Returns: The answer alone; nil if there is no such phrase, or nothing else.
  static func answer(in text: Substring, namesPlace: Bool) -> Substring? {
    let scalars = Array(text.unicodeScalars)
    let letters = scalars.map(lower)
    var start = 0
    var end = scalars.count
    var isFound = false
    while let next = skipping(letters, from: start, to: end, namesPlace: namesPlace) {
      start = next
      isFound = true
    }
    while let previous = dropping(letters, from: start, to: end) {
      end = previous
      isFound = true
    }
    // Quotation marks, brackets and "!" say nothing either.
    while end - start > 1, scalars[end - 1] == "!" || scalars[end - 1] == "！" { end -= 1 }
    while end - start > 2, enclosing[scalars[start]] == scalars[end - 1] {
      start += 1
      end -= 1
    }
    guard isFound || end - start < scalars.count else { return nil }
    while start < end, isPause(scalars[start]), !isSign(scalars, at: start) { start += 1 }
    let rest = scalars[start..<end]
    guard !rest.isEmpty else { return nil }
    return String(String.UnicodeScalarView(rest)).trimmed
  }

  /// The index after a phrase at the start.
  private static func skipping(
    _ text: [Unicode.Scalar], from start: Int, to end: Int, namesPlace: Bool
  ) -> Int? {
    var start = start
    while start < end, isPause(text[start]) { start += 1 }
    guard start < end else { return nil }
    let phrases = (before[text[start]] ?? []) + (namesPlace ? places[text[start]] ?? [] : [])
    for phrase in phrases where text[start..<end].starts(with: phrase) {
      let next = start + phrase.count
      guard next < end else { continue }
      let endsInLetter = phrase.last.map(isLatin) ?? false
      if endsInLetter, isLatin(text[next]) || text[next] == "'" { continue }
      return next
    }
    return nil
  }

  /// The index before a phrase at the end.
  private static func dropping(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Int? {
    var end = end
    while end > start, isPause(text[end - 1]) || text[end - 1] == "!" { end -= 1 }
    guard end > start else { return nil }
    for phrase in behind[text[end - 1]] ?? []
    where text[start..<end].reversed().starts(with: phrase) {
      let previous = end - phrase.count
      guard previous > start else { continue }
      let beginsWithLetter = phrase.last.map(isLatin) ?? false
      if beginsWithLetter, isLatin(text[previous - 1]) || text[previous - 1] == "'" { continue }
      return previous
    }
    return nil
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 32))
    case 0x2019, 0x2018, 0x02BC, 0x60: "'"
    default: scalar
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { 0x61...0x7A ~= scalar.value }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "?", "…", ".", "—", "–", "\"", "“", "”", "，", "：", "。", "？", "、": true
    default: scalar.isBlank
    }
  }

  /// Whether a point or a dash belongs to the number behind it: ".5", "–16.6".
  private static func isSign(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    index + 1 < text.count && Int(decimal: text[index + 1]) != nil
      && (text[index] == "." || text[index] == "–" || text[index] == "—")
  }

  /// What closes each mark that may enclose an answer.
  private static let enclosing: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "[": "]", "{": "}", "\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“",
    "*": "*", "_": "_", "（": "）", "「": "」", "《": "》",
  ]

  /// Phrases by a key scalar, the longest first.
  private typealias Phrases = [Unicode.Scalar: [[Unicode.Scalar]]]

  private static let before = phrases(
    """
    i think|i believe|i guess|i suppose|i reckon|i would say|i'd say|i'd guess|i'm guessing|i say|i know
    i am sure|i'm sure|i am pretty sure|i'm pretty sure|i'm fairly sure|pretty sure|i remember|i recall
    my guess is|my guess|my answer is|the answer is|answer is|answer|that|my best guess is|best guess
    if i remember correctly|if i recall correctly|if i remember|if i'm not mistaken|iirc
    if memory serves|if i'm right|as far as i know|afaik|i'm going with|i am going with|i'll go with
    i will go with|going with|i'd go with|i'd go for|i'll say|i want to say|i would guess|i'd have said
    let me guess|let's say|let me say|say|a guess|just a guess|wild guess|my answer|a:|hopefully|apparently|supposedly
    it's got to be|it has got to be|it's gotta be|gotta be|got to be|would it be|isn't it|wasn't it
    not sure,|not sure but|i'm not sure,|i'm not sure but|no idea,|no idea but|idk,|idk but|dunno,|only|just
    it has|has|it consists of|consists of|it includes|includes|it contains|we have|you have|followed by
    ranked|it ranked|it ranks|it is ranked|it was ranked
    maybe|perhaps|probably|possibly|presumably|surely|certainly|definitely|of course|most likely|likely
    it is called|it's called|it was called|they are called|is called|called|it is named|named
    it is|it's|it was|it were|it must be|it must have been|it could be|it might be|it may be|it should be
    it will be|it would be|it'd be|it'll be|it has to be|must be|must have been|could be|could it be
    might be|may be|should be|would be|is it|was it|is that|that is|that's|that was|that would be
    this is|this was|they are|they're|they were|these are|those are|those were|there are|there were
    there is|there was|there's|he is|he's|he was|she is|she's|she was|we are|is|was|are|were
    um|umm|ummm|uh|uhh|uhhh|er|erm|err|hm|hmm|hmmm|well|oh|ah|ok|okay|so|yes|yeah|both|namely
    我觉得是|我想是|我认为是|我猜是|应该是|可能是|大概是|也许是|好像是|答案是|我觉得|我想|我认为|我猜|应该|可能|也许|好像|或许|答案|就是|是|叫
    """, key: \.first)

  private static let places = phrases(
    "to|in|at|on|into|onto|by|from|of|for|with|through|towards|as|在|到|从", key: \.first)

  private static let behind = phrases(
    """
    i think|i believe|i guess|i suppose|i reckon|i would say|i'd say|i'd guess|if i remember correctly
    if i recall correctly|if i remember|if i recall|if i'm not mistaken|if i'm right|if memory serves
    as far as i know|afaik|iirc|i'm not sure|im not sure
    i am not sure|not sure|maybe|perhaps|probably|possibly|presumably|surely|certainly|definitely
    of course|most likely|for sure|isn't it|wasn't it|right|or so i think|(i think)|(maybe)|(probably)
    (not sure)|(guess)|(a guess)|just a guess|a guess|guessing|吧|吗|呢
    """, key: \.last, isReversed: true)

  private static func phrases(
    _ text: String, key: (String.UnicodeScalarView) -> Unicode.Scalar?, isReversed: Bool = false
  ) -> Phrases {
    var phrases: Phrases = [:]
    for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let scalars = String(phrase).unicodeScalars
      guard let key = key(scalars) else { continue }
      phrases[key, default: []].append(isReversed ? scalars.reversed() : Array(scalars))
    }
    return phrases.mapValues { $0.sorted { $0.count > $1.count } }
  }
}
