/** Talks to the desk's server: who may write, what is asked, and what went wrong in words. */

import { word } from "./words.js";

const KEY = "almanac-token";
const PATIENCE = 2000;

/** An answer that says no. `status` is 0 where there was no answer at all. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer?.error?.text ?? word("unreachable"));
    this.status = status;
    this.code = answer?.error?.code ?? "unreachable";
    this.help = answer?.error?.help ?? word("unreachableHelp");
    this.field = answer?.error?.field;
    this.answer = answer ?? {};
  }

  /** Whether the server is gone or was started anew, so that nothing can be saved from this page any more. */
  get isLost() {
    return this.status === 0 || this.code === "forbidden" || this.code === "session";
  }
}

let token = read();
const neighbours = "BroadcastChannel" in window ? new BroadcastChannel("almanac-desk") : null;

function read() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(value) {
  token = value;
  try {
    sessionStorage.setItem(KEY, value);
  } catch {
    // Without a store the token lives as long as the page.
  }
}

/** Opens the session: with the token that this tab has, that another tab has, or a new one. */
export async function enter() {
  neighbours?.addEventListener("message", (event) => {
    if (event.data === "token?" && token) neighbours.postMessage({ token });
  });
  if (token && (await isValid())) return;
  const given = await fromNeighbour();
  if (given) {
    remember(given);
    if (await isValid()) return;
  }
  token = null;
  remember((await call("POST", "session", {})).token);
}

async function isValid() {
  try {
    await call("GET", "site");
    return true;
  } catch (problem) {
    if (problem.status === 403) return false;
    throw problem;
  }
}

function fromNeighbour() {
  if (!neighbours) return null;
  return new Promise((answer) => {
    const timer = setTimeout(() => answer(null), 250);
    neighbours.addEventListener("message", (event) => {
      if (!event.data?.token) return;
      clearTimeout(timer);
      answer(event.data.token);
    });
    neighbours.postMessage("token?");
  });
}

/**
 * Asks the server.
 *
 * @param {string} path below `/api/`, with its query.
 * @returns {Promise<object>} what it answers.
 * @throws {Refusal}
 */
export async function call(method, path, body, signal) {
  let response;
  let answer;
  const headers = {
    ...(token ? { "X-Almanac-Token": token } : {}),
    ...(body ? { "Content-Type": "application/json" } : {}),
  };
  try {
    response = await fetch(`/api/${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
      cache: "no-store",
      signal,
    });
    answer = await response.json();
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new Refusal(response && !response.ok ? response.status : 0, null);
  }
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

export const ask = (path, signal) => call("GET", path, undefined, signal);
export const tell = (path, body) => call("POST", path, body);

/** A query; a space is `%20` in it, because a plus sign is one only in forms. */
export const query = (values) => new URLSearchParams(values).toString().replaceAll("+", "%20");

/** The query of an entry. */
export const entryQuery = ({ kind, id }) => query({ kind, id });

/** Tells each time the site differs from what it was; goes on by itself when the server was away. */
export async function watch(version, changed) {
  for (let known = version; ; ) {
    try {
      const news = await ask(`events?version=${known}`);
      if (news.version !== known) changed(news);
      known = news.version;
    } catch (problem) {
      changed(problem);
      await new Promise((done) => setTimeout(done, PATIENCE));
    }
  }
}
