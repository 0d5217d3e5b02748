/// The letters of a word as they are written, with their accents and capitals, for answers where these
/// matter.
///
///     été, ete        the accents differ
///     Hund, hund      the capitals differ
///     Straße, Strasse the same
struct WrittenLetters {
  private let letters: [Character]

  init(_ text: String) {
    letters = text.replacing("ß", with: "ss").replacing("œ", with: "oe").replacing("Œ", with: "OE")
      .replacing("æ", with: "ae").replacing("Æ", with: "AE").filter(\.isLetter)
  }

  /// The verdict on the right letters with wrong accents or capitals.
  /// - Parameters:
  ///   - forms: The accepted forms that have the same letters.
  ///   - key: What matters.
  /// - Returns: The verdict; nil if those that matter are right.
  func judgement(against forms: [String], _ key: NameKey) -> Judgement? {
    let alike = forms.map { ($0, WrittenLetters($0)) }
      .filter { $0.1.letters.count == letters.count }
    guard let nearest = alike.first?.0 else { return nil }
    if key.accents, !alike.contains(where: { hasAccents(of: $0.1) }) {
      return verdict("accents", isLeftOut: letters.allSatisfy(\.isASCII), nearest)
    }
    if key.capitals, !alike.contains(where: { hasCapitals(of: $0.1) }) {
      return verdict("capitals", isLeftOut: !letters.contains(where: \.isUppercase), nearest)
    }
    return nil
  }

  private func hasAccents(of other: WrittenLetters) -> Bool {
    zip(letters, other.letters).allSatisfy { $0.lowercased() == $1.lowercased() }
  }

  /// A capital at the beginning is a habit, not a mistake.
  private func hasCapitals(of other: WrittenLetters) -> Bool {
    zip(letters, other.letters).enumerated().allSatisfy { place, pair in
      pair.0.isUppercase == pair.1.isUppercase || place == 0 && pair.0.isUppercase
    }
  }

  /// Who leaves all of them out is asked once more.
  private func verdict(_ what: String, isLeftOut: Bool, _ nearest: String) -> Judgement {
    isLeftOut
      ? Judgement(.prompt, reason: "Those are the letters. With the \(what)?")
      : Judgement(.wrong, reason: "The letters are right, the \(what) are not.", nearest: nearest)
  }
}
