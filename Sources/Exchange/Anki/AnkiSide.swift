/// The sides of a card: its templates, with the fields of its note.
struct AnkiSide {
  let type: AnkiTypeOfNote
  let contents: [String]
  /// The place of the card among those of its note; of a note with gaps, the number of the gap less one.
  let card: Int

  /// The front.
  func question(_ template: AnkiTemplate) -> AnkiText {
    AnkiText(
      template.filled(isEmpty: isEmpty) { name, filters in
        if filters.contains("type") { return "" }
        if filters.contains("hint") { return isEmpty(name) ? "" : String(AnkiText.hidden) }
        return filters.contains("cloze") ? cloze(name).question : content(name)
      }
    ).withoutHidden()
  }

  /// The answer and what else stands on the back: a gap's answer is what stands in it, a typed card's what is to
  /// be typed; otherwise it is the first field on the back that the front does not show.
  func answer(
    _ template: (front: AnkiTemplate, back: AnkiTemplate), after question: AnkiText
  ) -> (answer: AnkiText, note: AnkiText) {
    let shown = Set(
      template.front.fields.filter { !$0.filters.contains("type") && !$0.filters.contains("hint") }
        .map(\.name))
    let gapped = template.front.fields.first { $0.filters.contains("cloze") }
    if type.isCloze, let gapped {
      let answers = Self.distinct(cloze(gapped.name).answers)
      return (AnkiText(answers.joined(separator: ", ")), note(template.back, without: shown))
    }
    let typed = template.front.fields.first {
      $0.filters.contains("type") && !isEmpty($0.name)
    }?.name
    let fields = template.back.fields.filter { isShown($0.name) && !shown.contains($0.name) }
    let answer = typed ?? fields.first { !isEmpty($0.name) }?.name
    guard let answer else {
      // The back shows what the front shows, or nothing that is a field.
      let whole = AnkiText(filled(template.back, without: shown))
      return (whole, AnkiText(""))
    }
    let said = AnkiText(content(answer))
    return (said, note(template.back, without: shown.union([answer]), after: said.text))
  }

  /// The rest of the back in one line, without what says the answer once more: "1,659 people" after "1659".
  private func note(
    _ back: AnkiTemplate, without fields: Set<String>, after answer: String = ""
  ) -> AnkiText {
    let others = back.fields.map(\.name).filter { isShown($0) && !fields.contains($0) }
    let letters = answer.filter { $0.isLetter || $0.isNumber }
    let texts = others.map(content).map { AnkiText($0).text }.filter { text in
      let own = text.filter { $0.isLetter || $0.isNumber }
      let isRepeated = !letters.isEmpty && own.hasPrefix(letters) && own.count < letters.count + 20
      return !text.isEmpty && !isRepeated
    }
    return AnkiText(Self.distinct(texts).joined(separator: " · "))
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func filled(_ template: AnkiTemplate, without fields: Set<String>) -> String {
    template.filled(isEmpty: isEmpty) { name, _ in fields.contains(name) ? "" : content(name) }
  }

  private func isShown(_ name: String) -> Bool { type.fields.contains(name) }

  private func isEmpty(_ name: String) -> Bool {
    // A section for one gap of a text: {{#c1}}.
    if name.first == "c", let number = Int(name.dropFirst()), type.isCloze {
      return number != card + 1
    }
    let text = AnkiText(content(name))
    return text.text.isEmpty && !text.hasPicture && !text.hasSound
  }

  private func content(_ name: String) -> String {
    guard let place = type.fields.firstIndex(of: name), place < contents.count else { return "" }
    return contents[place]
  }

  private func cloze(_ name: String) -> AnkiCloze { AnkiCloze(content(name), number: card + 1) }
}
