extension BodyWriter {
  mutating func writeList(_ list: MarkdownNode) {
    let isOrdered = list.isOrderedList
    let isTight = list.isTightList
    let numbers = isOrdered ? source.numbers(of: list) : []
    writeListStart(list, isOrdered)
    for (index, item) in list.children.enumerated() {
      let task = item.taskState
      let number = numbers.indices.contains(index) ? numbers[index] : nil
      html.markup(task == nil ? "<li" : "<li class=\"task\"")
      if let number, index > 0, number != numbers[index - 1] + 1 { writeValue(number) }
      html.markup(">")
      let outer = plain.item(marker(number, task), isFirst: index == 0, isTight: isTight)
      if let task { writeCheckbox(done: task) }
      if isTight { writeTightItem(item) } else { writeLooseItem(item) }
      plain.endItem(outer)
      html.markup("</li>\n")
    }
    html.markup(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  /// The number of an item that does not follow on the one before it.
  private mutating func writeValue(_ number: Int) {
    html.markup(" value=\"")
    html.number(number)
    html.markup("\"")
  }

  private mutating func writeListStart(_ list: MarkdownNode, _ isOrdered: Bool) {
    if !isOrdered {
      let hasTasks = list.children.contains { $0.taskState != nil }
      html.markup(hasTasks ? "<ul class=\"tasks\">\n" : "<ul>\n")
    } else if list.listStart != 1 {
      html.markup("<ol start=\"")
      html.number(list.listStart)
      html.markup("\">\n")
    } else {
      html.markup("<ol>\n")
    }
  }

  private func marker(_ number: Int?, _ task: Bool?) -> String {
    (number.map { "\($0). " } ?? "– ") + (task.map { $0 ? "[x] " : "[ ] " } ?? "")
  }

  /// A checkbox that nobody can change, with a name for screen readers; a sign where forms are forbidden.
  private mutating func writeCheckbox(done: Bool) {
    let label = words.task(done: done)
    html.only(.page) { html in
      html.markup("<input type=\"checkbox\" disabled")
      if done { html.markup(" checked") }
      html.markup(" aria-label=\"")
      html.text(label)
      html.markup("\"> ")
    }
    html.only(.feed) { $0.markup(done ? "☑ " : "☐ ") }
  }

  private mutating func writeLooseItem(_ item: MarkdownNode) {
    html.markup("\n")
    writeBlocks(of: item)
  }

  /// Paragraphs of a tight list stand without `<p>`.
  private mutating func writeTightItem(_ item: MarkdownNode) {
    guard depth < ParserBounds.depth else { return writeBlocks(of: item) }
    depth += 1
    var isFirst = true
    for block in item.children {
      if block.kind == .paragraph, !isPictures(block) {
        if !isFirst { html.markup("\n") }
        plain.beginBlock()
        writeInlines(of: block)
      } else {
        html.markup("\n")
        writeBlock(block)
      }
      isFirst = false
    }
    depth -= 1
  }
}
