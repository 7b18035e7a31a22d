import MustacheTemplates

/// The documentation of themes, made from the schemas of the views.
public enum ThemeReference {
  /// The text of `themes/README.md`.
  public static var markdown: String {
    var text = introduction + ThemeTutorial.markdown
    text += "\n## The root\n\nEvery template sees these names.\n\n" + table(of: ThemeCatalog.root)
    text += "\n## Layouts\n\nEach sees the names of its view besides those of the root.\n\n"
    text += "| file | view |\n| --- | --- |\n"
    for layout in Layout.allCases {
      text += "| `layouts/\(layout.rawValue).html` | \(link(layout.view.schema.name)) |\n"
    }
    for fragment in Fragment.allCases {
      text += "| `partials/\(fragment.rawValue).html` | \(link(fragment.view.schema.name)) |\n"
    }
    text += "\n## Views of layouts\n" + ViewCatalog.layouts.map(section).joined()
    text += "\n## Views within views\n" + ViewCatalog.parts.map(section).joined()
    text += "\n### phrase\n\nA wording that depends on a number, as the translations have it.\n\n"
    return text + table(of: ThemeWords.phraseSchema)
  }

  private static func section(_ view: any View.Type) -> String {
    let description = view.description
    return "\n### \(description.schema.name)\n\n\(description.sentence)\n\n\(table(of: description.schema))\n"
      + "```html\n\(description.example)\n```\n"
  }

  private static func table(of schema: Schema) -> String {
    "| name | kind | meaning |\n| --- | --- | --- |\n"
      + schema.fields.map { "| `\($0.name)` | \(kind($0.kind)) | \($0.meaning) |\n" }.joined()
  }

