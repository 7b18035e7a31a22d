import UnicodeForms

/// Names of hosts in the letters that every program knows (RFC 3492, RFC 5891).
public enum HostName {
  /// An address with its host in ASCII: `https://müller.example/ä` becomes `https://xn--mller-kva.example/ä`. Any
  /// other address stays as it is.
  public static func inASCII(_ address: String) -> String {
    guard address.utf8.contains(where: { $0 >= 0x80 }), let range = host(in: address) else { return address }
    let host = address[range]
    guard host.utf8.contains(where: { $0 >= 0x80 }) else { return address }
    return address[..<range.lowerBound] + ascii(host) + address[range.upperBound...]
  }

  private static func ascii(_ host: Substring) -> String {
    UnicodeForm.composed.of(host.lowercased()).split(separator: ".", omittingEmptySubsequences: false)
      .map { Punycode.label(Array($0.unicodeScalars)) }.joined(separator: ".")
  }

  /// Where the host stands, without whoever is named before an `@` and without the port.
  private static func host(in address: String) -> Range<String.Index>? {
    let lower = address.prefix(8).lowercased()
    let schemes = ["https://", "http://", "webcal://", "mailto:"]
    guard let scheme = schemes.first(where: { lower.hasPrefix($0.prefix(8)) }) else { return nil }
    let rest = address.dropFirst(scheme.count)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let start = rest[..<end].lastIndex(of: "@").map { rest.index(after: $0) }
    if scheme == "mailto:", start == nil { return nil }
    let first = start ?? rest.startIndex
    let port = rest[first..<end].firstIndex(of: ":") ?? end
    return first..<port
  }
}

/// Letters of any script in ASCII (RFC 3492).
enum Punycode {
  /// A part of a host's name between two dots; one that is too long stays.
  static func label(_ scalars: [Unicode.Scalar]) -> String {
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars)
    guard scalars.contains(where: { $0.value >= 0x80 }), scalars.count <= 63 else { return String(plain) }
    return "xn--" + encoded(scalars)
  }

  private static func encoded(_ scalars: [Unicode.Scalar]) -> String {
    let basic = scalars.filter { $0.value < 0x80 }
    var output = basic.map { UInt8($0.value) }
    if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (UInt32(0x80), 0, 72, basic.count)
    while handled < scalars.count {
      guard let lowest = scalars.map(\.value).filter({ $0 >= next }).min() else { break }
      delta += Int(lowest - next) * (handled + 1)
      next = lowest
      for scalar in scalars {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
        (delta, handled) = (0, handled + 1)
      }
      (delta, next) = (delta + 1, next + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number as digits of variable length.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var (rest, base) = (number, 36)
    while true {
      let limit = min(max(base - bias, 1), 26)
      guard rest >= limit else { break }
      output.append(digit(limit + (rest - limit) % (36 - limit)))
      rest = (rest - limit) / (36 - limit)
      base += 36
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
