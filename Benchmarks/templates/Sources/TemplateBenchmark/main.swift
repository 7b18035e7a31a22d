import Mustache
import MustacheTemplates

/// Microseconds for one run, to a tenth: the median of 21 rounds.
func measure(_ repetitions: Int, _ work: () -> Int) -> Double {
  let clock = ContinuousClock()
  var rounds: [Double] = []
  for _ in 0..<21 {
    let time = clock.measure { for _ in 0..<repetitions where work() == 0 { print("nothing was rendered") } }
    rounds.append(time / .microseconds(1) / Double(repetitions))
  }
  return (rounds.sorted()[10] * 10).rounded() / 10
}

let page = Page()
let catalog = SchemaCatalog([Page.schema, Site.schema, Entry.schema, Card.schema])
let named = Dictionary(uniqueKeysWithValues: sources.map { (TemplateName($0), $1) })
let compiled = try TemplateSet(sources: named, schemas: catalog).compile("magazine", schema: "Page")
let library = MustacheLibrary(templates: try sources.mapValues { try MustacheTemplate(string: $0) })

let record = page.record
let own = String(decoding: compiled.render(record), as: UTF8.self)
let other = library.render(page, withTemplate: "magazine") ?? ""
let isSame = own.filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
print("bytes: \(own.utf8.count) and \(other.utf8.count); the same apart from white space: \(isSame)")

var buffer: [UInt8] = []
buffer.reserveCapacity(own.utf8.count)
let steps = measure(2000) {
  buffer.removeAll(keepingCapacity: true)
  compiled.render(record, into: &buffer)
  return buffer.count
}
let stepsAndRecord = measure(2000) {
  buffer.removeAll(keepingCapacity: true)
  compiled.render(page.record, into: &buffer)
  return buffer.count
}
let tags = measure(200) { library.render(page, withTemplate: "magazine")?.utf8.count ?? 0 }
let compiling = measure(20) {
  let set = TemplateSet(sources: named, schemas: catalog)
  return (try? set.compile("magazine", schema: "Page"))?.templates.count ?? 0
}
print("steps: \(steps) µs; with making the record: \(stepsAndRecord) µs")
print("swift-mustache 2.1.1: \(tags) µs")
print("parsing and compiling all templates: \(compiling) µs")
