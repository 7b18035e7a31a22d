import MustacheTemplates
import Testing

struct TemplateProblemTests {
  static let catalog = SchemaCatalog([
    Schema(
      "Page",
      [
        Field("title", .text, "the page's heading"), Field("bodyHTML", .html, "the text"),
        Field("isDraft", .flag, "whether it is unfinished"), Field("topics", .texts, "its topics"),
        Field("site", .view("Site"), "the site"), Field("posts", .list("Post"), "its posts"),
        Field("lost", .view("Nowhere"), "refers to nothing"),
      ]),
    Schema("Site", [Field("name", .text, "the site's name"), Field("tagline", .text, "what it is about")]),
    Schema("Post", [Field("title", .text, "the post's heading"), Field("url", .text, "its address")]),
  ])

  /// What is wrong with a page, each problem as `template:line:column: kind 'name' (suggestions)`.
  static func problems(_ page: String, _ partials: [TemplateName: String] = [:]) -> [String] {
    let sources = partials.merging(["page": page]) { first, _ in first }
    do {
      _ = try TemplateSet(sources: sources, schemas: catalog).compile("page", schema: "Page")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(
    "Each mistake is named with its place and the nearest names",
    arguments: [
      ("<h1>\n  {{titel}}\n</h1>", "page:2:3: unknownName 'titel' (title)"),
      ("Öl: {{titel}}", "page:1:5: unknownName 'titel' (title)"),
      ("{{#topcis}}{{/topcis}}", "page:1:1: unknownName 'topcis' (topics)"),
      ("{{^isDraf}}{{/isDraf}}", "page:1:1: unknownName 'isDraf' (isDraft)"),
      ("{{site.nane}}", "page:1:1: unknownName 'site.nane' (site.name)"),
      ("{{tagline}}", "page:1:1: unknownName 'tagline' (site.tagline)"),
      ("{{xyzxyz}}", "page:1:1: unknownName 'xyzxyz'"),
      ("{{#posts}}{{urls}}{{/posts}}", "page:1:11: unknownName 'urls' (url)"),
      ("{{#site}}{{url}}{{/site}}", "page:1:10: unknownName 'url'"),
      ("{{posts.title}}", "page:1:1: pathThroughNonView 'posts.title' (posts)"),
      ("{{title.length}}", "page:1:1: pathThroughNonView 'title.length' (title)"),
      ("{{isDraft}}", "page:1:1: notText 'isDraft'"),
      ("{{topics}}", "page:1:1: notText 'topics'"),
      ("{{site}}", "page:1:1: notText 'site'"),
      ("{{{posts}}}", "page:1:1: notText 'posts'"),
      ("{{{title}}}", "page:1:1: unescapedText 'title'"),
      ("{{&title}}", "page:1:1: unescapedText 'title'"),
      ("{{#topics}}{{{.}}}{{/topics}}", "page:1:12: unescapedText '.'"),
      ("{{bodyHTML}}", "page:1:1: escapedHTML 'bodyHTML'"),
      ("{{#bodyHTML}}{{.}}{{/bodyHTML}}", "page:1:14: escapedHTML '.'"),
      ("{{.}}", "page:1:1: noItem '.'"),
      ("{{#site}}{{.}}{{/site}}", "page:1:10: noItem '.'"),
      ("{{#.}}{{/.}}", "page:1:1: noItem '.'"),
      ("{{>crad}}", "page:1:1: missingPartial 'crad' (card)"),
      ("{{<bse}}{{/bse}}", "page:1:1: missingPartial 'bse' (base)"),
      ("{{<base}}{{$mian}}x{{/mian}}{{/base}}", "page:1:10: unknownBlock 'mian' (main)"),
      ("{{<base}}{{$main}}{{/main}}{{$main}}{{/main}}{{/base}}", "page:1:28: duplicateBlock 'main'"),
      ("a\n{{#title}}\nb", "page:2:1: unclosedSection 'title'"),
      ("{{$main}}", "page:1:1: unclosedSection 'main'"),
      ("{{<base}}", "page:1:1: unclosedSection 'base'"),
      ("{{#title}}{{/titel}}", "page:1:11: mismatchedClose 'titel' (title)"),
      ("{{#title}}{{#site}}{{/title}}", "page:1:20: mismatchedClose 'title' (site)"),
      ("a {{/title}}", "page:1:3: strayClose 'title'"),
      ("{{title\nb", "page:1:1: badTag '{{title'"),
      ("{{{bodyHTML}}\n", "page:1:1: badTag '{{{bodyHTML}}'"),
      ("{{}}", "page:1:1: badTag '{{}}'"),
      ("{{ta tb}}", "page:1:1: badTag '{{ta tb}}'"),
      ("{{site..name}}", "page:1:1: badTag '{{site..name}}'"),
      ("{{>*name}}", "page:1:1: badTag '{{>*name}}'"),
      ("{{=<%=}}", "page:1:1: badTag '{{=<%=}}'"),
      ("{{title\n{{title}}", "page:1:1: badTag '{{title'"),
      ("{{>self}}", "self:1:3: endlessInclusion 'self'"),
      ("{{#lost}}{{/lost}}", "page:1:1: unknownSchema 'Nowhere'"),
    ])
  func names(_ page: String, _ problem: String) {
    let partials: [TemplateName: String] = [
      "card": "{{title}}", "base": "{{$main}}{{/main}}", "self": "x {{>self}}",
    ]
    #expect(Self.problems(page, partials) == [problem])
  }

  @Test func `All problems are found at once, in partials too, in order`() {
    let page = """
      {{<base}}
      {{$main}}
        {{titel}}
        {{>card}}
        {{#posts}}
        {{{title}}}
        {{/posts}}
      {{/main}}
      {{$extra}}{{bodyHTML}}{{/extra}}
      {{/base}}
      """
    let partials: [TemplateName: String] = ["base": "{{$main}}{{/main}}\n{{nam}}", "card": "{{#a}}\n{{/b}}"]
    #expect(
      Self.problems(page, partials) == [
        "base:2:1: unknownName 'nam'",
        "card:1:1: unknownName 'a'",
        "card:2:1: mismatchedClose 'b' (a)",
        "page:3:3: unknownName 'titel' (title)",
        "page:6:3: unescapedText 'title'",
        "page:9:1: unknownBlock 'extra'",
      ])
  }

  @Test func `A problem carries the line as it was written`() {
    let sources: [TemplateName: String] = ["page": "<p>\r\n  <b>{{titel}}</b>\r\n"]
    #expect {
      try TemplateSet(sources: sources, schemas: Self.catalog).compile("page", schema: "Page")
    } throws: { error in
      guard let problem = (error as? TemplateProblems)?.problems.first else { return false }
      return problem.excerpt == "  <b>{{titel}}</b>" && problem.line == 2 && problem.column == 6
    }
  }

