/** Finds the editor for a field by the kind of its value. */

import { chipInput, referenceLine } from "./chips.js";
import { choiceInput, lineInput, longInput, pairInput } from "./inputs.js";
import { pictureInput } from "./picture.js";
import { listInput, pairsInput, partsInput, textOrParts } from "./rows.js";
import { ask, query } from "./server.js";
import { bodyEditor } from "./text.js";

/**
 * @param {object} stated as the server describes the field.
 * @param {() => void} changed
 * @param {{lists: object, reference: object}} around the lists to choose from, and the entry that is edited.
 */
export function editorFor(stated, changed, around) {
  // Several lines do not fit in one: the browser would join them without a word.
  const kind = stated.kind === "text" && String(stated.value ?? "").includes("\n") ? "markdown" : stated.kind;
  const field = { ...stated, kind, choices: stated.choices ?? around.lists[stated.list], isFree: stated.free };
  const inner = (part, tell) => editorFor(part, tell, around);
  switch (field.kind) {
    case "choice":
    case "flag": // Nothing said is not the same as no.
      return choiceInput(field, changed);
    case "markdown":
      return markdown(changed, around);
    case "pair":
      return pairInput(field, changed);
    case "references":
      return references(field, changed, around);
    case "dates":
    case "citations":
      return listInput(field, changed, () => lineInput(field, changed));
    case "image":
      return pictureInput(field, changed, around);
    case "place":
      return textOrParts(field, changed, placeLine(field, changed), partsInput(field, changed, inner), {
        apart: placeParts,
        together: placeText,
      });
    case "parts":
      return withText(field, changed, inner);
    case "list":
    case "countedList":
    case "namedLinks":
      return entries(field, changed, inner);
    case "settings":
    case "counts":
      return pairsInput(field, changed);
    default:
      return line(field, changed, around);
  }
}

/** Several lines of a text: the same tools as for the text of a page. */
function markdown(changed, around) {
  const editor = bodyEditor(changed, around);
  editor.control.classList.replace("body", "short");
  return { ...editor, get: () => editor.get().trimEnd() || null };
}

function references(field, changed, around) {
  if (!field.choices && !field.search) return listInput(field, changed, () => lineInput(field, changed));
  return chipInput(field, changed, field.search ? searchFor(field.search, around) : undefined);
}

/** One value: of a list by its name, of what is searched for, or any. */
function line(field, changed, around) {
  if (field.search) return referenceLine(field, changed, lineInput(field, changed), searchFor(field.search, around));
  if (!field.choices) return isLong(field) ? longInput(field, changed) : lineInput(field, changed);
  return field.isFree ? referenceLine(field, changed, lineInput(field, changed)) : choiceInput(field, changed);
}

/** More letters than a line of a form shows. */
const LINE = 70;

function isLong(field) {
  return field.kind === "text" && (field.long || (typeof field.value === "string" && field.value.length > LINE));
}

/** A place in one line, in the order in which people write it. */
const PLACE = ["name", "address", "city"];

/** „Werkhof Moosach, Mühlgasse 4, Moosach“ as its parts: what has a number in the middle is a street. */
export function placeParts(text) {
  const pieces = text.split(/\s*,\s*/u).filter(Boolean);
  if (pieces.length < 2) return { name: text };
  const last = pieces.at(-1);
  if (pieces.length === 2) {
    const isStreet = /\d/u.test(last) && !/^\d{5}\s/u.test(last);
    return { name: pieces[0], [isStreet ? "address" : "city"]: last };
  }
  return { name: pieces[0], address: pieces.slice(1, -1).join(", "), city: last };
}

/** The parts as one line; null where it would lose one of them. */
export function placeText(parts) {
  if (Object.keys(parts).some((key) => !PLACE.includes(key))) return null;
  return PLACE.map((key) => parts[key]).filter(Boolean).join(", ");
}

/** A place of the list, or any other one in words. */
function placeLine(field, changed) {
  const line = lineInput(field, changed);
  return field.choices ? referenceLine(field, changed, line) : line;
}

function withText(field, changed, inner) {
  const parts = partsInput(field, changed, inner);
  return field.orText ? textOrParts(field, changed, lineInput(field, changed), parts) : parts;
}

function entries(field, changed, inner) {
  // Links may stand in a list or by their names; the form keeps to what the file has.
  if (!field.parts) {
    const isList = Array.isArray(field.value);
    return isList ? listInput(field, changed, () => lineInput(field, changed)) : pairsInput(field, changed);
  }
  return listInput(field, changed, () => withText(field, changed, inner));
}

/** Finds entries of a kind as values of a field: an event by its id, a text by its path. */
function searchFor(kind, around) {
  const from = `${around.reference.kind}:${around.reference.id}`;
  return async (typed) => {
    try {
      const { items } = await ask(`search?${query({ kind, q: typed, limit: "12", for: from })}`);
      return items.map((item) => ({ value: item.link.replace(/^event:/u, ""), name: item.title, detail: item.detail }));
    } catch (refusal) {
      around.trouble(refusal);
      return [];
    }
  };
}
