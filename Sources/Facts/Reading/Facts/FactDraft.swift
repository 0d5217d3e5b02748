/// A fact of which only the id has been read.
struct FactDraft {
  var fields: Fields
  var id: PlacedText?
  var table: TableDraft?
}
