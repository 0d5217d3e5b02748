import Yams

/// Reads one YAML file into a tree of texts.
enum YAMLDocument {
  /// The tree of a file; nil if it cannot be parsed. Errors are added to `problems`.
  ///
  /// A file that is invalid because of tabs, or of characters that look like spaces or colons, is
  /// read as if it had the right ones, so that its other mistakes are reported too.
  static func tree(file: String, text: String, _ problems: inout Problems) -> PlacedNode? {
    guard text.utf8.count <= YAMLLimits.fileSize else {
      problems.add(Place(file: file), "the file is longer than 8 MiB; divide it")
      return nil
    }
    guard let source = YAMLText(text, file: file, &problems) else { return nil }
    var reading = YAMLReading(source, file: file)
    if reading.failure != nil || reading.hasLookAlikes,
      let plain = source.plain(file: file, &problems)
    {
      reading = YAMLReading(plain, file: file)
    }
    if let failure = reading.failure, YAMLSyntax.isTab(failure) {
      problems.add(told(failure, ofTabsIn: reading.source))
      reading = reading.withoutTabs()
    }
    problems.add(contentsOf: reading.problems)
    if let failure = reading.failure { problems.add(failure) }
    return reading.node
  }

  /// The first tab, with the number of further lines that have one.
  private static func told(_ tab: Problem, ofTabsIn source: YAMLText) -> Problem {
    let more = source.linesWithTabs.count - 1
    guard more > 0 else { return tab }
    let lines = more == 1 ? "1 more line is" : "\(more) more lines are"
    return Problem(place: tab.place, message: "\(tab.message) (\(lines) indented with tabs)")
  }
}

/// The result of parsing a text with the YAML library.
struct YAMLReading {
  let source: YAMLText
  private let file: String
  /// The tree; nil if the text is not YAML.
  private(set) var node: PlacedNode?
  /// The reason why the text is not YAML; nil if it is.
  private(set) var failure: Problem?
  /// Other problems.
  private(set) var problems = Problems()
  /// Whether a key contains a character that looks like a space or a colon.
  private(set) var hasLookAlikes = false

  init(_ source: YAMLText, file: String) {
    self.source = source
    self.file = file
    var changed = source
    while read(&changed) {}
  }

  /// Parses once; returns true to try again with a changed text.
  private mutating func read(_ source: inout YAMLText) -> Bool {
    do {
      // The encoding is given because the library's default depends on the environment, and the
      // resolver because its default runs regular expressions on every key.
      let parser = try Parser(
        yaml: source.text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.nextRoot() else {
        problems.add(
          Place(file: file, line: 1, column: 1),
          "the file is empty; it was expected to start with schema: facts/1")
        return false
      }
      if let second = try parser.nextRoot() {
        problems.add(
          YAMLTree.place(of: second, file: file),
          "a second document starts here; a file has one (take out the line ---)")
      }
      var tree = YAMLTree(file: file, source: source)
      // Anchors live as long as the parser, and the tree needs them.
      node = withExtendedLifetime(parser) { tree.node(root, &problems) }
      hasLookAlikes = tree.hasLookAlikes
      return false
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let (line, column) = (context.mark.line, context.mark.column)
      if source.changeKey(keys.first ?? "", line: line, column: column) { return true }
      failure = Problem(
        place: Place(file: file, line: line, column: column),
        message: "a key stands twice in one mapping")
    } catch {
      failure = YAMLSyntax.problem(error, in: source, file: file)
    }
    return false
  }

  /// The same text with tabs replaced by spaces: as many as make it YAML, or as get furthest.
  func withoutTabs() -> YAMLReading {
    var best: YAMLReading?
    for width in [2, 4, 8, 1] {
      let reading = YAMLReading(source.expandingTabs(to: width), file: file)
      guard let failure = reading.failure else { return reading }
      if failure.place.line > best?.failure?.place.line ?? -1 { best = reading }
    }
    guard var best else { return self }
    // A problem on one of these lines is most likely the tab itself.
    if let line = best.failure?.place.line, source.linesWithTabs.contains(line) {
      best.failure = nil
    }
    return best
  }
}
