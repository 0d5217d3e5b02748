/// A difference of a letter or two that makes a typed name another name.
///
/// A typing error is not forgiven if it changes a numeral, a letter that is a word of its own, or a
/// word that has a counterpart a letter or two away. See ``Counterparts`` for those.
///
///     Distinction.between("World War III", "World War II")    // .another("III", "II")
///     Distinction.between("Hepatitis", "Hepatitis B")         // .incomplete
///     Distinction.between("Birobidzan", "Birobidzhan")        // nil
enum Distinction: Hashable, Sendable {
  /// A typed word is a different word than the accepted one.
  case another(typed: String, accepted: String)
  /// An extra word was typed.
  case tooMuch
  /// A word that the name needs is missing.
  case incomplete

  /// Finds a difference that makes two names different.
  /// - Parameters:
  ///   - typed: The typed name.
  ///   - accepted: The accepted name, as the author wrote it.
  ///   - classWords: Words that may be left off either name.
  /// - Returns: The first such difference; nil if the difference can be a typing error.
  static func between(_ typed: String, _ accepted: String, classWords: ClassWords = ClassWords([]))
    -> Distinction?
  {
    between(NameWord.words(of: typed), NameWord.words(of: accepted), classWords)
  }

  /// What tells two names apart, given by their words.
  static func between(_ typed: [NameWord], _ accepted: [NameWord], _ classWords: ClassWords)
    -> Distinction?
  {
    var typed = typed[...]
    var accepted = accepted[...]
    let letters = typed.filter { $0.isLetter && !$0.isGrammar }.count
    while let first = typed.first, first.fold == accepted.first?.fold {
      typed.removeFirst()
      accepted.removeFirst()
    }
    var hasMoreBehind = false
    while let last = typed.last, last.fold == accepted.last?.fold {
      typed.removeLast()
      accepted.removeLast()
      hasMoreBehind = true
    }
    if typed.count == accepted.count {
      return zip(typed, accepted).lazy.compactMap { between($0, $1) }.first
    }
    // At the end of a name "a" is a letter, not an article.
    let isIdle = { (word: NameWord) in
      word.isGrammar && (hasMoreBehind || !word.isLetter) || classWords.contains(word.fold)
    }
    if typed.isEmpty {
      let needed = accepted.filter { !isIdle($0) }
      // "Harry Truman" for "Harry S. Truman", but not "George W. Bush" for "George H. W. Bush".
      let isInitial = hasMoreBehind && letters == 0 && needed.allSatisfy(\.isLetter)
      return needed.isEmpty || isInitial ? nil : .incomplete
    }
    if accepted.isEmpty {
      return typed.allSatisfy(isIdle) ? nil : .tooMuch
    }
    return between(joined: typed, accepted)
  }

  /// Finds a difference between two words.
  private static func between(_ typed: NameWord, _ accepted: NameWord) -> Distinction? {
    if typed.fold == accepted.fold { return nil }
    let another = Distinction.another(typed: typed.text, accepted: accepted.text)
    if let number = accepted.numeral {
      if let other = typed.expectedNumeral { return other == number ? nil : another }
      if accepted.isFigure { return another }
    } else if typed.numeral != nil, !accepted.isCapitals {
      return another
    }
    if typed.isLetter || accepted.isLetter || typed.hasDigit || accepted.hasDigit { return another }
    if typed.isNote, accepted.isNote { return another }
    // A letter makes another word of so short a one: "Qin" and "Jin", "Sui" and "Shu".
    if accepted.fold.count <= 3, typed.fold.count <= 3,
      typed.fold.letters.sorted() != accepted.fold.letters.sorted()
    {
      return another
    }
    return Counterparts.isAnother(typed.fold, than: accepted.fold) ? another : nil
  }

  /// Finds a difference between words written as one, or one word written as two.
  private static func between(
    joined typed: ArraySlice<NameWord>, _ accepted: ArraySlice<NameWord>
  ) -> Distinction? {
    let typedWord = NameWord(typed.map(\.text).joined())
    let acceptedWord = NameWord(accepted.map(\.text).joined())
    let another = Distinction.another(
      typed: typed.map(\.text).joined(separator: " "),
      accepted: accepted.map(\.text).joined(separator: " "))
    for word in [typed.first, accepted.first] {
      guard let word, word.isLetter else { continue }
      if typedWord.fold.letters.first != acceptedWord.fold.letters.first { return another }
    }
    for word in [typed.last, accepted.last] {
      guard let word, word.isLetter || word.isFigure else { continue }
      if tail(typedWord) != tail(acceptedWord) { return another }
    }
    return Counterparts.isAnother(typedWord.fold, than: acceptedWord.fold) ? another : nil
  }

  /// The letters at the end of a word that may be a Roman numeral, or the last letter.
  private static func tail(_ word: NameWord) -> [UInt32] {
    let letters = word.fold.letters
    let roman = letters.reversed().prefix { 0x69 == $0 || 0x76 == $0 || 0x78 == $0 }
    return roman.isEmpty ? Array(letters.suffix(1)) : Array(roman)
  }
}
