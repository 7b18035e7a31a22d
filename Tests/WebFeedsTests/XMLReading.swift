import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element as an independent parser reads it.
final class XMLElementRead {
  let name: String
  let attributes: [String: String]
  var children: [XMLElementRead] = []
  var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(name: String) -> XMLElementRead? { children.first { $0.name == name } }

  func all(_ name: String) -> [XMLElementRead] { children.filter { $0.name == name } }

  /// The names of the element and all below it, in order.
  var outline: [String] { [name] + children.flatMap(\.outline) }
}

final class XMLReading: NSObject, XMLParserDelegate {
  private var open: [XMLElementRead] = []
  private var root: XMLElementRead?

  /// The root element; nil when the bytes are not well-formed.
  static func root(of bytes: [UInt8]) -> XMLElementRead? {
    let reading = XMLReading()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reading
    return parser.parse() ? reading.root : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = XMLElementRead(name: name, attributes: attributes)
    open.last?.children.append(element)
    if root == nil { root = element }
    open.append(element)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    open.last?.text += String(decoding: data, as: UTF8.self)
  }
}
