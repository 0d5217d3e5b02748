import Yams

/// Reads one YAML file into a tree of texts.
enum YAMLDocument {
  /// The tree of a file; nil when it cannot be parsed. What is wrong is added to `problems`.
  static func tree(file: String, text: String, problems: inout Problems) -> YAMLNode? {
    guard text.utf8.count <= YAMLLimits.fileSize else {
      problems.add(Place(file: file), "the file is longer than 8 MiB; divide it")
      return nil
    }
    guard var source = YAMLText(text, file: file, problems: &problems) else { return nil }
    while true {
      do {
        // The encoding is named because the library's default looks at the environment, and the resolver
        // because its default runs regular expressions on every key.
        let parser = try Parser(
          yaml: source.text, resolver: .basic, constructor: .default, encoding: .utf8)
        guard let root = try parser.nextRoot() else { return empty(file, &problems) }
        if let second = try parser.nextRoot() {
          problems.add(
            YAMLTree.place(of: second, file: file),
            "a second document starts here; a file has one (take out the line ---)"
          )
        }
        var tree = YAMLTree(file: file, source: source)
        let node = tree.node(root, problems: &problems)
        // Anchors live as long as the parser, and the tree looks at them.
        return withExtendedLifetime(parser) { node }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = Place(file: file, line: context.mark.line, column: context.mark.column)
        let key = keys.first ?? ""
        guard source.changeKey(key, line: place.line, column: place.column) else {
          problems.add(place, "a key stands twice in one mapping")
          return nil
        }
      } catch {
        problems.add(YAMLSyntax.problem(error, in: source, file: file))
        return nil
      }
    }
  }

  private static func empty(_ file: String, _ problems: inout Problems) -> YAMLNode? {
    problems.add(
      Place(file: file, line: 1, column: 1),
      "the file is empty; it was expected to start with schema: facts/1"
    )
    return nil
  }
}
