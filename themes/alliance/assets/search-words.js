/* Spells words for the search as the index does: lower case, letters without marks, "ä", "ae" and "a" alike,
   inflected endings off; C++, C# and 1.500 are words. */
(function () {
  "use strict";

  const known = {
    "ß": "ss", "æ": "a", "œ": "o", "ø": "o", "å": "a", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"
  };
  const letter = "0-9A-Za-z\\u00aa\\u00ad\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufaff";
  const word = new RegExp(
    "[0-9]{1,3}(?:\\.[0-9]{3})+(?![" + letter + "])|[" + letter + "]+(?:\\+\\+|#(?![" + letter + "]))?", "g");
  const shortest = 4;
  const longest = 40;

  function spell(text) {
    const sign = text.endsWith("++") ? "plusplus" : text.endsWith("#") ? "sharp" : "";
    const letters = text.toLowerCase().replace(/[\u00adßæœøåłđðþı]/g, function (letter) { return known[letter] || ""; })
      .normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[\x00-\x2f\x3a-\x60\x7b-\x7f]/g, "");
    return (letters.replace(/(^|[^aeiouq])([aou])e/g, "$1$2") + sign).slice(0, longest);
  }

  function germanStem(text) {
    let stem = text;
    for (;;) {
      const ending = ["ern", "em", "en", "er", "es", "e"].find(function (ending) {
        return stem.endsWith(ending) && stem.length >= shortest + ending.length;
      });
      if (ending) {
        stem = stem.slice(0, -ending.length);
      } else if (stem.length > shortest && (/[elr]n$/.test(stem) || /[^sui]s$/.test(stem))) {
        stem = stem.slice(0, -1);
      } else {
        break;
      }
    }
    return stem.endsWith("niss") || (stem.length > shortest && stem.endsWith("inn")) ? stem.slice(0, -1) : stem;
  }

  function englishStem(text) {
    if (text.endsWith("ies") && text.length >= shortest + 3) { return text.slice(0, -3) + "y"; }
    if (/(ss|x|ch|sh)es$/.test(text)) { return text.slice(0, -2); }
    return /[^sui]s$/.test(text) ? text.slice(0, -1) : text;
  }

  function stem(text, language) {
    if (text.length <= shortest || /[0-9]/.test(text)) { return text; }
    return language === "de" ? germanStem(text) : englishStem(text);
  }

  /* The words of a text with their places. */
  function scan(text) {
    return Array.from(text.matchAll(word), function (match) {
      return { text: match[0], start: match.index, end: match.index + match[0].length };
    });
  }

  /* Whether one slip of the hand lies between two words: a letter more, less, wrong, or two swapped. */
  function isNear(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 1) { return one === other; }
    let start = 0;
    while (start < one.length && one[start] === other[start]) { start += 1; }
    const rest = function (text, skipped) { return text.slice(start + skipped); };
    return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
      || (one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2));
  }

  window.almanacWords = { spell: spell, stem: stem, scan: scan, isNear: isNear };
})();
