/** Keeps what was typed and not saved, so that a reload, a closed window or a dead server takes nothing away. */

const PREFIX = "almanac-entries:";
let site = "";

/** Two sites may be worked on at one address, one after the other; a site may get another title. */
export function shelterFor(name) {
  site = name;
}

const place = (id) => `${PREFIX}${site}:${id}`;

/**
 * Keeps the entries of a form.
 *
 * @returns {boolean} whether the browser could keep them.
 */
export function keep(id, entries) {
  try {
    localStorage.setItem(place(id), JSON.stringify({ ...entries, at: new Date().toISOString() }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept for a form, or null. */
export function kept(id) {
  try {
    return JSON.parse(localStorage.getItem(place(id)));
  } catch {
    return null;
  }
}

/** Lets go of what was kept, because it is saved or was given up. */
export function drop(id) {
  try {
    localStorage.removeItem(place(id));
  } catch {
    // A browser that keeps nothing has nothing to let go of.
  }
}

/** Every form of this site with entries that are not saved: `{id, title, at}`, the newest first. */
export function allKept() {
  const found = [];
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (!key.startsWith(`${PREFIX}${site}:`)) continue;
      const id = key.slice(place("").length);
      const entries = kept(id);
      if (entries) found.push({ id, title: entries.title, at: entries.at });
    }
  } catch {
    return [];
  }
  return found.sort((one, other) => String(other.at).localeCompare(String(one.at)));
}
