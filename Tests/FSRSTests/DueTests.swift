import FSRS
import Testing

@Suite struct DueTests {
  @Test func `a card is due from its second or day on`() {
    let now = Moment(seconds: 1_000, day: 10, secondsToRollover: 60)
    let dues: [Due] = [.instant(seconds: 1_000), .instant(seconds: 1_001), .day(10), .day(11)]
    #expect(dues.map { $0.hasCome(at: now) } == [true, false, true, false])
  }
}
