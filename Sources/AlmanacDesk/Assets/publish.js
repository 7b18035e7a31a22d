/** Publishing: first what would be different and what subscribers will see, then, on a word, the run. */

import { findingItem } from "./check.js";
import { button, focusOn, make, say } from "./dom.js";
import { ask, entryQuery, tell } from "./server.js";
import { word } from "./words.js";

function changeItem(change) {
  const name = change.entry?.title || change.file;
  return make(
    "li",
    { class: change.change },
    make("strong", {}, word(`change_${change.change}`)),
    " ",
    change.entry ? make("a", { href: `#/entry?${entryQuery(change.entry)}` }, name) : name,
    change.entry ? make("small", {}, " ", change.file) : "",
  );
}

export async function openPublish(main, desk) {
  const heading = make("h1", { tabindex: "-1" }, word("publish"));
  const body = make("div", { class: "values" }, make("p", { class: "note" }, word("comparing")));
  main.replaceChildren(make("div", { class: "head" }, heading), body);
  document.title = `${word("publish")} – ${word("desk")}`;
  focusOn(heading);
  desk.frame(null);

  async function show() {
    const plan = await ask("publish/preview");
    const changes = plan.changes ?? [];
    const subscribers = plan.subscribers ?? [];
    const findings = plan.findings ?? [];
    const isNothing = !plan.first && !changes.length && !subscribers.length;
    body.replaceChildren(
      plan.to
        ? make("p", {}, word("publishTo"), " ", make("code", {}, plan.to))
        : make("p", { class: "note" }, word("publishNowhere")),
      findings.length
        ? make(
            "section",
            { class: "banner error" },
            make("h2", {}, word("publishForbidden")),
            make(
              "ul",
              { class: "list" },
              findings.map((finding) => findingItem(finding, null)),
            ),
          )
        : "",
      make(
        "section",
        { class: "values", id: "changes" },
        make("h2", {}, word("whatChanges")),
        plan.first
          ? make("p", {}, word("firstTime"))
          : changes.length
            ? make("ul", { class: "list lines" }, changes.map(changeItem))
            : make("p", {}, word("noChanges")),
      ),
      make(
        "section",
        { class: "values", id: "subscribers" },
        make("h2", {}, word("whatSubscribersSee")),
        subscribers.length
          ? make(
              "ul",
              { class: "list lines" },
              subscribers.map((one) =>
                make(
                  "li",
                  { class: one.change },
                  make("strong", {}, word(`change_${one.change}`)),
                  ` ${one.title}`,
                  one.detail ? make("small", {}, ` ${one.detail}`) : "",
                ),
              ),
            )
          : make("p", {}, word("subscribersSeeNothing")),
      ),
      make(
        "div",
        { class: "row" },
        button(isNothing ? word("publishAgain") : word("publishNow"), run, {
          class: "main",
          id: "publish",
          disabled: plan.canPublish === false,
        }),
        button(word("compareAgain"), async () => {
          await show();
          focusOn(heading);
        }),
      ),
    );
  }

  async function run() {
    const progress = make("p", { class: "note", role: "status", tabindex: "-1" }, word("publishing"));
    body.replaceChildren(progress);
    focusOn(progress);
    say(word("publishing"));
    try {
      await tell("publish", {});
      let answer;
      do answer = await ask("publish");
      while (answer.state === "running");
      finish(answer);
    } catch (refusal) {
      desk.trouble(refusal);
      body.replaceChildren(
        make(
          "div",
          { class: "banner error", role: "alert" },
          make("p", {}, refusal.message),
          make("p", {}, refusal.help ?? ""),
        ),
        make("div", { class: "row" }, button(word("compareAgain"), show)),
      );
    }
  }

  function finish(answer) {
    const isDone = answer.state === "done";
    const title = make("h2", { tabindex: "-1", id: "published" }, word(isDone ? "published" : "publishFailed"));
    say(title.textContent);
    body.replaceChildren(
      make(
        "section",
        { class: `banner ${isDone ? "good" : "error"}` },
        title,
        answer.text ? make("pre", {}, answer.text) : "",
        answer.to ? make("p", {}, word("publishedTo"), " ", make("code", {}, answer.to)) : "",
      ),
      answer.findings?.length
        ? make(
            "ul",
            { class: "list" },
            answer.findings.map((finding) => findingItem(finding, null)),
          )
        : "",
      make(
        "div",
        { class: "row" },
        make("a", { class: "action", href: "#/overview" }, word("overview")),
        button(word("compareAgain"), show),
      ),
    );
    focusOn(title);
  }

  await show();
}
