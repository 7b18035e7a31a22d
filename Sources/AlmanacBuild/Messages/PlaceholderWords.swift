/// The words, in both languages, by which places that wait for words are known. All in small letters.
enum PlaceholderWords {
  // MARK: - Between guillemets

  /// How the marks of `new` begin.
  static let openings = ["bitte ersetzen", "please replace"]
  /// What nobody would quote.
  static let empty: Set<String> = ["todo", "tbd", "fixme", "xxx", "?", "??", "???"]
  /// What nobody would quote alone in a line.
  static let nouns: Set<String> = [
    "text", "titel", "title", "name", "ort", "place", "datum", "date", "adresse", "address", "satz",
    "sentence", "absatz", "paragraph", "beschreibung", "description", "zusammenfassung", "summary",
  ]
  static let beginnings = [
    "hier steht", "hier kommt", "hier folgt", "hier ihr", "hier bitte", "hier text", "ihr text", "ihre texte",
    "here goes", "here comes", "your text",
  ]

  // MARK: - Anywhere

  /// What nobody writes for readers.
  static let sentences = [
    "lorem ipsum", "dolor sit amet", "ersetzen sie diesen text", "diese seite ist eine vorlage",
    "replace this text with", "this page is a template",
  ]
  /// What says in square brackets that something is missing.
  static let gaps = [
    "ergänzen", "nicht genannt", "noch offen", "noch nicht erfolgt", "todo", "tbd", "platzhalter",
    "to be supplied", "to be added", "to be filled", "not named", "placeholder", "fill in",
  ]
  /// Reminders, which are written in capitals.
  static let reminders = ["todo", "fixme", "tbd"]
  /// What is a placeholder where it is all of a line.
  static let wholeLines: Set<String> = [
    "bitte ergänzen", "bitte ausfüllen", "text folgt", "blindtext", "platzhalter", "mustertext", "xxx",
    "xxxx",
    "todo", "tbd", "coming soon", "placeholder", "placeholder text",
  ]

  // MARK: - In fields and legal pages

  static let names = [
    "mustermann", "musterfrau", "musterstraße", "musterstr.", "musterweg", "musterallee", "musterstadt",
    "musterdorf", "musterhausen", "musterort", "musterfirma", "musterverein", "musterverbund",
    "john doe", "jane doe", "example street", "sample street", "anytown",
  ]
  /// Digits of telephone numbers that nobody has.
  static let digits = ["0123456", "1234567", "000000"]
  /// Where a line has one of these, its numbers are those of telephones and streets, not amounts.
  static let numberHints = [
    "phone", "tel", "fax", "mobil", "+49", "address", "anschrift", "adresse", "kontakt", "contact", "straße",
    "weg ", "street",
  ]

  // MARK: - Addresses

  /// Words of a host that stand for the editor's own.
  static let hosts: Set<Substring> = [
    "example", "beispiel", "ihre-domain", "ihredomain", "ihre-website", "meine-domain", "meinedomain",
    "meine-website", "deine-domain", "your-domain", "yourdomain", "your-website", "mydomain", "my-domain",
  ]

  // MARK: - For a first look

  /// What every placeholder and sample address has a part of.
  static let roots = [
    "lorem", "dolor sit", "ersetzen sie", "ist eine vorlage", "replace this", "is a template", "ergänz",
    "nicht genannt", "noch offen", "noch nicht erfolgt", "todo", "tbd", "fixme", "platzhalter", "to be ",
    "not named", "placeholder", "fill in", "bitte aus", "text folgt", "blindtext", "xxx", "coming soon",
    "muster",
    "john doe", "jane doe", "example", "sample", "anytown", "0123", "1234", "00000", "beispiel",
    "domain", "website", ".test", ".invalid", ".local", ".tld",
  ]
}
