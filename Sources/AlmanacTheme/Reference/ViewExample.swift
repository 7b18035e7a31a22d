/// What the documentation of themes says about a view besides its fields: what it is, and how a template
/// uses it. A test compiles the examples, so none names what is not there.
struct ViewExample: Sendable {
  let schema: String
  let sentence: String
  let template: String

  init(_ schema: String, _ sentence: String, _ template: String) {
    self.schema = schema
    self.sentence = sentence
    self.template = template
  }
}

extension ViewExample {
  /// What layouts see.
  static let layouts: [ViewExample] = [
    ViewExample(
      "front", "The front page.",
      "{{#upcoming.any}}<ul>{{#upcoming}}<li>{{{entryHTML}}}</li>{{/upcoming}}</ul>{{/upcoming.any}}"),
    ViewExample(
      "list", "The magazine, and the posts and events of a kind, topic, format or series.",
      "{{#posts}}{{{entryHTML}}}{{/posts}}{{#isEmpty}}<p>Nothing yet.</p>{{/isEmpty}}"),
    ViewExample(
      "post", "A post; the layout `press` sees the same.",
      "{{#standfirst}}<p>{{.}}</p>{{/standfirst}}{{{bodyHTML}}}"),
    ViewExample(
      "regions", "Map and list of the regions.",
      "{{{mapHTML}}}<ul>{{#regions}}<li><a href=\"{{url}}\">{{name}}</a></li>{{/regions}}</ul>"),
    ViewExample(
      "region", "One region.",
      "{{{bodyHTML}}}{{#upcoming}}{{{entryHTML}}}{{/upcoming}}{{#members}}<p>{{name}}</p>{{/members}}"),
    ViewExample(
      "calendar", "The agenda from the build day on, or that of an area.",
      "{{#groups}}<h2 id=\"{{id}}\">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}"),
    ViewExample(
      "month", "A month with events.",
      "<table>{{#weeks}}<tr>{{#days}}<td>{{number}}{{#events}} <a href=\"{{url}}\">{{title}}</a>{{/events}}</td>{{/days}}</tr>{{/weeks}}</table>"
    ),
    ViewExample(
      "year", "A year that is over, or as far as it is.",
      "{{#groups}}<h2>{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}{{/groups}}"),
    ViewExample(
      "event", "An event.",
      "<p>{{row.timeText}}</p>{{{bodyHTML}}}{{#fileURL}}<a href=\"{{.}}\">.ics</a>{{/fileURL}}"),
    ViewExample(
      "people", "The directory of people.", "{{#people}}<p id=\"{{id}}\">{{name}}, {{role}}</p>{{/people}}"),
    ViewExample(
      "person", "A person with a post or a text.",
      "<p>{{role}}</p>{{{bodyHTML}}}{{#posts}}{{{entryHTML}}}{{/posts}}"),
    ViewExample(
      "project", "A project.",
      "{{{bodyHTML}}}<dl>{{#facts}}<dt>{{label}}</dt><dd>{{text}}</dd>{{/facts}}</dl>"),
    ViewExample(
      "directory", "Topics, formats, projects, series, members, partners or sources.",
      "{{#links}}<a href=\"{{url}}\">{{title}}</a>{{/links}}{{#documents}}<p id=\"{{id}}\">{{title}}</p>{{/documents}}"
    ),
    ViewExample("freePage", "A free page; the layout is called `page`.", "{{{bodyHTML}}}"),
    ViewExample(
      "newsletter", "The newsletter's issues, or one issue.",
      "{{{bodyHTML}}}{{#issues}}<a href=\"{{url}}\">{{title}}</a>{{/issues}}"),
    ViewExample(
      "search", "The search page.",
      "<form role=\"search\" data-index=\"{{scriptURL}}\"><input name=\"q\"></form>{{#indexes}}<a href=\"{{url}}\">{{title}}</a>{{/indexes}}"
    ),
    ViewExample(
      "subscribe", "Every calendar and feed.",
      "{{#whole}}<a href=\"{{webcalURL}}\">{{title}}</a>{{/whole}}{{#regionCalendars}}<a href=\"{{webcalURL}}\">{{title}}</a>{{/regionCalendars}}"
    ),
    ViewExample(
      "notFound", "The page for addresses that do not exist; the layout is called `404`.",
      "{{#links}}<a href=\"{{url}}\">{{title}}</a>{{/links}}"),
  ]

