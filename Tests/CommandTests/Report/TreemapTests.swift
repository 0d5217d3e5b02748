import Testing

@testable import hegang

struct TreemapTests {
  private typealias Box = Treemap.Box

  /// Figure 4 of the article: areas 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 by 4.
  @Test func `the example of the article`() {
    let boxes = Treemap.boxes(
      [6, 6, 4, 3, 2, 2, 1], in: Box(x: 0, y: 0, width: 6, height: 4))
    let sides = boxes.map { [Plot.number($0.width), Plot.number($0.height)] }
    #expect(
      sides == [
        ["3", "2"], ["3", "2"], ["1.71", "2.33"], ["1.29", "2.33"], ["1.2", "1.67"],
        ["1.2", "1.67"], ["0.6", "1.67"],
      ])
  }

  @Test func `boxes have the size of their numbers and stay inside`() {
    var state: UInt64 = 20_261_130
    for _ in 0..<300 {
      let numbers = (0..<(1 + Int(state >> 60))).map { _ -> Double in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 48 & 0xFFF) + 1
      }.sorted(by: >)
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let frame = Box(x: 5, y: 7, width: 236, height: 133)
      let boxes = Treemap.boxes(numbers, in: frame)
      let unit = frame.width * frame.height / numbers.reduce(0, +)
      #expect(boxes.count == numbers.count)
      for (box, number) in zip(boxes, numbers) {
        #expect(abs(box.width * box.height - number * unit) < 1e-6)
        #expect(box.x >= 5 - 1e-6 && box.x + box.width <= 241 + 1e-6)
        #expect(box.y >= 7 - 1e-6 && box.y + box.height <= 140 + 1e-6)
      }
    }
    #expect(Treemap.boxes([], in: Box(x: 0, y: 0, width: 1, height: 1)).isEmpty)
  }

  @Test(
    arguments: [
      ("47°04′ N", true, 47.0667), ("129°40′ E", false, 129.6667), ("33°51'30\" S", true, -33.8583),
      ("0.5° W", false, -0.5),
    ])
  func `degrees are read`(text: String, isLatitude: Bool, degrees: Double) throws {
    let found = try #require(SchematicMap.degrees(text))
    #expect(found.isLatitude == isLatitude)
    #expect(abs(found.degrees - degrees) < 1e-4)
  }

  @Test(arguments: ["north", "47 N", "47°04′", "4°4′ X", "", "12°"])
  func `other texts are not degrees`(text: String) {
    #expect(SchematicMap.degrees(text) == nil)
  }
}
