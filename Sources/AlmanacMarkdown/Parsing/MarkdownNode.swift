import CMarkGFM
import CMarkShim

/// Bytes that belong to a node: valid while its tree lives.
typealias NodeBytes = UnsafeBufferPointer<UInt8>

/// One node of a tree. Must not outlive it.
struct MarkdownNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// Tells nodes of one tree apart.
  struct Identity: Hashable {
    fileprivate let pointer: OpaquePointer
  }

  var identity: Identity { Identity(pointer: pointer) }

  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
    case footnoteReference
    case other
  }

  var kind: Kind {
    let type = cmark_node_get_type(pointer)
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_DOCUMENT: return .document
    default: return Self.extensionKind(Int32(bitPattern: type.rawValue))
    }
  }

  private static let types = almanac_types()

  private static func extensionKind(_ type: Int32) -> Kind {
    if type == types.table_cell { return .tableCell }
    if type == types.table_row { return .tableRow }
    if type == types.table { return .table }
    if type == types.strikethrough { return .strikethrough }
    return .other
  }

  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }

  /// Its children in order.
  var children: Siblings { Siblings(first: firstChild) }

  /// A node and those after it with the same parent.
  struct Siblings: Sequence, IteratorProtocol {
    private var upcoming: MarkdownNode?

    init(first: MarkdownNode?) {
      upcoming = first
    }

    mutating func next() -> MarkdownNode? {
      guard let node = upcoming else { return nil }
      upcoming = node.next
      return node
    }

    /// The nodes behind the first few.
    func dropFirst(_ count: Int) -> Siblings {
      var rest = self
      for _ in 0..<count { _ = rest.next() }
      return rest
    }
  }

  /// Line of the parsed text, from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// Column of the parsed text in bytes, from 1.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The text of text, code, raw HTML, code blocks, and the number of a footnote reference.
  var literal: NodeBytes { Self.bytes(cmark_node_get_literal(pointer)) }
  /// Destination of a link or an image, unescaped.
  var destination: NodeBytes { Self.bytes(cmark_node_get_url(pointer)) }
  /// Title of a link or an image, unescaped.
  var title: NodeBytes { Self.bytes(cmark_node_get_title(pointer)) }
  /// What follows the fence of a code block.
  var fenceInfo: NodeBytes { Self.bytes(cmark_node_get_fence_info(pointer)) }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> NodeBytes {
    guard let string else { return NodeBytes(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: string, count: almanac_length(string))
      .assumingMemoryBound(to: UInt8.self)
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether a task is done; nil for an item that is no task.
  var taskState: Bool? {
    guard kind == .item, let name = cmark_node_get_type_string(pointer), name[0] == CChar(UInt8(ascii: "t"))
    else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// How the columns of a table are aligned: `l`, `c`, `r` or 0.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let start = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
