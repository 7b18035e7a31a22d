/** How a text stands to its translations: what there is, what is missing, and what changed in the original since. */

import { button, make } from "./dom.js";
import { save } from "./saving.js";
import { entryQuery, tell } from "./server.js";
import { word } from "./words.js";

/** The language of a text in another edition; undefined for one of the main edition. */
export function bodyLanguage({ translation }) {
  return translation && translation.edition !== "leicht" ? translation.edition : undefined;
}

export function showLanguages(form) {
  const { translation, translations } = form.entered.entry;
  const part = translation ? ofTranslation(form, translation) : translations ? ofOriginal(form, translations) : null;
  form.languages.replaceChildren(...(part ? [part] : []));
}

function ofTranslation(form, translation) {
  const { original, state, before, now, digest, title } = translation;
  const isNoted = form.entered.stored("translated_from") !== null;
  const isStale = state === "stale";
  const check = () => {
    form.fields.get("translated_from").set(digest);
    return save(form);
  };
  return make(
    "section",
    { class: `banner ${isStale ? "error" : ""}`, id: "translation" },
    make(
      "p",
      {},
      `${word("translationOf", title)} `,
      make("a", { href: `#/entry?${entryQuery(original)}` }, original.title),
      ". ",
      word(isStale ? "translationStale" : isNoted ? "translationCurrent" : "translationUnnoted"),
    ),
    isStale ? (before ? difference(before, now) : make("p", {}, word("noFormer"))) : null,
    isStale || !isNoted ? make("div", { class: "row" }, button(word("translationChecked"), check)) : null,
  );
}

function ofOriginal(form, translations) {
  const items = translations.map(({ edition, title, state, entry }) =>
    make(
      "li",
      { class: "row" },
      make("span", { class: "grow" }, title, make("small", {}, ` · ${word(`translation_${state}`)}`)),
      entry
        ? make("a", { class: "action", href: `#/entry?${entryQuery(entry)}`, "data-edition": edition }, word("openTranslation", title))
        : button(word("makeTranslation", title), () => begin(form, edition), { "data-edition": edition }),
    ),
  );
  const isOpen = translations.some(({ state }) => state === "stale");
  return make(
    "details",
    { class: "more", id: "translations", open: isOpen },
    make("summary", {}, word("translations")),
    make("ul", { class: "list" }, items),
  );
}

async function begin(form, edition) {
  try {
    const { entry } = await tell("translate", { ...form.reference, edition });
    form.desk.go(`entry?${entryQuery(entry)}&field=title`);
  } catch (refusal) {
    form.desk.trouble(refusal);
    form.tell(`${refusal.message} ${refusal.help ?? ""}`);
  }
}

/** What the original said when it was translated and what it says now, paragraph by paragraph. */
function difference(before, now) {
  const lines = ({ title, summary, body }) => [title, summary, ...body.split("\n")].filter((line) => line?.trim());
  const rows = compared(lines(before), lines(now)).filter(({ kind }) => kind !== "same");
  return make(
    "div",
    { class: "values", role: "group", "aria-label": word("changedSince") },
    make("h2", {}, word("changedSince")),
    rows.map(({ kind, line }) =>
      make("p", {}, make("strong", {}, `${word(kind)} `), make(kind === "wasThere" ? "del" : "ins", { class: kind === "wasThere" ? "removed" : "added" }, line)),
    ),
  );
}

/** Longer texts than this are compared as sets of lines: the table would be too large. */
const LARGE = 1500;

/** The lines of two texts in their order, each as gone, new or the same in both. */
export function compared(old, fresh) {
  if (old.length > LARGE || fresh.length > LARGE) {
    const [had, has] = [new Set(old), new Set(fresh)];
    return [
      ...old.filter((line) => !has.has(line)).map((line) => ({ kind: "wasThere", line })),
      ...fresh.filter((line) => !had.has(line)).map((line) => ({ kind: "isNew", line })),
    ];
  }
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      lengths[i][j] = old[i] === fresh[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  const rows = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      rows.push({ kind: "same", line: old[i] });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= fresh.length || lengths[i + 1][j] >= lengths[i][j + 1])) {
      rows.push({ kind: "wasThere", line: old[i] });
      i += 1;
    } else {
      rows.push({ kind: "isNew", line: fresh[j] });
      j += 1;
    }
  }
  return rows;
}
