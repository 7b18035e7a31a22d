import AlmanacModel
import Testing

@testable import AlmanacContent

struct YAMLReaderTests {
  /// A document in one line, to compare: texts in `'…'`, lists in `[…]`, maps in `{…}`, nothing as `~`.
  static func line(_ text: String) -> String {
    let source = SourceText(path: "x.yaml", SourceBytes(Array(text.utf8)))
    var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
    do throws(YAMLMistake) {
      return line(try reader.readDocument())
    } catch {
      return "\(error.kind)"
    }
  }

  static func line(_ node: YAMLNode) -> String {
    switch node.content {
    case .empty: "~"
    case .scalar(let scalar): "'\(scalar.text)'"
    case .list(let items): "[\(items.map(line).joined(separator: ","))]"
    case .map(let pairs): "{\(pairs.map { "\($0.key)=\(line($0.value))" }.joined(separator: ","))}"
    }
  }

  @Test(
    "The rest of a line is the text as it stands",
    arguments: [
      "KI in Kommunen: Was geht?", "Raum #3", "@home", "50 % Halle", "- x", "*fett*", "&co", "! Achtung",
      "%a", "`code`",
      "\"KI\" für alle", "'s' Fest", "[Neu] Programm", "{a} b", "| x", "> x", "? x", "18:00", "no", "1e3",
      "007",
      "2025-05-06", "a, b", "#hashtag", "x: y: z", ": x", "~", "null", "<<", "„KI: jetzt“ # 1",
    ])
  func text(_ text: String) {
    #expect(Self.line("title: \(text)\n") == "{title='\(text)'}")
    #expect(Self.line("a: 1\ntitle:   \(text)  \nb: 2") == "{a='1',title='\(text)',b='2'}")
  }

  @Test(
    "Structure, quotes, folding and brackets are those of YAML",
    arguments: [
      ("a:\n  b: 1\n  c:\n    d: 2\n", "{a={b='1',c={d='2'}}}"),
      ("a:\n- 1\n- 2\nb: 3", "{a=['1','2'],b='3'}"),
      ("a:\n  - 1\n  -\n    - 2\n  - - 3\n    - 4\n", "{a=['1',['2'],['3','4']]}"),
      ("- a: 1\n  b: 2\n- a: 3\n", "[{a='1',b='2'},{a='3'}]"), ("a:\nb: # nichts\n", "{a=~,b=~}"),
      ("a: \"x \\\"y\\\" \\u00e4\\n\"\n", "{a='x \"y\" ä\n'}"), ("a: 'it''s'\n", "{a='it's'}"),
      ("a: \"one\n  two\n\n  three\"\n", "{a='one two\nthree'}"),
      ("a: one\n  two\n\n  three\n", "{a='one two\nthree'}"),
      ("a: |\n  one\n   two\n\n  three\nb: 1\n", "{a='one\n two\n\nthree\n',b='1'}"),
      ("a: >-\n  one\n  two\n\n  three\n", "{a='one two\nthree'}"), ("a: |2\n    x\n", "{a='  x\n'}"),
      ("a: |+\n  x\n\nb: 1", "{a='x\n\n',b='1'}"),
      ("a: >\n  one\n    two\n  three\n", "{a='one\n  two\nthree\n'}"),
      ("a: [x, 'y, z', [1]]\n", "{a=['x','y, z',['1']]}"),
      ("a: {b: 1, c: [2], d}\n", "{a={b='1',c=['2'],d=~}}"),
      ("a: [\n  x, # eins\n  y\n]\nb: 1\n", "{a=['x','y'],b='1'}"), ("a: [x: 1, y]\n", "{a=[{x='1'},'y']}"),
      ("\"a b\": 1\n'c': 2\n", "{a b='1',c='2'}"),
      ("a: [https://x.org/?a=1, b]", "{a=['https://x.org/?a=1','b']}"),
      ("a: &n [1]\nb: *n\nc: *m\n", "{a=['1'],b=['1'],c='*m'}"),
      ("a: &n\n  x: 1\nb: *n\n", "{a={x='1'},b={x='1'}}"),
      ("# Kopf\n\na: 1 \n\n# Mitte\nb: \"2\" # Ende\n", "{a='1',b='2'}"), ("", "~"), ("# nur das\n", "~"),
    ])
  func structure(_ text: String, _ expected: String) {
    #expect(Self.line(text) == expected)
  }

  @Test("Entries are read one by one, also behind the mark of a document")
  func entriesAreReadOneByOneAlsoBehindAMark() {
    let text = "---\n# Liste\n- a: 1\n\n-\n  a: 2\n- [x]\n"
    let list = YAMLEntries(SourceText(path: "x.yaml", SourceBytes(Array(text.utf8))))
    #expect(list.entries.map { (try? $0.result.get()).map(Self.line) } == ["{a='1'}", "{a='2'}", "['x']"])
    #expect(list.entries.map(\.lines) == [2..<4, 4..<6, 6..<7])
  }

  @Test("A list in brackets is a list too")
  func aListInBracketsIsAListToo() {
    let list = YAMLEntries(SourceText(path: "x.yaml", SourceBytes(Array("[{a: 1}, {a: 2}]\n".utf8))))
    #expect(list.entries.map { (try? $0.result.get()).map(Self.line) } == ["{a='1'}", "{a='2'}"])
  }
}
