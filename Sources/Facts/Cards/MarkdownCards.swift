extension ForeignCards {
  /// Reads notes in Markdown.
  ///
  ///     # Rivers
  ///     Q: Into which sea does the Danube flow?
  ///     A: the Black Sea
  ///
  ///     C: The Danube is [2,850] km long and ends in the [Black Sea].
  ///
  /// A card ends at a blank line or the next card. Each text in brackets of a `C:` is asked alone.
  /// Headings give the topics.
  init(markdown text: String) {
    var (topic, isMatter) = ("", false)
    var block: [(line: Int, text: String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var prose = 0
    for (index, raw) in lines.enumerated() {
      let line = CSVScanner.trimmed(String(raw))
      // Settings between two lines of hyphens at the start belong to another program.
      if line == "---", index == 0 || isMatter {
        isMatter.toggle()
        continue
      }
      if isMatter { continue }
      let isStart = ["Q:", "C:"].contains { line.hasPrefix($0) }
      if isStart || line.isEmpty || line == "---" || line.hasPrefix("#") {
        // The answer may stand after a blank line.
        let waits =
          line.isEmpty && block.first?.text.hasPrefix("Q:") == true
          && !block.contains { $0.text.hasPrefix("A:") }
        if !waits {
          take(block, topic)
          block = []
        }
        if line.hasPrefix("#") { topic = String(line.drop { $0 == "#" || $0 == " " }) }
      }
      if isStart || !block.isEmpty && !line.isEmpty {
        block.append((index + 1, line))
      } else if !line.isEmpty, !line.hasPrefix("#"), line != "---" {
        if prose == 0 { left.append((index + 1, "no card: a card begins with Q: or C:")) }
        prose += 1
      }
    }
    take(block, topic)
  }

  private mutating func take(_ block: [(line: Int, text: String)], _ topic: String) {
    guard let first = block.first else { return }
    let text = block.map(\.text)
    guard !text.joined().contains("![") else {
      return left.append((first.line, "it has a picture, which a terminal cannot show"))
    }
    if first.text.hasPrefix("C:") {
      takeClozes(
        CSVScanner.trimmed(text.joined(separator: " ").dropFirst(2).description), first.line, topic)
      return
    }
    guard let answer = text.firstIndex(where: { $0.hasPrefix("A:") }) else {
      return left.append((first.line, "the question has no A:"))
    }
    let question = CSVScanner.trimmed(String(text[..<answer].joined(separator: " ").dropFirst(2)))
    let value = CSVScanner.trimmed(String(text[answer...].joined(separator: " ").dropFirst(2)))
    guard !question.isEmpty, !value.isEmpty else {
      return left.append((first.line, question.isEmpty ? "Q: is empty" : "A: is empty"))
    }
    cards.append(
      ForeignCard(question: question, answer: ForeignCard.Answer(value), topic: topic))
  }

  /// One card for each text in brackets; the others are shown.
  private mutating func takeClozes(_ text: String, _ line: Int, _ topic: String) {
    var parts: [(text: String, isHidden: Bool)] = [("", false)]
    for character in text {
      switch character {
      case "[" where !parts[parts.count - 1].isHidden: parts.append(("", true))
      case "]" where parts[parts.count - 1].isHidden: parts.append(("", false))
      default: parts[parts.count - 1].text.append(character)
      }
    }
    let hidden = parts.indices.filter { parts[$0].isHidden && !parts[$0].text.isEmpty }
    guard !hidden.isEmpty, parts.last?.isHidden == false else {
      return left.append((line, "C: has no text in brackets"))
    }
    for index in hidden {
      let stem = parts.indices.map { $0 == index ? "[…]" : parts[$0].text }.joined()
      cards.append(
        ForeignCard(
          question: stem, answer: ForeignCard.Answer(parts[index].text), topic: topic))
    }
  }
}
