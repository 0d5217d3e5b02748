import Testing

@testable import FSRS

@Suite struct DrawTests {
  @Test(
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325),
      ("a", 0xaf63_dc4c_8601_ec8c),
      ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func `the hash is FNV-1a`(text: String, hash: UInt64) {
    #expect(Draw.fnv1a(text) == hash)
  }

  /// Schedules already stored were made with these numbers; they may never change.
  @Test func `draws are pinned`() {
    let table = ["", "population-2020", "population-2020/reverse", "鹤岗"].map { card in
      (0..<3).map { "\(Draw.value(card: card, reviews: $0))" }.joined(separator: " ")
    }
    #expect(
      table.joined(separator: "\n") == """
        0.7636945250957473 0.06269613950347463 0.3311103232963081
        0.574722160062414 0.2989523114575845 0.44943989012382557
        0.317802962470104 0.920486788273231 0.9317011793538819
        0.6774579033115828 0.6342935706575601 0.3558407716895253
        """)
  }

  @Test func `draws are spread evenly over cards and over reviews`() {
    var byCard = [Int](repeating: 0, count: 10)
    var byReview = byCard
    for index in 0..<10_000 {
      byCard[Int(Draw.value(card: "card-\(index)", reviews: 0) * 10)] += 1
      byReview[Int(Draw.value(card: "card", reviews: index) * 10)] += 1
    }
    for count in byCard + byReview { #expect((850...1_150).contains(count)) }
  }

  @Test func `any count of reviews gives a number below 1`() {
    for reviews in [Int.min, -1, 0, 1, .max] {
      #expect((0..<1).contains(Draw.value(card: "card", reviews: reviews)))
    }
  }
}
