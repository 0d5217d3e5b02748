import Deck
import Journal
import Progress
import Study
import Terminal

/// The other sessions of the same learner that are running on this machine: they are named, and none of
/// the cards that they ask is asked here.
@MainActor
final class OtherSessions {
  private let context: Context
  private let place: JournalPlace?
  private var own: RunningSession?
  /// Those that the learner was told of.
  private var told: Set<String> = []

  init(_ context: Context) {
    self.context = context
    place = try? Learner.place(context)
    if let place { own = RunningSession.begin(at: place, since: context.clock.milliseconds) }
  }

  /// What comes next: a new fact that is shown before it is asked, or a question.
  enum Turn {
    case introduction(Card)
    case question(Question)

    fileprivate var card: Card {
      switch self {
      case .introduction(let card): card
      case .question(let question): question.card
      }
    }
  }

  /// What comes next, which no other session asks.
  func next(of session: inout Session, at recorder: Recorder) -> Turn? {
    guard own != nil else { return turn(of: &session, at: recorder) }
    var next: Turn?
    own?.choosing { others in
      leave(others, out: &session)
      next = turn(of: &session, at: recorder)
      return next?.card.id
    }
    return next
  }

  private func turn(of session: inout Session, at recorder: Recorder) -> Turn? {
    let moment = recorder.moment
    if let card = session.introduction(at: moment) { return .introduction(card) }
    return session.next(at: moment).map(Turn.question)
  }

  /// Leaves out what others ask or have answered.
  func makeRoom(in session: inout Session) {
    if let others = own?.look() { leave(others, out: &session) }
  }

  /// The progress with what other sessions saved while this one ran; nil if there were none.
  var progress: Progress? {
    told.isEmpty ? nil : place.flatMap { try? Learner.progress(at: $0) }
  }

  private func leave(_ others: RunningSession.Others, out session: inout Session) {
    for other in others.running where told.insert(other.name).inserted {
      context.output.paragraph(SessionWords.otherSession(since: other.since, context.clock))
    }
    session.leaveOut(others.running.reduce(into: []) { $0.formUnion($1.cards) })
    if others.hasEnded, let place, let progress = try? Learner.progress(at: place) {
      session.leaveOut(answeredIn: progress)
    }
  }
}
