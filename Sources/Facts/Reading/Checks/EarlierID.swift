/// An id that a fact had before.
struct EarlierID {
  var id: PlacedText
  /// The fact that has it now as its earlier id.
  var fact: String
}
