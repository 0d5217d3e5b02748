extension Known<Source> {
  init(_ files: SubjectFiles, _ problems: inout Problems) {
    var ids = IDs("source", isWhole: files.isWhole)
    let keys = ["id", "title", "dated", "url"]
    let all = files.read("sources", of: "a source", keys: keys, &problems) {
      fields, problems -> Source? in
      let id = fields.id("id", &problems)
      let title = fields.required("title", expected: "the document's name", &problems)
      let dated = fields.required(
        "dated", expected: "unknown or a date such as 2017-10-01", &problems)
      let isUnknown = dated == nil || dated?.text == "unknown"
      let date = isUnknown ? nil : fields.date("dated", &problems)
      let url = fields.text("url", expected: "its web address", &problems)
      if let url, !Source.isAddress(url.text) {
        problems.add(
          url.place,
          "“\(url.text)” is no web address; expected one such as https://example.org/atlas")
      }
      guard let id, ids.claim(id, &problems), let title else { return nil }
      return Source(id: id.text, title: title.text, dated: date, url: url?.text)
    }
    self.init(all, ids: ids)
  }
}

extension Citation {
  /// Where a fact or a table stands in its source.
  init?(_ fields: Fields, sources: IDs, _ problems: inout Problems) {
    let expected = "where it stands, {id: …, section: …, paragraph: …}"
    guard let node = fields["source"] else {
      fields.lacks("source", expected: expected, &problems)
      return nil
    }
    let keys = ["id", "section", "paragraph"]
    guard let source = Fields(node, of: "a source", keys: keys, &problems) else { return nil }
    let section = source.text("section", expected: "a heading", &problems)
    let paragraph = source.integer("paragraph", in: 1...9999, &problems)
    guard let id = source.required("id", expected: "a source's id", &problems),
      sources.check(id, &problems)
    else { return nil }
    self.init(source: id.text, section: section?.text, paragraph: paragraph)
  }
}
