/// A direction of the compass, named as the files name it.
package enum CompassPoint: String, CaseIterable, Hashable, Sendable {
  /// The eight directions, clockwise.
  case north, northeast, east, southeast, south, southwest, west, northwest
}

/// What lies at one side of a subject on its schematic map.
package struct MapSide: Hashable, Sendable {
  /// The side.
  package var side: CompassPoint
  /// The id of the fact whose value is the border there, such as a river; nil if it is not known.
  package var border: String?
  /// The id of the fact whose value lies beyond the border; nil if it is not known.
  package var beyond: String?
}