  /// What stands in the views above.
  static let parts: [ViewExample] = [
    ViewExample(
      "site", "What is the same on every page: `site`.",
      "<a href=\"{{homeURL}}\">{{title}}</a>{{#footerLinks}}<a href=\"{{url}}\">{{title}}</a>{{/footerLinks}}"
    ),
    ViewExample(
      "page", "What every page says about itself: `page`.",
      "<html lang=\"{{language}}\"><title>{{documentTitle}}</title><h1>{{title}}</h1></html>"),
    ViewExample(
      "card",
      "A post in a list: `partials/card.html` draws it, `partials/lead.html` the first of the front page.",
      "<article class=\"{{className}}\"><h3><a href=\"{{url}}\">{{title}}</a></h3><p>{{summary}}</p></article>"
    ),
    ViewExample(
      "eventRow", "An event in a list: `partials/event-row.html` draws it.",
      "<article class=\"{{className}}\" data-last-day=\"{{lastDayISO}}\"><h3><a href=\"{{url}}\">{{title}}</a></h3><p>{{timeText}}</p></article>"
    ),
    ViewExample(
      "eventDate", "One of several dates of an event.",
      "<li data-last-day=\"{{lastDayISO}}\"><time datetime=\"{{startISO}}\">{{timeText}}</time>{{#title}} {{.}}{{/title}}</li>"
    ),
    ViewExample("fragment", "A post or event as its partial drew it.", "<li>{{{entryHTML}}}</li>"),
    ViewExample(
      "link", "A link.", "<a href=\"{{url}}\"{{#isCurrent}} aria-current=\"page\"{{/isCurrent}}>{{title}}</a>"
    ),
    ViewExample(
      "picture", "A picture.",
      "<img src=\"{{url}}\" alt=\"{{alt}}\"{{#width}} width=\"{{.}}\"{{/width}}{{#height}} height=\"{{.}}\"{{/height}}>"
    ),
    ViewExample(
      "feed", "A feed or calendar that programs read.",
      "<link rel=\"alternate\" type=\"{{type}}\" href=\"{{url}}\" title=\"{{title}}\">"),
    ViewExample(
      "subscription", "The addresses by which a calendar is subscribed to.",
      "<a href=\"{{webcalURL}}\">Apple</a> <a href=\"{{googleURL}}\">Google</a> <code>{{httpsURL}}</code>"),
    ViewExample(
      "eventGroup", "Events of one month or year under a heading.",
      "<h2 id=\"{{id}}\">{{title}}</h2>{{#events}}{{{entryHTML}}}{{/events}}"),
    ViewExample(
      "paging", "The pages of a long list.",
      "<p>{{text}}</p>{{#nextURL}}<a href=\"{{.}}\" rel=\"next\">older</a>{{/nextURL}}"),
    ViewExample(
      "heading", "A heading in the contents.",
      "<li{{#isSub}} class=\"sub\"{{/isSub}}><a href=\"{{url}}\">{{title}}</a></li>"),
    ViewExample(
      "citation", "A document that facts on the page come from.",
      "<a href=\"{{url}}\">{{title}}</a>{{#place}}, {{.}}{{/place}}"),
    ViewExample(
      "contributor", "Somebody who wrote, spoke or belongs here.",
      "{{#url}}<a href=\"{{.}}\">{{name}}</a>{{/url}}{{^url}}{{name}}{{/url}}"),
    ViewExample("correction", "A correction on top of a post.", "<p>{{#date}}{{.}}: {{/date}}{{text}}</p>"),
    ViewExample("fact", "A label and what is to be said.", "<dt>{{label}}</dt><dd>{{text}}</dd>"),
    ViewExample(
      "publisher", "Who publishes the site.",
      "<p>{{name}}</p>{{#email}}<a href=\"mailto:{{.}}\">{{.}}</a>{{/email}}"),
    ViewExample(
      "regionCard", "A region in a list.",
      "<h3 class=\"{{className}}\"><a href=\"{{url}}\">{{name}}</a></h3><p>{{eventCount}}</p>"),
    ViewExample(
      "organisationGroup", "Organisations under their region.",
      "<h2>{{title}}</h2>{{#entries}}<p>{{name}}</p>{{/entries}}"),
    ViewExample(
      "organisation", "A member or partner.", "<p id=\"{{id}}\"><a href=\"{{url}}\">{{name}}</a></p>"),
    ViewExample(
      "personCard", "A person in a list.", "<p id=\"{{id}}\">{{name}}{{#role}}, {{.}}{{/role}}</p>"),
    ViewExample(
      "role", "A role that a person has or had.",
      "<li>{{role}}, {{organisation}}{{#period}} ({{.}}){{/period}}</li>"),
    ViewExample(
      "source", "A document on the page of sources.", "<h2 id=\"{{id}}\">{{title}}</h2><p>{{note}}</p>"),
    ViewExample(
      "monthWeek", "A row of the month grid.",
      "<tr><th>{{number}}</th>{{#days}}<td>{{number}}</td>{{/days}}</tr>"),
    ViewExample(
      "monthDay", "A cell of the month grid.",
      "<td{{#isWeekend}} class=\"is-weekend\"{{/isWeekend}}><time datetime=\"{{iso}}\">{{number}}</time></td>"
    ),
    ViewExample(
      "monthEntry", "An event in a cell.",
      "<a href=\"{{url}}\">{{title}}{{#part}} <small>{{.}}</small>{{/part}}</a>"),
  ]
}
