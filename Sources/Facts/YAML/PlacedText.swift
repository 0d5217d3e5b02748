/// A text and where it stands.
struct PlacedText: Hashable, Sendable {
  var text: String
  var place: Place
}
