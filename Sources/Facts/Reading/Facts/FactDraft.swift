/// A fact whose id is known and whose rest is not read yet.
struct FactDraft {
  var fields: Fields
  var id: PlacedText?
  var table: TableDraft?
}
