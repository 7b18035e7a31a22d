/** What was entered in a form, beside what its file says: what differs, and what happens when the file does. */

import { same } from "./field.js";

export class Entered {
  /**
   * @param {object} entry as the server tells it.
   * @param {Map<string, object>} fields of the form, by their keys.
   * @param {?object} body the editor of the text, where the entry has one.
   */
  constructor(entry, fields, body) {
    this.entry = entry;
    this.fields = fields;
    this.body = body;
    this.showStored();
    this.baseline = new Map([...fields].map(([key, field]) => [key, field.get()]));
  }

  /** Shows what the file says. */
  showStored() {
    for (const [key, field] of this.fields) field.set(this.stored(key));
    this.body?.set(this.entry.body);
  }

  /** The value of the file. */
  stored(key) {
    return storedValue(this.entry, key);
  }

  /** An editor may show a value in another shape than the file: only what a person did counts as a change. */
  isChanged(key) {
    return !same(this.fields.get(key).get(), this.baseline.get(key));
  }

  /** Every value as it is in the form now. */
  values() {
    const all = [...this.fields].map(([key, field]) => [key, this.isChanged(key) ? field.get() : this.stored(key)]);
    return Object.fromEntries(all.filter(([, value]) => value !== null));
  }

  /** What differs from the file. `body` is left out where the text is the same. */
  changes() {
    const keys = [...this.fields.keys()].filter((key) => this.isChanged(key));
    const values = Object.fromEntries(keys.map((key) => [key, this.fields.get(key).get()]));
    const isOther = this.body && this.body.get() !== this.entry.body;
    return { values, ...(isOther ? { body: this.body.get() } : {}), isEmpty: !keys.length && !isOther };
  }

  /** Puts in what an earlier page of this form was left with. */
  put({ values, body }) {
    for (const [key, value] of Object.entries(values ?? {})) this.fields.get(key)?.set(value);
    if (body !== undefined) this.body?.set(body);
  }

  /** The keys of what was changed here and differs in another version of the entry from the one at hand. */
  disputed(next) {
    const { values, body } = this.changes();
    const keys = Object.keys(values).filter((key) => !same(storedValue(next, key), this.stored(key)));
    return body !== undefined && next.body !== this.entry.body ? [...keys, "body"] : keys;
  }

  /** Shows of another version of the entry what was chosen from it, and counts it as said by the file. */
  take(next, keys) {
    for (const key of keys) {
      if (key === "body") this.body?.set(next.body);
      else {
        this.fields.get(key)?.set(storedValue(next, key));
        this.baseline.set(key, this.fields.get(key)?.get() ?? null);
      }
    }
    this.adopt(next, {}, keys.has("body") ? next.body : undefined);
  }

  /**
   * The file says something else now. What was changed here and not sent stays as it is.
   *
   * @param {object} next the entry as it is now.
   * @param {object} [sent] the values that were saved.
   * @param {string} [body] the text that was saved.
   */
  adopt(next, sent = {}, body = undefined) {
    const before = this.entry;
    const changed = new Set([...this.fields.keys()].filter((key) => this.isChanged(key)));
    const isTyping = this.body && this.body.get() !== before.body && this.body.get() !== body;
    this.entry = next;
    for (const [key, field] of this.fields) {
      if (key in sent && same(field.get(), sent[key])) this.baseline.set(key, field.get());
      else if (!changed.has(key) && !same(storedValue(next, key), storedValue(before, key))) {
        field.set(storedValue(next, key));
        this.baseline.set(key, field.get());
      }
    }
    // Setting a text anew would move the cursor of whoever is in it.
    if (this.body && !isTyping && this.body.get() !== next.body) this.body.set(next.body);
  }
}

/** The value of a field in an entry; null where it says nothing. */
export function storedValue(entry, key) {
  return entry.fields.find((stated) => stated.key === key)?.value ?? null;
}
