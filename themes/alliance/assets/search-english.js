/* English inflections for the search: "publishing", "published" and "publishes" are one word. The index is made by the
   same rules; sites in other languages do not get this file. */
(function () {
  "use strict";

  const words = window.almanacWords;
  const plain = words.stem;
  const shortest = 4;

  function without(text, ending) {
    return text.endsWith(ending) && text.length >= shortest + ending.length ? text.slice(0, -ending.length) : null;
  }

  words.stem = function (text, language) {
    const singular = plain(text, language);
    if (language !== "en" || singular.length <= shortest || /[0-9]/.test(singular)) { return singular; }
    const studied = without(singular, "ied");
    if (studied !== null) { return studied + "y"; }
    const verb = without(singular, "ing") ?? without(singular, "ed");
    let stem = verb ?? singular;
    if (verb !== null && /([bdfgkmnprtv])\1$/.test(stem)) { stem = stem.slice(0, -1); }
    return stem.length > shortest && stem.endsWith("e") ? stem.slice(0, -1) : stem;
  };
})();
