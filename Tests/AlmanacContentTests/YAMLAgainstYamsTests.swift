import Foundation
import Testing
import Yams

@testable import AlmanacContent

/// What the own reader takes for YAML is what another reader of YAML takes it for, wherever that one accepts it.
struct YAMLAgainstYamsTests {
  private static func line(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar):
      return scalar.style == .plain && scalar.string.isEmpty ? "~" : "'\(scalar.string)'"
    case .sequence(let items): return "[\(items.map(line).joined(separator: ","))]"
    case .mapping(let pairs):
      return "{\(pairs.map { "\($0.key.string ?? "")=\(line($0.value))" }.joined(separator: ","))}"
    case .alias: return "*"
    }
  }

  @Test("Our reader of YAML and Yams agree on generated documents")
  func bothReadersAgreeOnGeneratedDocuments() throws {
    let rounds = ProcessInfo.processInfo.environment["ALMANAC_ROUNDS"].flatMap(Int.init) ?? 1500
    var random = SeededRandom(seed: 7)
    for _ in 0..<rounds {
      let text = DocumentGenerator.map(&random, indent: 0, depth: 0)
      let node = try #require(try Yams.compose(yaml: text), "\(text)")
      #expect(YAMLReaderTests.line(text) == Self.line(node), "\(text)")
    }
  }
}

/// Makes documents in which every value means the same to every reader of YAML.
enum DocumentGenerator {
  private static let words = [
    "KI", "Daten", "für", "18.00", "Straße", "x", "a-b", "„gut“", "2025", "don't", "100%",
  ]

  static func map(_ random: inout SeededRandom, indent: Int, depth: Int) -> String {
    var text = ""
    for index in 0..<Int.random(in: 1...4, using: &random) {
      let pad = String(repeating: " ", count: index == 0 && depth < 0 ? 0 : indent)
      text += "\(pad)k\(index):\(value(&random, indent: indent, depth: abs(depth)))"
      if Int.random(in: 0..<8, using: &random) == 0 { text += "\n" }
      if Int.random(in: 0..<8, using: &random) == 0 { text += "\(pad)# Anmerkung: nichts\n" }
    }
    return text
  }

  private static func value(_ random: inout SeededRandom, indent: Int, depth: Int) -> String {
    let pad = String(repeating: " ", count: indent + 2)
    switch Int.random(in: 0..<(depth > 3 ? 7 : 10), using: &random) {
    case 0: return " \(plain(&random))\n"
    case 1: return " \"\(plain(&random)) \\\"zitiert\\\" \\t\(plain(&random))\"\n"
    case 2: return " '\(plain(&random).replacingOccurrences(of: "'", with: "''")): #1'\n"
    case 3: return " [\(flow(&random)), \"a, b\", {x: \(flow(&random)), y: [\(flow(&random))]}]\n"
    case 4:
      let header = ["|", ">", "|-", ">-", "|+", ">+"].randomElement(using: &random) ?? "|"
      return " \(header)\n\(block(&random, pad))"
    case 5: return " \(plain(&random))\n\(pad)\(plain(&random))\n\n\(pad) \(plain(&random))\n"
    case 6: return "\n"
    case 7: return "\n" + map(&random, indent: indent + 2, depth: depth + 1)
    case 8: return "\n" + list(&random, indent: indent + 2, depth: depth + 1)
    default: return "\n" + list(&random, indent: indent, depth: depth + 1)
    }
  }

  private static func list(_ random: inout SeededRandom, indent: Int, depth: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Bool.random(using: &random)
        ? "\(pad)- \(plain(&random))\n" : "\(pad)- \(map(&random, indent: indent + 2, depth: -depth - 1))"
    }.joined()
  }

  private static func block(_ random: inout SeededRandom, _ pad: String) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { index in
      let extra = index > 0 && Int.random(in: 0..<4, using: &random) == 0 ? "  " : ""
      return index > 0 && Int.random(in: 0..<4, using: &random) == 0
        ? "\n" : "\(pad)\(extra)\(plain(&random)): #x\n"
    }.joined()
  }

  private static func plain(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "x" }
      .joined(separator: " ")
  }

  private static func flow(_ random: inout SeededRandom) -> String {
    plain(&random).replacingOccurrences(of: "„", with: "").replacingOccurrences(of: "“", with: "")
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
