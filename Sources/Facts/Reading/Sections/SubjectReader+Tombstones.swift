extension SubjectReader {
  /// Reads the removed facts; a fact that has returned needs no tombstone.
  mutating func readTombstones() {
    let keys = ["id", "date", "reason"]
    for node in files.section("tombstones") {
      guard let fields = Fields(node, of: "a tombstone", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.required("id", expected: "the id of a fact taken out", problems: &problems)
      let date = fields.date("date", problems: &problems)
      if !fields.has("date") {
        fields.lacks("date", expected: "the day it was taken out", problems: &problems)
      }
      let expected = "why it was taken out, for those who learned it"
      let reason = fields.required("reason", expected: expected, problems: &problems)
      guard let id, let date, let reason else { continue }
      if factIDs.contains(id.text), !emptyCells.contains(id.text) {
        problems.add(
          id.place, "\(quoted(id.text)) has a tombstone, but there is a fact with that id")
      }
      tombstones.append(Tombstone(id: id.text, date: date, reason: reason.text))
    }
  }

  /// A declared change of the value, under `fix` or `refine`.
  mutating func revision(_ fields: Fields) -> Revision? {
    let fix = fields.date("fix", problems: &problems)
    let refine = fields.date("refine", problems: &problems)
    if fields.has("fix"), fields.has("refine") {
      problems.add(
        fields.keyPlace("refine"),
        "\(fields.owner) has both \"fix\" and \"refine\"; expected the later one only")
    }
    if let fix { return Revision(kind: .fix, date: fix) }
    return refine.map { Revision(kind: .refine, date: $0) }
  }
}
