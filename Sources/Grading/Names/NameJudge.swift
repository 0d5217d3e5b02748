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
    let name = typed.narrowed
    let form = NameForm(
      name, spelling: key.spelling(of: name), classWords: key.classWords)
    if form.whole[0].isEmpty {
      return Judgement(.unparsed, reason: "There is no letter in that.")
    }
    let number = numbered(typed)
    if let number, number.verdict == .correct { return number }
    return recognised(form) ?? number ?? stranger(form)
  }

  /// The verdict on an accepted form, a typing error of one, or another known name; nil for an
  /// unknown name.
  func recognised(_ form: NameForm) -> Judgement? {
    if !key.hasDigits, let toned = ToneMarks.digits(in: form.text, isChinese: key.isChinese) {
      let untoned = NameForm(toned.name, classWords: key.classWords)
      if let judgement = exactMatch(untoned, tones: toned.tones) { return judgement }
    }
    return refused(form) ?? exactMatch(form, tones: ToneMarks.marked(in: form.text))
      ?? doubled(form) ?? reordered(form) ?? renumbered(form) ?? titled(form)
      ?? typingError(form)
  }

  /// The verdict on a name with a title added or missing: "President Xi Jinping".
  private func titled(_ typed: NameForm) -> Judgement? {
    if key.exactSpelling { return nil }
    if key.acceptedNames.contains(where: { $0.untitled.map(typed.whole.contains) ?? false }) {
      return Judgement(.correct)
    }
    return Titles.removed(from: typed.texts[0]).flatMap { name in
      let form = NameForm(name, classWords: key.classWords)
      return exactMatch(form, tones: ToneMarks.marked(in: name)) ?? typingError(form)
    }
  }

  /// The verdict on a name that is known exactly: an accepted form, one that is not precise enough,
  /// or another's.
  private func exactMatch(_ typed: NameForm, tones: [Int]) -> Judgement? {
    if let judgement = spelled(typed, tones: tones, matches: typed.isSame) { return judgement }
    if key.askMoreForms.contains(where: typed.isSame) {
      return Judgement(.prompt, reason: "Right so far, but more is asked.")
    }
    if let sibling = key.kind.same(as: typed, besides: key.own) {
      return mistaken(for: sibling, typed)
    }
    let matches = { typed.isSameCore(as: $0) || typed.isJoined(to: $0, key.classWords) }
    if let judgement = spelled(typed, tones: tones, matches: matches) { return judgement }
    if let sibling = key.kind.sameCore(as: typed, besides: key.own) {
      return mistaken(for: sibling, typed)
    }
    for fold in typed.whole + typed.core {
      if let name = key.known.name(folded: fold) {
        // "Merchants is something else" is not English.
        let reason =
          name.first?.isLowercase == true
          ? "That answers another question." : "\(name) is something else."
        return Judgement(.wrong, reason: reason, nearest: nearest(to: typed))
      }
    }
    return nil
  }

  /// The verdict on the letters of an accepted form, after checking the tones.
  private func spelled(_ typed: NameForm, tones: [Int], matches: (NameForm) -> Bool) -> Judgement? {
    let forms = key.acceptedNames.map(\.form).filter(matches)
    guard let first = forms.first else { return nil }
    if key.accents || key.capitals,
      let judgement = WrittenLetters(typed.text).judgement(against: forms.map(\.text), key)
    {
      return judgement
    }
    let toned = forms.map { (form: $0, tones: ToneMarks.marked(in: $0.text)) }.filter {
      !$0.tones.isEmpty
    }
    if toned.isEmpty || toned.contains(where: { $0.tones == tones }) { return Judgement(.correct) }
    let marks = key.isChinese ? "tones" : "accents"
    if key.exactSpelling, toned.count == forms.count {
      return tones.isEmpty
        ? Judgement(.prompt, reason: "Those are the letters. With the \(marks)?")
        : Judgement(
          .wrong, reason: "The letters are right, the \(marks) are not.", nearest: first.text)
    }
    if tones.isEmpty { return Judgement(.correct) }
    return Judgement(
      .correct, reason: "With its \(marks) it is \(toned[0].form.text).",
      nearest: toned[0].form.text)
  }

  private func mistaken(for sibling: Sibling, _ typed: NameForm) -> Judgement {
    .mistaken(for: sibling.label, nearest: nearest(to: typed))
  }

  /// The verdict on an answer that is exactly one the author listed as wrong.
  private func refused(_ typed: NameForm) -> Judgement? {
    guard key.refused.contains(where: { $0.text == typed.text || typed.isSame(as: $0) }) else {
      return nil
    }
    let isAccepted = key.acceptedNames.contains { name in
      name.form.text == typed.text
        || (typed.isSame(as: name.form) && !key.refused.contains { $0.text == typed.text })
    }
    return isAccepted
      ? nil : Judgement(.wrong, reason: "That is not it.", nearest: nearest(to: typed))
  }

  /// The verdict on a name with its numeral written differently, with or without a title: "World War
  /// 2", "King Louis the Fourteenth".
  private func renumbered(_ typed: NameForm) -> Judgement? {
    guard !key.exactSpelling, key.acceptedNames.contains(where: { !$0.numbered.isEmpty })
    else { return nil }
    let texts = [typed.texts[0], Titles.removed(from: typed.texts[0])].compactMap(\.self)
    let folds = texts.compactMap { NameWord.numbered($0, expecting: true) }
    return key.acceptedNames.contains { $0.numbered.contains(where: folds.contains) }
      ? Judgement(.correct) : nil
  }

  private func typingError(_ typed: NameForm) -> Judgement? {
    guard !key.exactSpelling else { return nil }
    var apart: (Distinction, AcceptedName)?
    for name in key.acceptedNames where name.radius > 0 {
      guard let error = name.typingErrors(in: typed, limit: name.radius),
        !isNearerToRefused(typed, than: error.distance)
      else { continue }
      guard let distinction = distinction(of: error.texts, from: name) else {
        return Judgement(.correct, reason: "Spelled \(name.form.text).", nearest: name.form.text)
      }
      apart = apart ?? (distinction, name)
    }
    return apart.map { judgement($0, from: $1) }
  }

  private func distinction(of texts: [String], from name: AcceptedName) -> Distinction? {
    texts.lazy.compactMap {
      Distinction.between(NameWord.words(of: $0), name.words, key.classWords)
    }.first
  }

  private func isNearerToRefused(_ typed: NameForm, than distance: Int) -> Bool {
    key.refused.contains { form in
      typed.core.contains {
        EditDistance.between($0.letters, form.core[0].letters, limit: distance) != nil
      }
    }
  }

  private func judgement(_ distinction: Distinction, from name: AcceptedName) -> Judgement {
    switch distinction {
    case .another(let typed, let accepted):
      Judgement(
        .wrong, reason: "\"\(typed)\" is not \"\(accepted)\".", nearest: name.form.text)
    case .tooMuch: Judgement(.wrong, reason: "That is not it.", nearest: name.form.text)
    case .incomplete: Judgement(.prompt, reason: "Right so far, but more is asked.")
    }
  }

  /// The verdict on an unknown name.
  private func stranger(_ typed: NameForm) -> Judgement {
    for name in key.acceptedNames where !name.form.core[0].hasHan {
      let allowance = AcceptedName.allowance(letters: name.form.core[0].count)
      if allowance > 0, let error = name.typingErrors(in: typed, limit: allowance) {
        if let distinction = distinction(of: error.texts, from: name) {
          return judgement(distinction, from: name)
        }
        return Judgement(
          .wrong, reason: "Nearly, but this name must be spelled exactly: \(name.form.text).",
          nearest: name.form.text)
      }
    }
    return Judgement(.wrong, reason: "That is not it.", nearest: nearest(to: typed))
  }

  /// The first accepted form in the script of the typed text.
  private func nearest(to typed: NameForm) -> String {
    let isHan = typed.whole[0].hasHan
    return key.acceptedNames.first { $0.form.whole[0].hasHan == isHan }?.form.text ?? key.display
  }
}
