import AlmanacMarkdown
import Dispatch
import Testing

/// Texts full of what libcmark-gfm finds through its global table of special characters.
private func generatedTexts(_ count: Int) -> [String] {
  var random = SeededGenerator(seed: 42)
  let pieces = [
    "Ein ~~Wort~~ hier", "https://example.org/a_b", "www.example.org", "post@example.org",
    "*schräg* und **fett**",
    "~eins~ und ~~zwei ~drei~~", "| a | ~~b~~ |\n|---|---|\n| www.c.de | d |", "- [x] ~~getan~~\n- [ ] offen",
    "`~~code~~`", "[Text ~~weg~~](a.md)", "wohin: w ~ ~~", "> ~~Zitat~~ www.x.de",
  ]
  return (0..<count).map { _ in
    (0..<Int.random(in: 20...80, using: &random)).map { _ in
      (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "\n\n" : " ")
    }.joined()
  }
}

@Test("The same texts give the same bytes with one thread and with many")
func sameBytesWithThreads() {
  let texts = generatedTexts(200)
  let alone = texts.map { Rendered($0).html }
  #expect(
    alone.contains { $0.contains("<del>Wort</del>") && $0.contains("<a href=\"https://www.example.org\">") })
  for _ in 0..<5 {
    let together = ParallelResults(count: texts.count) { Rendered(texts[$0]).html }
    #expect(together.values == alone)
  }
}

@Test("Spec mode and rendering do not disturb each other in threads")
func specModeBesideRendering() {
  let texts = generatedTexts(60)
  let alone = texts.map { Rendered($0).html + SpecRenderer.render($0) }
  let together = ParallelResults(count: texts.count) {
    Rendered(texts[$0]).html + SpecRenderer.render(texts[$0])
  }
  #expect(together.values == alone)
}

/// What a function gives for 0, 1, 2 …, computed on all cores.
private struct ParallelResults {
  let values: [String]

  init(count: Int, _ work: @Sendable (Int) -> String) {
    values = [String](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        (slots.baseAddress.map { $0 + index })?.initialize(to: work(index))
      }
      initialized = count
    }
  }
}

@Test("A text inside a block takes nothing from the text around it, however large both are")
func textsInsideTexts() {
  let filling = String(repeating: "Wort ~~weg~~ www.example.org *schräg* ", count: 400)
  let texts = (0..<40).map { number in
    "Vorher \(number) ~~a~~.\n\n```callout\n\(filling)\n```\n\n> Danach \(number) ~~b~~ [Text](a.md)."
  }
  let html = Rendered(texts.joined(separator: "\n\n")).html
  let lines = Set(html.split(separator: "\n"))
  for number in 0..<40 {
    #expect(lines.contains("<p>Vorher \(number) <del>a</del>.</p>"))
    #expect(lines.contains("<p>Danach \(number) <del>b</del> <a href=\"../../magazin/a/\">Text</a>.</p>"))
  }
  #expect(
    html.split(separator: "Wort <del>weg</del>", omittingEmptySubsequences: false).count == 40 * 400 + 1)
}
