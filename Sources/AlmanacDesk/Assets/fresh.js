/** Begins a new entry: its kind, its title, and for an event its region. It starts as a draft. */

import { button, focusOn, freshId, make } from "./dom.js";
import { ask, entryQuery, tell } from "./server.js";
import { word } from "./words.js";

/** The field that comes after the title: there the form begins. */
const FIRST = { event: "start", post: "body", page: "body", newsletter: "body", project: "body", region: "body" };

/** Chosen for an event that is in no one region. */
const EVERYWHERE = "*";

export async function openNew(main, wanted, desk) {
  const { lists } = await ask("lists");
  const kinds = desk.site.kinds.filter((one) => one.canMake);
  const chosen = kinds.some((one) => one.kind === wanted) ? wanted : kinds[0]?.kind;
  const heading = make("h1", { tabindex: "-1" }, word("new"));
  const problem = make("p", { role: "alert", class: "understood error" });
  const title = make("input", { type: "text", id: freshId("title"), autocomplete: "off", required: true });
  const regions = lists.regions ?? [];
  const region = make(
    "select",
    { id: freshId("region") },
    make("option", { value: "" }, word("chooseRegion")),
    make("option", { value: EVERYWHERE }, word("everywhere")),
    regions.map((one) => make("option", { value: one.value }, one.name)),
  );
  const regionField = make("div", { class: "field" }, make("label", { for: region.id }, word("region")), region);
  const radios = kinds.map((one) =>
    make("input", {
      type: "radio",
      name: "kind",
      value: one.kind,
      id: freshId("kind"),
      checked: one.kind === chosen,
      on: { change: update },
    }),
  );
  const kind = () => radios.find((radio) => radio.checked)?.value;
  const send = make("button", { type: "submit", class: "main" }, word("begin"));

  function update() {
    regionField.hidden = kind() !== "event" || !regions.length;
  }

  async function begin(event) {
    event.preventDefault();
    if (!title.value.trim()) {
      problem.textContent = word("titleMissing");
      title.setAttribute("aria-invalid", "true");
      return title.focus();
    }
    const isPlaced = kind() !== "event" || !regions.length || region.value;
    if (!isPlaced) {
      problem.textContent = word("regionMissing");
      region.setAttribute("aria-invalid", "true");
      return region.focus();
    }
    send.disabled = true;
    try {
      const { entry } = await tell("new", {
        kind: kind(),
        title: title.value.trim(),
        ...(region.value && region.value !== EVERYWHERE && kind() === "event" ? { region: region.value } : {}),
      });
      desk.go(`entry?${entryQuery(entry)}&field=${FIRST[entry.kind] ?? ""}`);
    } catch (refusal) {
      problem.textContent = `${refusal.message} ${refusal.help ?? ""}`;
      desk.trouble(refusal);
      send.disabled = false;
    }
    return undefined;
  }

  update();
  main.replaceChildren(
    make("div", { class: "head" }, heading, make("p", { class: "small" }, word("newHelp"))),
    make(
      "form",
      { novalidate: true, on: { submit: begin } },
      make(
        "fieldset",
        {},
        make("legend", {}, word("kind")),
        make(
          "div",
          { class: "kinds" },
          radios.map((radio, index) => make("label", { for: radio.id }, radio, kinds[index].name)),
        ),
      ),
      make("div", { class: "field" }, make("label", { for: title.id }, word("title")), title),
      regionField,
      problem,
      make(
        "div",
        { class: "row" },
        send,
        button(word("cancel"), () => desk.go("overview")),
      ),
    ),
  );
  document.title = `${word("new")} – ${word("desk")}`;
  desk.frame(null);
  // By keyboard the kind is the first choice, and the arrow keys make it.
  focusOn(radios.find((radio) => radio.checked) ?? heading);
}
