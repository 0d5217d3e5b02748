import Deck

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

  /// The answer, and what else stands on the back in one line: a gap's answer is what stands in it, a typed card's
  /// what is to be typed; otherwise it is the first field on the back that the front does not show.
  func answer(_ template: (front: AnkiTemplate, back: AnkiTemplate)) -> (AnkiText, note: String) {
    var shown = Set(
      template.front.fields.filter { !$0.filters.contains("type") && !$0.filters.contains("hint") }
        .map(\.name))
    let gapped = template.front.fields.first { $0.filters.contains("cloze") }
    if type.isCloze, let gapped {
      let answers = cloze(gapped.name).answers.uniqued()
      return (
        AnkiText(answers.joined(separator: ", ")), note(template.back, without: shown)
      )
    }
    let typed = template.front.fields.first {
      $0.filters.contains("type") && !isEmpty($0.name)
    }?.name
    let first = template.back.fields.first {
      isShown($0.name) && !shown.contains($0.name) && !isEmpty($0.name)
    }?.name
    // The back shows what the front shows, or nothing that is a field.
    guard let answer = typed ?? first else {
      return (AnkiText(filled(template.back, without: shown)), "")
    }
    shown.insert(answer)
    // The answer may stand there as it is typed and as it is shown: 1659, and 1,659 people.
    if let first, first != answer, letters(first).hasPrefix(letters(answer)) { shown.insert(first) }
    return (AnkiText(content(answer)), note(template.back, without: shown))
  }

  private func letters(_ name: String) -> String {
    AnkiText(content(name)).text.filter { $0.isLetter || $0.isNumber }
  }

  private func note(_ back: AnkiTemplate, without fields: Set<String>) -> String {
    back.fields.map(\.name).filter { isShown($0) && !fields.contains($0) }
      .map { AnkiText(content($0)).text }.filter { !$0.isEmpty }.uniqued()
      .joined(separator: " · ")
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
