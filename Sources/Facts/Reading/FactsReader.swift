import Files

/// Reads the facts of one subject from YAML files.
///
///     let subject = try FactsReader.read(folder: "Decks/Hegang/facts")
///     subject.facts.count   // every cell of a table counts
package enum FactsReader {
  /// Reads files given as texts. Their order does not matter: they are joined in the order of their
  /// names.
  ///
  /// - Throws: ``FactsError`` with every problem in every file.
  package static func read(files: [(name: String, text: String)]) throws(FactsError) -> Subject {
    try read(files, problems: Problems())
  }

  /// Reads the `.yaml` files of a folder, and the spreadsheets that they name; locations name them as `folder/name`.
  ///
  /// - Throws: ``FactsError`` with every problem in every file, including files that cannot be
  ///   opened.
  package static func read(folder: String) throws(FactsError) -> Subject {
    var problems = Problems()
    var files: [(name: String, text: String)] = []
    do throws(SystemError) {
      let opened = try Descriptor(folder: folder, follow: true)
      let names = try Folders.names(in: opened).filter { !$0.hasPrefix(".") }
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      for name in names where name.hasSuffix(".yml") {
        problems.add(Place(file: prefix + name), "a file of facts ends in .yaml; rename it")
      }
      let ours = names.filter { $0.hasSuffix(".yaml") || SubjectFiles.isSpreadsheet($0) }
      if !ours.contains(where: { $0.hasSuffix(".yaml") }), problems.all.isEmpty {
        problems.add(Place(file: folder), "the folder has no .yaml file")
      }
      for name in ours {
        let place = Place(file: prefix + name)
        var found = Problems()
        let text = text(of: name, in: opened, place, &found)
        // A text file may have nothing to do with the facts, unless a table names it.
        if !name.hasSuffix(".txt") { problems.add(contentsOf: found) }
        guard let text else { continue }
        files.append((name: place.file, text: text))
      }
    } catch {
      problems.add(Place(file: folder), "the folder cannot be opened: \(error.systemText)")
    }
    return try read(files, problems: problems)
  }

  /// Reads the collected files; `problems` are those found while collecting.
  private static func read(_ files: [(name: String, text: String)], problems: Problems)
    throws(FactsError) -> Subject
  {
    var problems = problems
    let subject = SubjectReader.read(SubjectFiles(files, &problems), &problems)
    guard problems.all.isEmpty else {
      throw FactsError(problems: problems.all, more: problems.more)
    }
    return subject
  }

  private static func text(
    of name: String, in folder: borrowing Descriptor, _ place: Place, _ problems: inout Problems
  ) -> String? {
    do throws(SystemError) {
      let file = try FileText.open(name, in: folder, follow: true)
      return text(of: file, place, &problems)
    } catch .notRegular { problems.add(place, "this is no file with text") } catch {
      problems.add(place, "the file cannot be opened: \(error.systemText)")
    }
    return nil
  }

  private static func text(
    of file: borrowing Descriptor, _ place: Place, _ problems: inout Problems
  ) -> String? {
    do throws(SystemError) {
      let bytes = try FileText.contents(of: file, limit: YAMLLimits.fileSize + 1)
      guard bytes.count <= YAMLLimits.fileSize else {
        problems.add(place, "the file is longer than 8 MiB; divide it")
        return nil
      }
      let isSheet = SubjectFiles.isSpreadsheet(place.file)
      let text = isSheet ? CSVEncoding.text(bytes) : String(validating: bytes, as: UTF8.self)
      if let text { return text }
      let advice = isSheet ? "; save the spreadsheet as CSV in UTF-8" : ""
      problems.add(
        placeOfInvalidByte(in: bytes, file: place.file),
        "the file is not UTF-8 from here on\(advice)")
    } catch { problems.add(place, "the file cannot be read: \(error.systemText)") }
    return nil
  }

  private static func placeOfInvalidByte(in bytes: [UInt8], file: String) -> Place {
    var place = Place(file: file, line: 1, column: 1)
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place.column = scalar == "\n" ? 1 : place.column + 1
      if scalar == "\n" { place.line += 1 }
    }
    return place
  }
}
