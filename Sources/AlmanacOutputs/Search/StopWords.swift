import AlmanacModel

/// Words that stand in nearly every text and that nobody looks for, in the spelling of `WordLetters`.
enum StopWords {
  static func of(_ language: UILanguage) -> [String] { language == .german ? german : english }

  private static let german = words(
    """
    der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei bis da
    dann dass doch durch er es sie wir ihr ich du fur hat haben hier im in ins ist ja kann mit nach nicht noch
    nur ob sich sind so um uber vom von vor war waren was wenn wer wie wird wurde wurden werden zu zum zur
    zwischen sein seine seiner seinen ihre ihrer ihren diese dieser dieses diesem diesen man mehr
    """)

  /// Without "it", which is also the trade.
  private static let english = words(
    """
    the and of or to in on at by for with from as is are was were be been this that these those which who will
    would can not have has had its their our you we they he she but if so an
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
