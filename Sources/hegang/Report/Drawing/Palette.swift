/// The colours of every page, for light and dark screens.
///
/// A test computes the contrast of each with the paper, and the distance between marks that appear
/// side by side as people with each kind of colour blindness see them.
enum Palette {
  /// The colours as variables of a style sheet:
  ///
  /// - `paper`, `rule`: the background, and lines that carry no meaning.
  /// - `ink`, `quiet`: text.
  /// - `known`, `weak`: what the learner knows well, and less well. A fill of `pale` has an edge of `known`.
  /// - `other`: what is compared with it: a target, an earlier time, what is overdue.
  /// - `step-1` to `step-4`: few to many.
  static let style: StaticString = """
    :root {
      --paper: #ffffff; --rule: #dde2e8; --ink: #17212b; --quiet: #54606e;
      --known: #1f6fae; --pale: #d3e5f4; --other: #b8540a; --other-pale: #fbe3cd;
      --step-1: #6793bd; --step-2: #3b75ab; --step-3: #1d568c; --step-4: #0b355f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12161c; --rule: #2b333d; --ink: #e6eaef; --quiet: #a3aebb;
        --known: #5faae6; --pale: #17344e; --other: #f2994a; --other-pale: #46290f;
        --step-1: #3c6b96; --step-2: #5b95c7; --step-3: #8dbde6; --step-4: #cfe6fa;
      }
    }
    @media print {
      :root {
        --paper: #ffffff; --rule: #dde2e8; --ink: #17212b; --quiet: #54606e;
        --known: #1f6fae; --pale: #d3e5f4; --other: #b8540a; --other-pale: #fbe3cd;
        --step-1: #6793bd; --step-2: #3b75ab; --step-3: #1d568c; --step-4: #0b355f;
      }
    }
    """
}
