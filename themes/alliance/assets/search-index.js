/* Finds documents by words. The index lies in parts that are loaded when they are needed; as classic scripts
   they also load from a disk. Nothing leaves the browser. */
(function () {
  "use strict";

  const words = window.almanacWords;
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const value = new Map(Array.from(letters, function (letter, index) { return [letter, index]; }));
  const beyond = "\uffff";
  /* How many parts one word may load: where it stands with its longer forms, compounds that end with it, and for each
     way to guess. */
  const partLimit = 3;
  const compoundLimit = 4;
  const guessLimit = 4;
  /* In how many of the best results a phrase is looked for. */
  const phraseLimit = 40;

  const parts = new Map();
  const waiting = new Map();
  let base = null;
  let index = null;

  window.almanacSearch = function (name, number, contents) {
    const key = name + "-" + number;
    parts.set(key, contents);
    if (waiting.has(key)) { waiting.get(key)(); }
  };

  /* A part, from the site. One that cannot be loaded is empty. */
  function load(name, number, file) {
    const key = name + "-" + number;
    if (parts.has(key) && !(parts.get(key) instanceof Promise)) { return Promise.resolve(parts.get(key)); }
    if (!parts.has(key)) {
      parts.set(key, new Promise(function (done) {
        const script = document.createElement("script");
        waiting.set(key, function () { done(parts.get(key)); });
        script.onerror = function () { parts.delete(key); done(null); };
        script.src = new URL(file || key + ".js", base).href + (index ? "?v=" + index.version : "");
        document.head.append(script);
      }));
    }
    return parts.get(key);
  }

  async function open(address) {
    if (index) { return index; }
    base = new URL(address, location.href);
    const found = await load("index", 0, base.href);
    if (!found) { return null; }
    index = found;
    index.borders = { words: split(index.words), endings: split(index.endings) };
    let first = 0;
    index.firstPages = split(index.pages).map(function (size) {
      first += Number(size);
      return first - Number(size);
    });
    index.isStopWord = new Set(split(index.stopWords));
    return index;
  }

  function split(text) { return text ? text.split(" ") : []; }

  function partOf(name, key) { return place(index.borders[name], key); }

  /* How many of the borders are not beyond a key. */
  function place(borders, key) {
    let low = 0;
    let high = borders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (borders[middle] <= key) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  const lines = new Map();

  /* The lines of a part, split once. */
  async function linesOf(name, number) {
    const key = name + "-" + number;
    if (!lines.has(key)) {
      const text = await load(name, number);
      if (text === null) { return []; }
      lines.set(key, text.split("\n").map(function (line) {
        const blank = line.indexOf(" ");
        return blank < 0 ? [line] : [line.slice(0, blank), line.slice(blank + 1)];
      }));
    }
    return lines.get(key);
  }

  /* The lines whose words begin so. */
  async function beginning(name, start, limit) {
    const first = partOf(name, start);
    const last = Math.min(partOf(name, start + beyond), first + limit - 1);
    const numbers = Array.from({ length: last - first + 1 }, function (_, offset) { return first + offset; });
    const found = await Promise.all(numbers.map(function (number) { return linesOf(name, number); }));
    return found.flat().filter(function (line) { return line[0].startsWith(start); });
  }

  /* Documents and weights of a line; see Postings in the generator. */
  function documents(text, note) {
    for (const group of text.split(",")) {
      const points = index.points[Number(group[0])];
      if (group[1] === "*") {
        for (let place = 2; place < group.length; place += 1) {
          const bits = value.get(group[place]);
          for (let bit = 0; bit < 6; bit += 1) {
            if (bits & (1 << bit)) { note((place - 2) * 6 + bit, points); }
          }
        }
        continue;
      }
      let last = -1;
      let distance = 0;
      let factor = 1;
      for (let place = 1; place < group.length; place += 1) {
        const digit = value.get(group[place]);
        distance += (digit & 31) * factor;
        factor *= 32;
        if (digit < 32) {
          last += distance + 1;
          note(last, points);
          distance = 0;
          factor = 1;
        }
      }
    }
  }

  function note(found, line, factor) {
    found.terms.add(line[0]);
    documents(line[1], function (number, points) {
      const score = points * factor;
      if (!(found.scores.get(number) >= score)) { found.scores.set(number, score); }
    });
  }

  async function lineOf(term) {
    const all = await linesOf("words", partOf("words", term));
    return all.find(function (line) { return line[0] === term; });
  }

  async function noteAll(found, terms, factor) {
    const wanted = new Set();
    const near = terms.filter(function (term) {
      const part = partOf("words", term);
      if (!wanted.has(part) && wanted.size >= guessLimit) { return false; }
      wanted.add(part);
      return true;
    });
    for (const line of await Promise.all(near.map(lineOf))) {
      if (line) { note(found, line, factor); }
    }
  }

  /* A line of the endings as one of the words. */
  function forward(line) { return [reversed(line[0]), line[1]]; }

  function reversed(text) { return Array.from(text).reverse().join(""); }

  /* Where a word stands: itself, longer words that begin with it and compounds that end with it; only where there is
     none of these, guesses: words that differ by one slip, or the two halves of a compound. */
  async function find(word) {
    const found = { scores: new Map(), terms: new Set(), isGuess: false };
    const isShort = word.spelled.length < 3;
    for (const line of await beginning("words", word.stem, isShort ? 1 : partLimit)) {
      const isSame = line[0] === word.stem;
      if (isShort && !isSame) { continue; }
      note(found, line, isSame ? 1 : line[0].startsWith(word.spelled) ? 0.6 : 0.3);
    }
    if (word.stem.length >= 4) {
      const compounds = await beginning("endings", reversed(word.stem), compoundLimit);
      compounds.filter(function (line) { return line[0].length >= word.stem.length + 3; })
        .forEach(function (line) { note(found, forward(line), 0.5); });
    }
    found.isGuess = found.scores.size === 0;
    if (found.scores.size === 0 && word.spelled.length >= 6) { await findNear(found, word); }
    if (found.scores.size === 0 && word.spelled.length >= 8) { await findHalves(found, word); }
    return found;
  }

  async function findNear(found, word) {
    const half = Math.floor(word.stem.length / 2);
    const left = await beginning("words", word.stem.slice(0, half - 1), guessLimit);
    const right = await beginning("endings", reversed(word.stem.slice(half)), guessLimit);
    const terms = left.map(function (line) { return line[0]; })
      .concat(right.map(function (line) { return reversed(line[0]); }))
      .filter(function (term) { return words.isNear(term, word.stem); });
    await noteAll(found, Array.from(new Set(terms)), 0.5);
  }

  async function findHalves(found, word) {
    for (let cut = word.spelled.length - 4; cut >= 4; cut -= 1) {
      const left = await lineOf(words.stem(word.spelled.slice(0, cut), index.language));
      if (!left) { continue; }
      const rest = word.spelled.slice(cut);
      for (const half of [rest, rest.replace(/^(s|es|n|en)(?=.{4})/, "")]) {
        const right = await lineOf(words.stem(half, index.language));
        if (!right) { continue; }
        const both = { scores: new Map(), terms: new Set() };
        note(both, left, 0.4);
        const first = new Map(both.scores);
        both.scores.clear();
        note(both, right, 0.4);
        both.scores.forEach(function (score, number) {
          if (first.has(number)) { found.scores.set(number, score + first.get(number)); }
        });
        if (found.scores.size) {
          found.terms.add(left[0]).add(right[0]);
          return;
        }
      }
    }
  }

  function wordsOf(query) {
    const seen = new Set();
    const all = words.scan(query).map(function (word) {
      const spelled = words.spell(word.text);
      return { spelled: spelled, stem: words.stem(spelled, index.language) };
    });
    const asked = all.filter(function (word) {
      const isNew = word.spelled.length > 1 && !index.isStopWord.has(word.spelled) && !seen.has(word.stem);
      seen.add(word.stem);
      return isNew;
    });
    asked.isCommon = all.some(function (word) { return index.isStopWord.has(word.spelled); });
    return asked;
  }

  /* What stands in quotes of a query, each as its words with blanks between. */
  function phrasesOf(query) {
    const found = Array.from(query.matchAll(/["„“”«»]([^"„“”«»]+)["„“”«»]/g), function (match) { return spelledText(match[1]); });
    return found.filter(function (phrase) { return phrase.trim().includes(" "); });
  }

  function spelledText(text) {
    return " " + words.scan(text).map(function (word) { return words.spell(word.text); }).join(" ") + " ";
  }

  /* Those of the best results first whose text holds the phrases. */
  async function phrasesFirst(numbers, phrases) {
    if (phrases.length === 0) { return numbers; }
    const best = numbers.slice(0, phraseLimit);
    const entries = await texts(best);
    const holds = entries.map(function (entry) {
      const text = entry ? spelledText([entry.title, entry.teaser, entry.text].join(" ")) : "";
      return phrases.every(function (phrase) { return text.includes(phrase); });
    });
    const pick = function (wanted) { return best.filter(function (_, place) { return holds[place] === wanted; }); };
    return pick(true).concat(pick(false), numbers.slice(phraseLimit));
  }

  async function chosen(filters) {
    const sets = [];
    for (const name of Object.keys(filters)) {
      if (filters[name] === "") { continue; }
      const all = await load("filters", 0, "filters.js");
      const set = new Set();
      documents((all && all[name][Number(filters[name])]) || "0", function (number) { set.add(number); });
      sets.push(set);
    }
    return function (number) { return sets.every(function (set) { return set.has(number); }); };
  }

  /* The documents for a query, best first, and the terms by which they were found. Where none has all words,
     those that have most. */
  async function search(query, filters) {
    const asked = wordsOf(query);
    const found = await Promise.all(asked.map(find));
    const isChosen = await chosen(filters);
    const scores = new Map();
    const terms = new Set();
    for (const one of found) {
      const rarity = Math.log(1 + index.count / Math.max(1, one.scores.size));
      one.terms.forEach(function (term) { terms.add(term); });
      one.scores.forEach(function (score, number) {
        const sum = scores.get(number) || [0, 0];
        scores.set(number, [sum[0] + 1, sum[1] + score * rarity]);
      });
    }
    const hits = Array.from(scores).filter(function (hit) { return isChosen(hit[0]); });
    const most = hits.reduce(function (most, hit) { return Math.max(most, hit[1][0]); }, 0);
    const best = hits.filter(function (hit) { return hit[1][0] === most; });
    best.sort(function (one, other) { return other[1][1] - one[1][1] || other[0] - one[0]; });
    const numbers = await phrasesFirst(best.map(function (hit) { return hit[0]; }), phrasesOf(query));
    return {
      words: asked.length, isCommon: asked.isCommon, isPartial: most < asked.length,
      isGuess: found.some(function (one) { return one.isGuess; }), terms: terms, numbers: numbers
    };
  }

  /* What is shown of documents. */
  async function texts(numbers) {
    return Promise.all(numbers.map(async function (number) {
      const part = place(index.firstPages, number) - 1;
      const entries = await load("pages", part);
      const entry = entries && entries[number - index.firstPages[part]];
      return entry && { title: entry[0], url: new URL("../" + entry[1], base).href, facts: entry[2], teaser: entry[3], text: entry[4] };
    }));
  }

  /* Whether a word of a text is one by which it was found. */
  function isHit(text, terms) { return terms.has(words.stem(words.spell(text), index.language)); }

  window.almanacIndex = { open: open, search: search, texts: texts, isHit: isHit };
})();
