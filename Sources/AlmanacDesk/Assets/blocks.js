/** The blocks that a text may have, each with lines to fill in. `«…»` is what `check` asks to be replaced. */

import { language } from "./words.js";

const BLOCKS = {
  de: [
    ["Termine", "die nächsten, von selbst", "termine\nanzahl: 5"],
    ["Beiträge", "die neuesten, von selbst", "beitraege\nanzahl: 3"],
    ["Personen", "Menschen aus der Liste", "personen\ntitel: «Das Team»"],
    ["Hinweis", "ein Kasten im Text", "hinweis\nart: tip\ntitel: «Gut zu wissen»\n\n«Der Text des Hinweises.»"],
    ["Zitat", "mit dem Namen dessen, der es sagt", "zitat\nvon: «Name»\nrolle: «Aufgabe»\n\n«Was gesagt wurde.»"],
    [
      "Galerie",
      "mehrere Bilder, eine Zeile für jedes",
      "galerie\nbildunterschrift: «Vom Fest»\n\n![«Was zu sehen ist»](«bild.jpg»)",
    ],
    ["Video", "ein Link mit Vorschaubild", "video\nadresse: «https://…»\ntitel: «Titel»"],
    ["Herausgeber", "Name und Anschrift aus den Einstellungen", "herausgeber"],
  ],
  en: [
    ["Events", "the next ones, kept up to date", "events\nlimit: 5"],
    ["Posts", "the newest ones, kept up to date", "posts\nlimit: 3"],
    ["People", "people from the list", "people\ntitle: «The team»"],
    ["Callout", "a box in the text", "callout\nkind: tip\ntitle: «Good to know»\n\n«The text of the callout.»"],
    ["Quote", "with the name of who says it", "quote\nby: «Name»\nrole: «Role»\n\n«What was said.»"],
    [
      "Gallery",
      "several pictures, a line for each",
      "gallery\ncaption: «At the party»\n\n![«What it shows»](«picture.jpg»)",
    ],
    ["Video", "a link with a picture", "video\nurl: «https://…»\ntitle: «Title»"],
    ["Publisher", "name and address from the settings", "publisher"],
  ],
};

/** The blocks in the language of the desk: name, meaning, and the lines to put into the text. */
export function blocks() {
  return BLOCKS[language()].map(([name, help, text]) => ({ name, help, text: `\`\`\`${text}\n\`\`\`` }));
}
