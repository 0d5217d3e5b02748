/// A text with its location.
struct PlacedText: Hashable, Sendable {
  var text: String
  var place: Place
}
