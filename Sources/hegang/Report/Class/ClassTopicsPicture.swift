import Deck
import HTML
import Study
import Terminal

/// What learners have studied and know of each topic, on average over those who have begun.
@MainActor
struct ClassTopicsPicture {
  let report: ClassReport
  let deck: Deck

  var picture: Picture {
    let topics = report.topics
    var picture = Picture(id: "topics", heading: "Topics", sentence: sentence)
    picture.drawing =
      BarList(
        rows: topics.map { topic in
          BarList.Row(
            name(topic),
            [
              (
                [
                  BarList.Part(percent: 100 * topic.known, style: "known"),
                  BarList.Part(percent: 100 * (topic.studied - topic.known), style: "pale"),
                  BarList.Part(percent: 100 * (1 - topic.studied), style: "none"),
                ], MemoryWords.percent(topic.known)
              )
            ])
        }
      ).html
    picture.keys = [
      ("known", "known now"), ("pale", "begun, not known now"), ("none", "not begun"),
    ]
    picture.table = Picture.Table(
      header: ["Topic", "Begun", "Known now"],
      rows: topics.map {
        [name($0), MemoryWords.percent($0.studied), MemoryWords.percent($0.known)]
      })
    return picture
  }

  private var sentence: String {
    let sorted = report.topics.sorted { $0.known > $1.known }
    guard let best = sorted.first, let worst = sorted.last, sorted.count > 1 else {
      return "The average over the learners who have begun."
    }
    return
      "On average over those who have begun, most is known of “\(name(best))” (\(MemoryWords.percent(best.known)) of its cards) and least of “\(name(worst))” (\(MemoryWords.percent(worst.known)))."
  }

  private func name(_ topic: ClassReport.Topic) -> String {
    cleaned(deck.topicName(topic.topic), oneLine: true)
  }
}
