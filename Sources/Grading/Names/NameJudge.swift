/// Judges names.
struct NameJudge {
  let key: NameKey

  func judge(_ text: String) -> Judgement {
    let typed = text.trimmed
    if typed.isEmpty { return .nothingTyped }
    if typed.utf8.count > key.longest {
      return Judgement(.wrong, reason: "That is far longer than the answer.", nearest: key.display)
    }
    if let angle = key.angle { return AngleJudge(key: key, target: angle).judge(typed) }
    let form = NameForm(typed.narrowed, classWords: key.classWords)
    if form.whole[0].isEmpty {
      return Judgement(.unparsed, reason: "There is no letter in that.")
    }
    return recognised(form) ?? stranger(form)
  }

  /// The verdict on a name that is an accepted form, a typing error of one, or another known name; nil for a stranger.
  func recognised(_ form: NameForm) -> Judgement? {
    if !key.hasDigits, let toned = ToneMarks.digits(in: form.text) {
      let untoned = NameForm(toned.name, classWords: key.classWords)
      if let judgement = exactMatch(untoned, tones: toned.tones) { return judgement }
    }
    return exactMatch(form, tones: ToneMarks.marked(in: form.text)) ?? doubled(form)
      ?? reordered(form) ?? typingError(form)
  }

  /// The verdict on a name that is known letter for letter: an accepted form, one that is not
  /// enough, or another's.
  private func exactMatch(_ typed: NameForm, tones: [Int]) -> Judgement? {
    if let judgement = spelled(typed, tones: tones, matches: typed.isSame) { return judgement }
    if key.askMoreForms.contains(where: typed.isSame) {
      return Judgement(.prompt, reason: "Right so far, but more is asked.")
    }
    if let sibling = key.kind.same(as: typed, besides: key.own) {
      return mistaken(for: sibling, typed)
    }
    if let judgement = spelled(typed, tones: tones, matches: typed.isSameCore) { return judgement }
    if let sibling = key.kind.sameCore(as: typed, besides: key.own) {
      return mistaken(for: sibling, typed)
    }
    for fold in typed.whole + typed.core {
      if let name = key.known.name(folded: fold) {
        return Judgement(.wrong, reason: "\(name) is another name.", nearest: nearest(to: typed))
      }
    }
    return nil
  }

  /// The verdict when the letters are those of an accepted form, once the tones are looked at.
  private func spelled(_ typed: NameForm, tones: [Int], matches: (NameForm) -> Bool) -> Judgement? {
    let forms = key.acceptedNames.map(\.form).filter(matches)
    guard let first = forms.first else { return nil }
    let toned = forms.map { (form: $0, tones: ToneMarks.marked(in: $0.text)) }.filter {
      !$0.tones.isEmpty
    }
    if toned.isEmpty || toned.contains(where: { $0.tones == tones }) { return Judgement(.correct) }
    if key.exactSpelling, toned.count == forms.count {
      return tones.isEmpty
        ? Judgement(.prompt, reason: "Those are the letters. With the tones?")
        : Judgement(
          .wrong, reason: "The letters are right, the tones are not.", nearest: first.text)
    }
    if tones.isEmpty { return Judgement(.correct) }
    return Judgement(
      .correct, reason: "With its tones it is \(toned[0].form.text).", nearest: toned[0].form.text)
  }

  private func mistaken(for sibling: Sibling, _ typed: NameForm) -> Judgement {
    .mistaken(for: sibling.label, nearest: nearest(to: typed))
  }

  private func typingError(_ typed: NameForm) -> Judgement? {
    guard !key.exactSpelling else { return nil }
    for name in key.acceptedNames
    where name.radius > 0 && name.typingErrors(in: typed, limit: name.radius) != nil {
      return Judgement(.correct, reason: "Spelled \(name.form.text).", nearest: name.form.text)
    }
    return nil
  }

  /// The verdict on a name nobody knows.
  private func stranger(_ typed: NameForm) -> Judgement {
    for name in key.acceptedNames where !name.form.core[0].hasHan {
      let allowance = max(1, AcceptedName.allowance(letters: name.form.core[0].count))
      if name.typingErrors(in: typed, limit: allowance) != nil {
        return Judgement(
          .wrong, reason: "Nearly, but this name must be spelled exactly: \(name.form.text).",
          nearest: name.form.text)
      }
    }
    return Judgement(.wrong, reason: "That is not it.", nearest: nearest(to: typed))
  }

  /// The first accepted form in the script that was typed.
  private func nearest(to typed: NameForm) -> String {
    let isHan = typed.whole[0].hasHan
    return key.acceptedNames.first { $0.form.whole[0].hasHan == isHan }?.form.text ?? key.display
  }
}
