/* Results in the words of the original say in which language they are. Sites in one language do not get this file. */
(function () {
  "use strict";

  const take = window.almanacSearch;
  const texts = window.almanacIndex.texts;
  const languages = new Map();

  /* An entry has the languages of its title and its text behind what every entry has. */
  window.almanacSearch = function (name, number, contents) {
    if (name === "pages") {
      contents.forEach(function (entry) {
        if (entry.length > 5) { languages.set(entry[1], { title: entry[5], text: entry[6] }); }
      });
    }
    take(name, number, contents);
  };

  function mark(item) {
    const address = item.querySelector("a").href;
    languages.forEach(function (language, path) {
      if (!address.endsWith("/" + path)) { return; }
      const snippet = item.querySelector(".snippet");
      if (language.title) { item.querySelector("a").lang = language.title; }
      if (language.text && snippet) { snippet.lang = language.text; }
    });
  }

  window.almanacIndex.texts = async function (numbers) {
    const found = await texts(numbers);
    const list = document.querySelector("[data-results] ol");
    new MutationObserver(function (changes, observer) {
      list.querySelectorAll("li").forEach(mark);
      observer.disconnect();
    }).observe(list, { childList: true });
    return found;
  };
})();
