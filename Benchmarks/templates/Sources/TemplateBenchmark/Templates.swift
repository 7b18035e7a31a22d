/// The page that both engines fill: about 150 tags, if those in lists count each time.
let sources = [
  "base": """
  <!doctype html>
  <html lang="{{language}}">
  <head>
    <meta charset="utf-8">
    <title>{{$title}}{{site.title}}{{/title}}</title>
    <meta name="description" content="{{description}}">
    <link rel="canonical" href="{{canonical}}">
    <link rel="stylesheet" href="{{base}}assets/site.css">
  </head>
  <body>
  <header>
    <a href="{{base}}">{{site.title}}</a>
    <nav>
      <ul>
        {{#navigation}}
        {{>entry}}
        {{/navigation}}
      </ul>
    </nav>
  </header>
  <main id="main">
    {{$main}}
    {{/main}}
  </main>
  {{>footer}}
  </body>
  </html>

  """,
  "entry": """
  <li><a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>

  """,
  "footer": """
  <footer>
    <p>{{site.publisher}}</p>
    {{#site.notice}}<p class="notice">{{.}}</p>{{/site.notice}}
    <p><a href="{{base}}impressum/">{{imprintTitle}}</a></p>
  </footer>

  """,
  "card": """
  <article class="card">
    <h2><a href="{{url}}">{{title}}</a></h2>
    <p class="date"><time datetime="{{isoDate}}">{{date}}</time></p>
    {{#isFeatured}}
    <p class="featured">Im Blick</p>
    {{/isFeatured}}
    {{{teaserHTML}}}
    <ul>{{#topics}}<li>{{.}}</li>{{/topics}}</ul>
  </article>

  """,
  "magazine": """
  {{<base}}
  {{$title}}{{heading}} – {{site.title}}{{/title}}
  {{$main}}
    <h1>{{heading}}</h1>
    {{#posts}}
    {{>card}}
    {{/posts}}
  {{/main}}
  {{/base}}

  """,
]
