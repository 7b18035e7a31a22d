/// The tutorial of themes, which a web designer follows in an hour.
enum ThemeTutorial {
  static let markdown = """

    ## An hour with a theme of your own

    For a web designer who knows HTML and CSS. Each step can be seen at once: `almanac serve` stays open beside it.

    ### 1. A folder, five minutes

    ```sh
    almanac theme new my-theme
    almanac serve
    ```

    In `content/site.yaml`, `theme: my-theme`. The theme extends `alliance`: you write only what is to be different, and
    a new version of `alliance` brings you everything else.

    ### 2. Colour, five minutes

    The signal colour is a setting, no style sheet needed, and so is a second one for the strong lines. In
    `content/site.yaml`:

    ```yaml
    theme_settings:
      signal: "#0a7d4f"
      second: "#1d3a5f"
    ```

    The text on it turns dark or light by itself. All other colours are custom properties of `main.css`: `--paper`,
    `--ink`, `--soft`, `--line`, `--wash`, each once for light and once for dark. Regions bring `--hue`; from it come
    `--hue-ink` for text, `--hue-solid` for areas, `--hue-wash` for grounds and `--hue-deep` for depth, all legible in
    both schemes. To change some, give your theme a style sheet of its own, `assets/my.css`. Its first line names the
    layers of `alliance` and yours behind them, so that yours win:

    ```css
    @layer reset, tokens, base, layout, components, utilities, print, mine;
    @layer mine {
      :root { --paper: oklch(0.99 0.004 250); --ink: oklch(0.2 0.03 260); }
      @media (prefers-color-scheme: dark) { :root { --paper: oklch(0.18 0.02 260); } }
    }
    ```

    and ask for it on every page. `partials/head.html` of your theme puts a line behind that of `alliance`:

    ```html
    {{>alliance/head}}
    <link rel="stylesheet" href="{{assets.myCss}}">
    ```

    ### 3. Face, ten minutes

    Typefaces are four properties: `--headline` for names, headlines, big dates and quotes, `--serif` for texts, `--sans`
    for small print and controls, `--mono` for addresses.

    ```css
    @layer mine { :root { --serif: "Iowan Old Style", Georgia, serif; } }
    ```

    The headlines are set in Vollkorn Bold, which `scripts/setup` cuts from Debian's package; without the file they take
    the system's. Pages load nothing from others, so a font of your own lies in the theme's `assets`, and you need its
    licence. Keep it below 40 kB (only the letters of your languages), and name it in `site.yaml`; the name of a family
    that readers may have will do too:

    ```yaml
    theme_settings:
      headline_font: mine.woff2
    ```

    What a style sheet loads with `url(…)`, fonts and pictures alike, is found in `assets`, comes out under a name with a
    fingerprint, and is an error where it is missing.

    ### 4. Sign, ten minutes

    `logo` under `publisher` in `site.yaml` puts your own sign before the name and in the window, and on the first
    screen of a phone where it is a square picture; beside an SVG a PNG of the same name is taken there. Without it the
    theme draws one in `partials/base.html`, in `class="mark"`. To draw another, copy the file from `alliance` into your
    theme and put your SVG there: inline, without `style`, coloured by `currentColor`. `assets/favicon.svg` and
    `assets/apple-touch-icon.png` (180 × 180) of your theme take the place of those that came along.

    ### 5. A front page of your own, twenty minutes

    `layouts/front.html` in your theme replaces that of `alliance`. A complete one, with the next events on top:

    ```html
    {{<base}}
    {{$breadcrumbs}}{{/breadcrumbs}}
    {{$main}}
    <h1 class="visually-hidden">{{page.title}}</h1>
    {{#upcoming.any}}
    <section aria-labelledby="_next">
    <h2 id="_next" class="rubric">{{t.whatIsOn}}</h2>
    <ul class="agenda" data-coming>
    {{#upcoming}}
    <li>{{{entryHTML}}}</li>
    {{/upcoming}}
    </ul>
    </section>
    {{/upcoming.any}}
    {{{leadCardHTML}}}
    {{#latest.any}}
    <section aria-labelledby="_new">
    <h2 id="_new" class="rubric">{{t.newInMagazine}}</h2>
    <ul class="entries">
    {{#latest}}
    <li>{{{entryHTML}}}</li>
    {{/latest}}
    </ul>
    </section>
    {{/latest.any}}
    {{/main}}
    {{/base}}
    ```

    `data-coming` is a promise: weeks after the build a script takes out of it what is over. All names that a front page
    sees stand below, under [front](#front).

    ### 6. A section of your own, ten minutes

    A section needs a word and a place. The word in `i18n/de.yaml` and `i18n/en.yaml` of your theme:

    ```yaml
    whoWeAre: Wer wir sind
    ```

    and in the layout, where it is to stand:

    ```html
    <section aria-labelledby="_who">
    <h2 id="_who" class="rubric">{{t.whoWeAre}}</h2>
    <p class="standfirst">{{site.tagline}}</p>
    <p><a class="button button-main" href="{{site.subscribeURL}}">{{t.subscribe}}</a></p>
    </section>
    ```

    `almanac theme check --strict my-theme` says what is misspelt, missing or unused.

    ### Classes that carry the spacing

    | class | what it does |
    | --- | --- |
    | `main > section` | one large space above; nothing to write |
    | `page-head` | title, standfirst and line of facts at the top of a page |
    | `rubric` | the heading of a section: a rule above, a little space below |
    | `section-head` | a heading with a link at the other end |
    | `columns`, `columns-main`, `columns-side` | text and margin side by side from 60 rem on |
    | `columns-even` | two equal columns |
    | `band` | a ground from edge to edge |
    | `entries` | cards in columns that fit; `entries-list` in rows |
    | `agenda` | rows of events with large dates |
    | `prose` | running text at a legible width |
    | `index`, `plain-list`, `directory` | lists of links: in columns, plain, with a sentence each |
    | `nothing` | says that there is nothing yet |
    | `if-any` | shows itself only where it has an entry |
    | `visually-hidden` | for screen readers alone |

    The spaces themselves are `--space` between sections, `--gutter` at the edges, `--page` and `--measure` for widths,
    `--step1` to `--step4` for sizes of type; set them in `:root` and the whole theme follows.
    """
}