  @Test func `A problem in a partial that two pages use is equal in both`() {
    let page = "{{>card}}{{#posts}}{{>card}}{{/posts}}"
    #expect(Self.problems(page, ["card": "{{nix}}"]) == ["card:1:1: unknownName 'nix'"])
  }

  @Test(
    "Hundreds of mistakes say enough",
    arguments: [
      String(repeating: "{{/a}} {{b c}}\n", count: 5_000), (0..<5_000).map { "{{n\($0)}}" }.joined(),
    ])
  func many(_ page: String) {
    let found = Self.problems(page)
    #expect(found.count == 500)
    #expect(Set(found).count == 500)
  }

  @Test func `The same mistake is found once, in however many sections it is included`() {
    let page = String(
      repeating: "{{#posts}}{{>card}}{{>card}}{{/posts}}{{#site}}{{>card}}{{/site}}", count: 500)
    #expect(Self.problems(page, ["card": "{{nix}}"]) == ["card:1:1: unknownName 'nix'"])
  }

  @Test func `Of a name beyond all measure the beginning is told`() {
    let found = Self.problems("{{" + String(repeating: "a", count: 1_000_000) + "}}")
    #expect(found == ["page:1:1: unknownName '" + String(repeating: "a", count: 100) + "…'"])
  }

  @Test func `Syntax is checked in templates that nothing includes`() {
    let set = TemplateSet(sources: ["page": "", "unused": "{{#a}}"], schemas: Self.catalog)
    #expect(set.syntaxProblems.map(\.description) == ["unused:1:1: unclosedSection 'a'"])
  }

  @Test(
    "A layout or schema that does not exist is a problem",
    arguments: [
      ("paeg", "Page", "paeg:1:1: missingPartial 'paeg' (page)"),
      ("page", "Pag", "page:1:1: unknownSchema 'Pag' (Page)"),
    ])
  func missing(_ template: String, _ schema: String, _ problem: String) {
    let set = TemplateSet(sources: ["page": ""], schemas: Self.catalog)
    #expect {
      try set.compile(TemplateName(template), schema: schema)
    } throws: {
      ($0 as? TemplateProblems)?.description == problem
    }
  }

  @Test func `Sections that lie too deep in each other are refused`() {
    let deep = String(repeating: "{{#site}}", count: 50_000)
    #expect(Self.problems(deep) == ["page:1:901: recursionTooDeep 'site'"])
  }

  @Test func `Partials that lie too deep in each other are refused`() {
    var partials: [TemplateName: String] = ["p300": "Ende"]
    for number in 0..<300 { partials[TemplateName("p\(number)")] = "{{>p\(number + 1)}}" }
    #expect(Self.problems("{{>p0}}", partials) == ["p98:1:1: recursionTooDeep 'p99'"])
  }
}
