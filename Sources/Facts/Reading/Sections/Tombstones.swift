extension Tombstone {
  /// Reads the removed facts; a fact that has returned needs no tombstone.
  static func all(
    _ files: SubjectFiles, facts: IDs, emptyCells: [String], _ problems: inout Problems
  ) -> [Tombstone] {
    let keys = ["id", "date", "reason"]
    return files.read("tombstones", of: "a tombstone", keys: keys, &problems) { fields, problems in
      let id = fields.required("id", expected: "the id of a fact taken out", &problems)
      let date = fields.date("date", &problems)
      if !fields.has("date") {
        fields.lacks("date", expected: "the day it was taken out", &problems)
      }
      let expected = "why it was taken out, for those who learned it"
      let reason = fields.required("reason", expected: expected, &problems)
      guard let id, let date, let reason else { return nil }
      if facts.contains(id.text), !emptyCells.contains(id.text) {
        problems.add(
          id.place, "\(quoted(id.text)) has a tombstone, but there is a fact with that id")
      }
      return Tombstone(id: id.text, date: date, reason: reason.text)
    }
  }
}
