/// Markup that did not take: it stands on the page as it was typed.
struct Leftover: Equatable {
  enum Kind: Hashable {
    /// `**Hinweis:**Bitte`
    case stars
    /// `__ Fett __`
    case underscores
    /// `##Ohne Leerzeichen`
    case gluedHeading
    /// A no-break space behind `#`, `-`, `1.`, where Markdown wants a plain one.
    case noBreakSpace
    /// `•` of a word processor.
    case bullet
    /// `[Text] (Adresse)`
    case gap
    /// `((https://…))`
    case doubleBracket
    /// `-Punkt`, `1.Punkt`
    case gluedItem
    /// Rows without the line of dashes that makes a table of them.
    case unruledTable
    /// `[[Seite]]`
    case wikiLink
    /// `[Text][]`, `[Text][Marke]` without an address
    case reference
    /// `[Text]: Adresse` where it gives none
    case definition
    /// `{{< … >}}`, `{% … %}`
    case shortcode
    /// `{#anker}`, `{.klasse}`
    case attribute
    /// `==x==`
    case highlight
    /// `^2^`
    case superscript
    /// U+FFFD: a character that got lost before.
    case lostCharacter
    /// Marks that chat programs put behind their sentences.
    case citationMark
    /// A character of private use, which each font shows as something else.
    case privateUse
  }

  let kind: Kind
  /// The bytes of the text that are meant.
  let range: Range<Int>
}
