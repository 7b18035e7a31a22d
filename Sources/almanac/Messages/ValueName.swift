import AlmanacModel

/// What stands for a value in help: `--content <dir>`. Letters without marks: shells make names of these.
enum ValueName {
  static let folder = BilingualText("ordner", "dir")
  static let folderOrDay = BilingualText("ordner|tag", "dir|day")
  static let target = BilingualText("ziel", "target")
  static let service = BilingualText("dienst", "service")
  static let time = BilingualText("zeit", "time")
  static let file = BilingualText("datei", "file")
  static let day = BilingualText("tag", "day")
  static let language = BilingualText("sprache", "language")
  static let number = BilingualText("zahl", "n")
  static let port = BilingualText("zahl", "port")
  static let address = BilingualText("adresse", "address")
  static let url = BilingualText("adresse", "url")
  static let id = BilingualText("kennung", "id")
  static let name = BilingualText("name", "name")
  static let title = BilingualText("titel", "title")
  static let kind = BilingualText("art", "kind")
  static let subject = BilingualText("was", "subject")
  static let format = BilingualText("form", "format")
  static let channel = BilingualText("kanal", "channel")
  static let keyMapping = BilingualText("alt=neu", "old=new")
  static let rule = BilingualText("regel", "rule")
  static let column = BilingualText("spalte=feld", "column=field")
}
