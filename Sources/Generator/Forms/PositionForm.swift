import Deck
import Facts

/// The position form: where something lies, as one of four points of the compass, in their order.
///
/// The four are the main points or those between them, whichever the right one belongs to, so that
/// south is never beside the southeast of another account.
enum PositionForm {
  private static let main = ["north", "east", "south", "west"]
  private static let between = ["northeast", "southeast", "southwest", "northwest"]
  /// "southeastern" is a point as well.
  private static let sets = [main, between, main.map { $0 + "ern" }, between.map { $0 + "ern" }]

  /// Whether a value is a point of the compass.
  static func isPoint(_ value: String) -> Bool { sets.contains { $0.contains(value.lowercased()) } }

  /// The four points of a position, or the reason why there are none.
  static func make(_ asked: Asked, in index: SubjectIndex) -> Result<Form, FormRefusal> {
    guard asked.direction == .forward, case .choice(let value) = asked.fact.value else {
      return .failure(FormRefusal("it is no point of the compass"))
    }
    for points in sets {
      guard let right = points.firstIndex(of: value.lowercased()) else { continue }
      return .success(Form(kind: .position, stem: asked.stem, options: points, right: right))
    }
    return .failure(FormRefusal("it is no point of the compass"))
  }
}
