import HTML
import Testing

struct HTMLTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"),
      ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"), ("&lt;", "&amp;lt;"), ("鹤岗\nA\tB", "鹤岗\nA\tB"),
      ("\u{0}\u{1B}[2J\u{7F}\u{85}", "\u{FFFD}\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
    ])
  func `text is never markup, as content or as an attribute`(text: String, escaped: String) {
    #expect(HTML("p", text: text).written == "<p>\(escaped)</p>")
    #expect(HTML("p", ["title": text]).written == "<p title=\"\(escaped)\"></p>")
  }

  @Test func `elements alone have each its own line, and text none that it does not have`() {
    let list = HTML(
      "ol", ["class": "a", "id": "b"], HTML("li", .text("one "), HTML("b", text: "two")), HTML("br")
    )
    #expect(list.written == "<ol class=\"a\" id=\"b\">\n<li>one <b>two</b></li>\n<br>\n</ol>")
  }

  @Test func `a page needs no other file`() {
    let page = HTML.page(
      language: "en\"", title: "A < B", style: ["p > b { color: red; }"], [HTML("p", text: "Hello")]
    )
    #expect(
      page == """
        <!DOCTYPE html>
        <html lang="en&quot;">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="hegang">
        <title>A &lt; B</title>
        <style>
        p > b { color: red; }
        </style>
        </head>
        <body>
        <p>Hello</p>
        </body>
        </html>

        """)
  }
}
