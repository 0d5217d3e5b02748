/// An id that a fact had before.
struct EarlierID {
  var id: PlacedText
  /// The fact that has taken it over.
  var fact: String
}