  private static func kind(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "text"
    case .html: "markup"
    case .flag: "flag"
    case .number: "number"
    case .texts: "list of texts"
    case .view(let name): link(name)
    case .list(let name): "list of \(link(name))"
    }
  }

  private static func link(_ schema: String) -> String {
    let own = ["translations", "assets", "settings"]
    return own.contains(schema) ? "the theme's own" : "[\(schema)](#\(schema.lowercased()))"
  }

  private static let introduction = """
    # Themes

    A theme is a folder of templates, a style sheet and words. It contains no program, and making one needs no
    Swift. This page is written by `almanac theme reference > themes/README.md`; a test compares the two.

    ## Begin

    ```sh
    almanac theme new my-theme     # a folder that changes one colour and the footer of `alliance`
    almanac theme check my-theme   # what is wrong in it, with file, line and the nearest name
    ```

    Then `theme: my-theme` in `content/site.yaml`, and `almanac serve` shows it while you work.

    Two themes come along. `alliance` is the one that a site has unless it says otherwise. `plain` is one style
    sheet and five templates: read it first.

    ## The folder

    | path | what |
    | --- | --- |
    | `theme.yaml` | what the theme extends, which templates draw what, how wide pictures stand, its settings |
    | `layouts/*.html` | one template for each kind of page |
    | `partials/*.html` | parts that templates include: `{{>name}}` is `partials/name.html` |
    | `assets/**` | style sheets, scripts, pictures; they come out with a fingerprint in their names |
    | `assets/NAME.editions.css` | the end of `NAME.css` where a site comes out in several languages; others do not get it |
    | `i18n/de.yaml`, `i18n/en.yaml` | every word that readers see |

    ## theme.yaml

    ```yaml
    name: my-theme
    description: What it is for.
    extends: alliance           # what this theme lacks is taken from there
    templates:                  # one template may draw several layouts or entries
      press: post
      lead: card
    pictures:                   # how wide they stand, as in `sizes` of HTML
      text: "(min-width: 48rem) 40rem, 92vw"
      card: "(min-width: 48rem) 30vw, 92vw"
    settings:
      accent:
        type: colour            # flag, text, number, colour, choice, font
        default: "#0a7d4f"
        description: The colour of buttons.
        css: --accent           # the custom property that gets the value
        css_contrast: --on-accent   # for colours: gets a colour of text that is legible on it
      density:
        type: choice
        options: [airy, tight]
      title_font:
        type: font              # a file in assets/, or the name of a family that readers may have
        default: title.woff2    # without the file the style sheet's own value stays
        css: --title
    ```

    A face of the type `font` is loaded at weight 700. Its property gets the face, and behind it
    `var(--title-while, serif)`: what your style sheet wants to be seen until the face is there.

    The places of pictures are `text`, `upright`, `small`, `wide`, `full` and `gallery` in texts, `head` and
    `headUpright` at the head of pages, `lead` and `card` in lists, `person` and `portrait`. Where nothing is said of
    one, its kin's width is taken, and else that of the window.

    A site sets the settings in `site.yaml`; a value that does not fit is an error there, with its line:

    ```yaml
    theme_settings:
      accent: "#7a1f5c"
      density: tight
    ```

    Templates see `{{settings.accent}}`; a flag as `{{#settings.covers}}…{{/settings.covers}}`; a choice also as a
    flag for each option, `{{#settings.densityTight}}`; of a font also the address of its file, where it is one and
    pages do not lie on a disk:
    `{{#settings.titleFontFile}}<link rel="preload" href="{{.}}" as="font" crossorigin>{{/settings.titleFontFile}}`.

    A theme that `extends` another has all its templates, files, words and settings, and replaces what it brings
    itself under the same name. A setting of the other theme may be given another default alone. Under
    `{{>alliance/footer}}` or `{{<alliance/base}}` a template of the extended theme can be named even where it is
    replaced, so that a theme can put something around it or fill one block. A chain may be as long as you like.

    Where one template draws several layouts, it may use the names of each of them; those that a page does not have
    are absent on it.

    ## Templates

    [Mustache](https://mustache.github.io/mustache.5.html) with inheritance, without lambdas:

    | write | for |
    | --- | --- |
    | `{{title}}` | a text or number, escaped |
    | `{{{bodyHTML}}}` | markup; only names that end in `HTML` may stand so |
    | `{{#summary}}<p>{{.}}</p>{{/summary}}` | a text that may be missing |
    | `{{#isEmpty}}…{{/isEmpty}}`, `{{^isEmpty}}…{{/isEmpty}}` | a flag, and its opposite |
    | `{{#posts}}…{{/posts}}` | each entry of a list, whose names then come first |
    | `{{#posts.any}}<h2>…</h2>{{/posts.any}}` | something that stands once where a list has entries |
    | `{{posts.count}}` | how many entries a list has |
    | `{{row.timeText}}` | a name of a view within |
    | `{{>card}}` | another template, which sees the same names |
    | `{{<base}}{{$main}}…{{/main}}{{/base}}` | another template with its block `main` filled |

    A name that does not exist is an error with file, line and the nearest one, never an empty place. So is a
    missing partial, an unknown block, text that is written as markup and markup that is escaped. Names are looked
    for in the nearest view first, then further out; a name that the nearest view has but that is empty there stays
    empty.

    ## Words and numbers

    ```yaml
    # i18n/en.yaml
    readOn: Read on
    events:
      zero: no events
      one: one event
      other: "{n} events"
    ```

    `{{t.readOn}}` writes a word in the language of the site. A word with forms goes behind a number:
    `{{upcoming.count.events}}` writes “no events”, “one event”, “7 events”; `zero` and `one` may be left out.
    Numbers from 1,000 on are grouped as the language wants it. The forms alone, for a script, are `{{t.events.one}}`
    and `{{t.events.other}}`. A word that is missing in one language is taken from the other, with a warning.

    ## Rules that pages must keep

    - The content security policy allows own files only, no `style` attribute and no script in the page. Hues of
      regions and colour settings come in `{{assets.huesCss}}`, which every page should link.
    - Nothing may need a script. A script is classic and `defer`, because pages also work from a disk.
    - What a script shows is not in the page before: text browsers know neither `hidden` nor `template` and read
      it out. Its words stand in `data-` attributes. What needs a script says so.
    - The picture for sharing is the page's own, its region's, or the one that site.yaml names. A theme brings none: a
      picture with somebody's name would go out with everybody's pages.
    - A class `region-ID` carries the hue of a region as `--hue` (0 to 359) and the outline of its mark as `--shape`, for
      `clip-path`; areas have a class `area-ID` with a shape and no hue. On the map a region also has its row and column
      as `--at`, for `grid-area`.
    """
}
