import Testing

@testable import AlmanacContent

@Suite("Names of programs that keep folders the same")
struct SyncedNameTests {
  @Test(
    "Names that say plainly that two versions were kept are known as those of copies",
    arguments: [
      ("magazine/a (conflicted copy 2031-05-01 120000).md", "magazine/a.md"),
      ("a (Anna's conflicted copy 2031-05-01).md", "a.md"),
      ("a (Annas in Konflikt stehende Kopie 2031-05-01).md", "a.md"), ("a (Konflikt 2031-05-01).md", "a.md"),
      ("a (Konfliktkopie von Anna).md", "a.md"), ("a-Konfliktkopie 2031.md", "a.md"),
      ("a [Conflict].md", "a.md"),
      ("a.sync-conflict-20310501-120000-ABCDEFG.md", "a.md"), ("a_conflict-20310501-120000.md", "a.md"),
      ("a_PC1_May-01-120000-2031_Conflict.md", "a.md"),
      ("a (SFConflict anna@example.org 2031-05-01).md", "a.md"),
      ("a (Case Conflict).md", "a.md"), ("a.md.sync-conflict-20310501-120000-ABCDEFG", "a.md"),
      ("events (Konflikt 2031)/nord.yaml", "events/nord.yaml"), ("a (Unicode Encoding Conflict).md", "a.md"),
    ])
  func copies(_ path: String, _ original: String) {
    #expect(SyncedName(path: path) == .copy(of: original))
  }

  @Test(
    "Names that a copy may have are known as those of possible copies",
    arguments: [
      ("magazine/a-LAPTOP.md", "magazine/a.md"), ("a-DESKTOP-1AB2C.md", "a.md"), ("a 2.md", "a.md"),
      ("a (1).md", "a.md"), ("a(1).md", "a.md"), ("Kopie von a.md", "a.md"), ("a - Kopie.md", "a.md"),
      ("a - Kopie (2).md", "a.md"), ("Copy of a.md", "a.md"), ("a copy.md", "a.md"),
    ])
  func possibleCopies(_ path: String, _ original: String) {
    guard case .possibleCopy(let originals) = SyncedName(path: path) else {
      Issue.record("\(path): \(SyncedName(path: path))")
      return
    }
    #expect(originals.contains(original))
  }

  @Test(
    "Names of files that are not there yet are known as those of placeholders",
    arguments: [
      (".events.yaml.icloud", "events.yaml"), ("magazine/.a.md.icloud", "magazine/a.md"),
      ("events.yaml.nextcloud", "events.yaml"), ("media/a.jpg.owncloud", "media/a.jpg"),
      ("magazine.cloudf", "magazine"),
    ])
  func placeholders(_ path: String, _ original: String) {
    #expect(SyncedName(path: path) == .placeholder(for: original))
  }

  @Test(
    "Names of their own are taken for those of neither copies nor placeholders",
    arguments: [
      "werkbank-holz.md", "bericht-2024.md", "konflikt-am-see.md", "magazine/Streit (Konflikte lösen).md",
      "Foto vom Fest.png", "a.b.c.md", "magazine/2031-05-01-werkbank.md", "kapitel zwei.md", "wifi-5.md",
      "iCloud.md", "(1).md",
    ])
  func plain(_ path: String) {
    #expect(SyncedName(path: path) == .plain)
  }

  @Test("Files of systems and editors are known in any case")
  func systemFiles() {
    for name in [
      "desktop.ini", "Desktop.ini", "Thumbs.db", ".DS_Store", "~$a.docx", ".~lock.a#", "a.swp", "a~",
    ] {
      #expect(SystemFile.isMeant(name), "\(name)")
    }
    for name in ["a.md", "desktop.md", "4913", "thumbs.md"] { #expect(!SystemFile.isMeant(name), "\(name)") }
    #expect(SystemFile.isProbe("4913"))
  }
}
