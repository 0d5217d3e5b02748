import FSRS
import Foundation

/// The reference vectors, read once.
enum Fixtures {
  struct ParameterSets: Decodable {
    struct Entry: Decodable {
      let id: Int
      let w: [Double]
    }
    let param_sets: [Entry]
  }

  /// A history as py-fsrs saw it.
  struct Course: Decodable {
    struct Review: Decodable {
      let rating: Int
      let elapsed_days: Int
      let elapsed_secs: Int
      let r: Double?
      let s: Double
      let d: Double
      let state: String
      let step: Int?
      let ivl_secs: Int
    }
    let id: Int
    let params: Int
    let desired_retention: Double
    let learning_steps_secs: [Int]
    let relearning_steps_secs: [Int]
    let maximum_interval: Int
    let reviews: [Review]
  }

  /// The same history as fsrs-rs saw it.
  struct Shadow: Decodable {
    struct Review: Decodable {
      let s: Double
      let d: Double
      let ivl: Double
      let next: [[Double]]
    }
    let id: Int
    let reviews: [Review]
  }

  struct FuzzBounds: Decodable {
    struct Row: Decodable {
      let interval: Int
      let observed_min: Int
      let observed_max: Int
    }
    let rows: [Row]
  }

  /// Histories of FSRS-7, with the weights they were made with.
  struct Sevens: Decodable {
    struct Course: Decodable {
      let id: Int
      let params: Int
      let desired_retention: Double
      let reviews: [Review]
    }
    struct Review: Decodable {
      let rating: Int
      let elapsed_days: Double
      let r: Double?
      let r_fast: Double?
      let s: Double
      let s_fast: Double
      let d: Double
      let ivl_days: Double
    }
    let param_sets: [ParameterSets.Entry]
    let sequences: [Course]
  }

  static func sevens() throws -> Sevens { try read(Sevens.self, "fsrs7_sequences") }

  private struct Sequences<Element: Decodable>: Decodable {
    let sequences: [Element]
  }

  static func parameters() throws -> [Int: Parameters] {
    let sets = try read(ParameterSets.self, "fsrs6_params").param_sets
    return try Dictionary(uniqueKeysWithValues: sets.map { ($0.id, try Parameters($0.w)) })
  }

  static func histories(_ group: String) throws -> [Course] {
    try read(Sequences<Course>.self, "fsrs6_pyfsrs_\(group)").sequences
  }

  static func shadows(_ group: String) throws -> [Shadow] {
    try read(Sequences<Shadow>.self, "fsrs6_fsrsrs_\(group)").sequences
  }

  static func fuzzBounds() throws -> [FuzzBounds.Row] {
    try read(FuzzBounds.self, "anki_fuzz_bounds").rows
  }

  static func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
    return try JSONDecoder().decode(
      type, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }
}

extension Fixtures.Course.Review {
  /// The grade as a rating; the fixtures hold 1 to 4 only.
  var grade: Rating { Rating(rawValue: rating) ?? .again }
}

/// Notes where a table of comparisons missed, and how much was compared at all.
struct Misses {
  private(set) var compared = 0
  private(set) var worst = 0.0
  private(set) var list: [String] = []

  mutating func check(
    _ value: Double, _ expected: Double, within tolerance: Double,
    _ place: @autoclosure () -> String
  ) {
    compared += 1
    let error = abs(value - expected) / max(abs(expected), 1e-300)
    worst = max(worst, error)
    if !(error <= tolerance) { list.append("\(place()): \(value), expected \(expected)") }
  }

  mutating func check<Value: Equatable>(
    _ value: Value, _ expected: Value, _ place: @autoclosure () -> String
  ) {
    compared += 1
    if value != expected { list.append("\(place()): \(value), expected \(expected)") }
  }
}
