import Foundation
import Testing

/// The files beside the tests.
enum Fixture {
  static func text(_ name: String) throws -> String {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func files(_ folder: String, _ names: [String]) throws -> [(name: String, text: String)] {
    try names.map { (name: $0, text: try text("\(folder)/\($0)")) }
  }
}
