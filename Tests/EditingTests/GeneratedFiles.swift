import AlmanacModel

/// Files in every manner in which people write them.
enum GeneratedFiles {
  static let all: [(path: String, bytes: [UInt8])] = {
    var files: [(String, [UInt8])] = []
    for (path, text) in texts {
      files.append((path, Array(text.utf8)))
      files.append((path, Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)))
      files.append((path, Array(text.utf8.dropLast())))
    }
    return files
  }()

  private static let texts: [(String, String)] = [
    (
      "events.yaml",
      """
      # Kopf
      - titel: Werkstatt: Holz   # was
        beginn: Di, 6.5.2031 18 Uhr
        termine:
          - 6.5.2031   # fest
          # der zweite
          - beginn: 13.5.2031
            titel: Zweiter   # so heißt er
            ort:
              name: Werkhof
          - 20.5.2031
        region: nord, sued   # beide
        ort: {name: Halle, city: "Moosach"}
        beschreibung: |
           Eins.

           Zwei: #3
        themen:
        - lernen   # zuerst
        - "holz"

      - id: fest
        title: &name Sommerfest
        start: 2031-07-05
        repeat: weekly until 2031-12-31
        except: [2031-07-12, "2031-07-19"]   # Ferien
        region: [nord,
          'sued']  # beide
        summary: >-
          Ein Satz,
          der umbricht.

          Und noch einer.
        description: "Erste Zeile\\nzweite"
        speakers:
          - ada-lob
          - 'Dr. B'

      - {title: *name, start: 2031-08-05, region: nord, topics: [a, "b, c"]}   # kurz
      -   title: Weit
          start: 2031-09-01
          price: >
            viel

            mehr
          unbekannt: bleibt   # ja
          register:

      """
    ),
    (
      "people.yaml",
      """
      ---
      - id: ada
        name: Ada Lob
        rolle: 'Vorsitz'
        rollen:
          - rolle: Kasse   # früher
            von: 2029-01
          - Beirat
        bio: |
          Text.
      # zwischen
      - name: "Ben"
        email: ben@example.org
        bild:
            src: ben.jpg

      """
    ),
    (
      "site.yaml",
      """
      title: Bündnis   # Name
      publisher:
        name: Bündnis Auental
        # Anschrift
        address: Musterweg 1   # Hof
      navigation:
        - magazin/   # erst
        - {title: Über uns, to: ueber-uns}
        - title: Termine
          to: termine
      formats: [{id: vortrag, name: Vortrag}, werkstatt]
      magazine: {per_page: 12}
      theme_settings:
        signal: "#205080"   # blau
      targets:
        - period: 2031-01-01..2032-12-31
          region: nord
          small: 2   # zwei

      """
    ),
    (
      "magazine/2031/fest.md",
      """
      ---
      titel: Ein Fest
      datum: 6.5.2031   # Tag

      autoren:
        # zuerst
        - ada
        - Ben Nur
      bild: labor.jpg
      teaser: Ein Satz,
        der weitergeht.
      berichtigung:
        - datum: 7.5.2031
          text: "Falsch: war es"   # von Ada
      ---

      # Fest

      Text.

      """
    ),
    ("pages/ohne.md", "# Ohne Kopf\n\nText.\n"),
    ("topics.yaml", "# Themen\n- Lernen\n- id: holz\n  name: Holz   # Bau\n  summary: Ein Satz.\n"),
  ]
}
