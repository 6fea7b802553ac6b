// Written by `npm run build` in extension/; do not edit.

// http/problem.ts
var Failed = class extends Error {
  problem;
  constructor(problem) {
    super(problem.detail);
    this.name = "Failed";
    this.problem = problem;
  }
};
function problemOf(said, status) {
  const given = typeof said === "object" && said !== null ? said : {};
  const text = (name, otherwise) => typeof given[name] === "string" && given[name] ? given[name] : otherwise;
  return {
    title: text("title", "The coach could not answer"),
    detail: text("detail", status ? `The server answered ${status} and gave no reason.` : "The server gave no reason."),
    status: typeof given["status"] === "number" ? given["status"] : status,
    instance: text("instance", "") || null
  };
}
function unreachable(detail2 = "The coach's server does not answer. Is it running, and is this machine connected to it?") {
  return new Failed({ title: "No connection to the coach", detail: detail2, status: null, instance: null });
}
function problemFrom(error) {
  if (error instanceof Failed) return error.problem;
  return unreachable("The connection broke before the answer was whole. Try again.").problem;
}

// http/checked.ts
function checked(said, length) {
  if (!isEvent(said, length)) throw unreachable("The coach's server sent something that is no answer. Is it of the same version as the extension?");
  return said;
}
function isEvent(said, length) {
  if (!isRecord(said)) return false;
  if (said["event"] === "findings") return all(said["findings"], (one) => isFinding(one, length));
  if (said["event"] === "edit") return isFinding(said["finding"], length) && isEdit(said["edit"], length);
  return said["event"] === "coaching" && isCoaching(said["coaching"], length);
}
function isCoaching(value, length) {
  if (!isRecord(value) || !isRecord(value["usage"])) return false;
  const texts = ["headline", "engine"].every((name) => typeof value[name] === "string");
  const lists = all(value["findings"], (one) => isFinding(one, length)) && all(value["edits"], (one) => isEdit(one, length)) && all(value["withheld"], isText);
  return texts && lists && (value["verdict"] === "send" || value["verdict"] === "revise");
}
function isFinding(value, length) {
  if (!isRecord(value) || ![value["principle"], value["reason"], value["source"]].every(isText)) return false;
  return value["start"] === null ? value["end"] === null : lies(value, length);
}
function isEdit(value, length) {
  return isRecord(value) && [value["principle"], value["reason"], value["replacement"]].every(isText) && (value["apply"] === "safe" || value["apply"] === "suggest") && lies(value, length);
}
function lies({ start, end }, length) {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
}
function all(value, fits) {
  return Array.isArray(value) && value.every(fits);
}
function isText(value) {
  return typeof value === "string";
}
function isRecord(value) {
  return typeof value === "object" && value !== null;
}

// http/sse.ts
async function* messages(body) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (; ; ) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/u);
      rest = done ? "" : blocks.pop() ?? "";
      for (const block of blocks) yield* message(block);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => void 0);
  }
}
function* message(block) {
  const lines = block.split(/\r\n|\n|\r/u).map((line) => /^(event|data)(?:: ?(.*))?$/u.exec(line));
  const of = (name) => lines.filter((line) => line?.[1] === name).map((line) => line?.[2] ?? "");
  const data = of("data");
  if (data.length) yield { event: of("event").at(-1) || "message", data: data.join("\n") };
}

// http/client.ts
var Client = class {
  #base;
  #key;
  constructor(base, key) {
    [this.#base, this.#key] = [base.replace(/\/$/u, ""), key];
  }
  async about() {
    return await (await this.#send("/v1/about")).json();
  }
  async principles() {
    return (await (await this.#send("/v1/principles")).json()).principles;
  }
  /** Yield what happens while a reply is coached; throws Failed with the server's own words. */
  async *coach(request2, signal) {
    const answer = await this.#send("/v1/coach/events", { method: "POST", body: JSON.stringify(request2), signal });
    if (!answer.body) throw unreachable();
    let whole = false;
    for await (const { event, data } of messages(answer.body)) {
      const said = JSON.parse(data);
      if (event === "error") throw new Failed(problemOf(said, null));
      whole ||= event === "coaching";
      yield checked(said, request2.text.length);
    }
    if (!whole) throw unreachable("The connection ended before the answer was whole.");
  }
  /** Tell what became of the edits; it is only counted, so a failure is nobody's trouble. */
  async outcomes(outcomes2) {
    await this.#send("/v1/outcomes", { method: "POST", body: JSON.stringify({ outcomes: outcomes2 }), keepalive: true }).catch(() => void 0);
  }
  async #send(path, options = {}) {
    const headers = new Headers({ accept: "application/json, text/event-stream" });
    if (options.body) headers.set("content-type", "application/json");
    if (this.#key) headers.set("authorization", `Bearer ${this.#key}`);
    const answer = await fetch(this.#base + path, { ...options, headers, credentials: "omit", cache: "no-store" }).catch((error) => {
      throw error instanceof DOMException && error.name === "AbortError" ? error : unreachable();
    });
    if (!answer.ok) throw new Failed(problemOf(await answer.json().catch(() => null), answer.status));
    return answer;
  }
};

// panel/events.ts
function tell(host, name, detail2) {
  host.dispatchEvent(new CustomEvent(name, { detail: detail2 }));
}
function listen(host, name, heard) {
  host.addEventListener(name, (event) => heard(event.detail));
}

// panel/focus.ts
var CONTROL = "input[type=checkbox], button.title";
function cardNode(list2, key) {
  return [...list2.children].find((child) => child instanceof HTMLElement && child.dataset["key"] === key) ?? null;
}
function focusCard(card2) {
  card2?.querySelector(CONTROL)?.focus();
}

// panel/keys.ts
function keys(root, cards2, actions) {
  root.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && !event.isComposing) pressed(event, cards2, actions);
    event.stopPropagation();
  });
  for (const name of ["keyup", "keypress", "beforeinput", "input", "paste", "cut", "copy"]) root.addEventListener(name, (event) => event.stopPropagation());
}
function pressed(event, cards2, actions) {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const card2 = target?.closest(".card") ?? null;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return act(event, actions.lead);
  if (event.key === "Escape") return act(event, () => writes(target) ? walk(card2, actions) : actions.close());
  if (!card2 || writes(target)) return event.key === "Enter" && target instanceof HTMLInputElement ? act(event, () => nextField(target)) : void 0;
  if (event.key === "Enter" && target instanceof HTMLInputElement) return act(event, () => actions.enter(card2.dataset["key"] ?? ""));
  const to = goal(event.key, card2, cards2);
  if (to) act(event, () => walk(to, actions));
}
function goal(key, card2, cards2) {
  if (key === "ArrowDown") return card2.nextElementSibling;
  if (key === "ArrowUp") return card2.previousElementSibling;
  if (key === "Home") return cards2.firstElementChild;
  return key === "End" ? cards2.lastElementChild : null;
}
function walk(card2, actions) {
  if (card2 instanceof HTMLElement) actions.select(card2.dataset["key"] ?? "");
  focusCard(card2);
}
function nextField(input) {
  const fields2 = [...input.closest(".cards")?.querySelectorAll(".fields:not([hidden]) :is(input, textarea)") ?? []];
  fields2[fields2.indexOf(input) + 1]?.focus();
}
function writes(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement && target.type === "text";
}
function act(event, done) {
  event.preventDefault();
  done();
}

// panel/blanks.ts
var BLANK = /\[[^[\]\n]{2,}\]/gu;
function blanks(replacement, draft) {
  const found = replacement.match(BLANK) ?? [];
  return [...new Set(found)].filter((blank) => !draft.includes(blank));
}
function filled(replacement, values) {
  return replacement.replace(BLANK, (blank) => values.get(blank)?.trim() || blank);
}
function label(blank) {
  const words2 = blank.slice(1, -1);
  return words2.charAt(0).toUpperCase() + words2.slice(1);
}

// panel/splice.ts
function splice(text, changes) {
  return inOrder(changes).reduceRight((made2, { start, end, replacement }) => made2.slice(0, start) + replacement + made2.slice(end), text);
}
function inOrder(changes) {
  return [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
}
function moved(span, changes) {
  if (changes.some((change2) => change2.start < span.end && span.start < change2.end)) return null;
  const by = changes.filter((change2) => change2.end <= span.start).reduce((sum, change2) => sum + growth(change2), 0);
  return { start: span.start + by, end: span.end + by };
}
function change(before, after2) {
  if (before === after2) return null;
  const most = Math.min(before.length, after2.length);
  let start = 0;
  while (start < most && before[start] === after2[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after2[after2.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, replacement: after2.slice(start, after2.length - tail) };
}
function growth(change2) {
  return change2.replacement.length - (change2.end - change2.start);
}

// panel/diff.ts
var WORDS = /\[[^[\]\n]{2,}\]|[\p{L}\p{M}\p{N}'’-]+|\s+|[^\s]/gu;
function diff(before, after2) {
  const [old, now2] = [before.match(WORDS) ?? [], after2.match(WORDS) ?? []];
  const common = lengths(old, now2);
  const pieces = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now2.length) {
    if (i < old.length && j < now2.length && old[i] === now2[j]) {
      pieces.push({ kind: "same", text: old[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now2.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: "gone", text: old[i++] ?? "" });
    } else {
      pieces.push({ kind: "new", text: now2[j++] ?? "" });
    }
  }
  return joined(pieces);
}
function lengths(old, now2) {
  const table = Array.from({ length: old.length + 1 }, () => new Array(now2.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = now2.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now2[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
function at(table, i, j) {
  return table[i]?.[j] ?? 0;
}
function joined(pieces) {
  const out = [];
  let [gone2, come] = ["", ""];
  const flush = () => {
    if (gone2) out.push({ kind: "gone", text: gone2 });
    if (come) out.push({ kind: "new", text: come });
    [gone2, come] = ["", ""];
  };
  for (const [at2, piece] of pieces.entries()) {
    const bridge = piece.kind === "same" && !piece.text.trim() && (gone2 || come) && pieces[at2 + 1] && pieces[at2 + 1]?.kind !== "same";
    if (piece.kind === "gone" || bridge) gone2 += piece.text;
    if (piece.kind === "new" || bridge) come += piece.text;
    if (piece.kind !== "same" || bridge) continue;
    flush();
    const last2 = out.at(-1);
    if (last2?.kind === "same") out[out.length - 1] = { kind: "same", text: last2.text + piece.text };
    else out.push(piece);
  }
  flush();
  return out;
}

// panel/typed.ts
var LONG = 12e3;
var last = null;
function typed(before, after2) {
  if (last?.before !== before || last.after !== after2) last = { before, after: after2, changes: compare(before, after2) };
  return last.changes;
}
function compare(before, after2) {
  const whole = change(before, after2);
  if (!whole) return [];
  if (whole.end - whole.start < 2 || whole.end - whole.start > LONG || whole.replacement.length > LONG) return [whole];
  const found = [];
  let at2 = whole.start;
  for (const { kind, text } of diff(before.slice(whole.start, whole.end), whole.replacement)) {
    const open = found.at(-1);
    if (kind === "new" && open?.end === at2) found[found.length - 1] = { ...open, replacement: text };
    else if (kind !== "same") found.push({ start: at2, end: at2 + (kind === "gone" ? text.length : 0), replacement: kind === "new" ? text : "" });
    if (kind !== "new") at2 += text.length;
  }
  return found;
}

// panel/reading.ts
var NO_VALUES = /* @__PURE__ */ new Map();
function ticked(state, card2) {
  return card2.edit !== null && (state.choices.get(card2.key) ?? card2.edit.apply === "safe");
}
function changeOf(state, card2) {
  const done = state.applied.get(card2.key);
  if (done || !card2.edit) return done ?? null;
  const { start, end, replacement } = card2.edit;
  return { start, end, replacement: filled(replacement, valuesOf(state, card2)) };
}
function valuesOf(state, card2) {
  return state.values.get(card2.key) ?? NO_VALUES;
}
function blanksOf(state, card2) {
  return card2.edit ? blanks(card2.edit.replacement, state.base) : [];
}
function unfilled(state, some) {
  return some.flatMap((card2) => blanksOf(state, card2).filter((blank) => !valuesOf(state, card2).get(blank)?.trim()));
}
function placed(state, card2) {
  return card2.edit !== null && now(state, card2.edit) !== null;
}
function gone(state, card2) {
  if (state.applied.has(card2.key)) return false;
  const spans = card2.findings.filter(({ start }) => start !== null);
  return card2.edit ? !placed(state, card2) : spans.length > 0 && places(state, card2).length === 0;
}
function waiting(state) {
  return state.cards.filter((card2) => ticked(state, card2) && !state.applied.has(card2.key) && placed(state, card2));
}
function wanted(state) {
  return state.cards.filter((card2) => ticked(state, card2) || state.applied.has(card2.key));
}
function expected(state) {
  return splice(state.base, ordered(state, state.cards.filter((card2) => state.applied.has(card2.key))));
}
function outdated(state) {
  return state.phase !== "idle" && state.current !== expected(state);
}
function result(state) {
  return outdated(state) ? state.current : splice(state.base, ordered(state, wanted(state)));
}
function ordered(state, some) {
  const rank = (card2) => card2.edit ? state.edits.indexOf(card2.edit) : -1;
  const inAnswer = [...some].sort((one, other) => rank(one) - rank(other));
  return inOrder(inAnswer.map((card2) => changeOf(state, card2)).filter((made2) => made2 !== null));
}
function now(state, span) {
  const there = moved(span, [...state.applied.values()]);
  return there && moved(there, typed(expected(state), state.current));
}
function places(state, card2) {
  if (state.applied.has(card2.key)) return [];
  return card2.findings.flatMap(({ start, end }) => start === null || end === null ? [] : now(state, { start, end }) ?? []);
}
function marks(state) {
  return state.cards.flatMap((card2) => places(state, card2).map((span) => ({ ...span, selected: card2.key === state.selected })));
}
function outcomes(state) {
  return state.cards.flatMap((card2) => {
    if (!card2.edit) return [];
    const gone2 = state.applied.has(card2.key) && !state.current.includes(changeOf(state, card2)?.replacement.trim() ?? "");
    const outcome = gone2 ? "changed" : ticked(state, card2) || state.applied.has(card2.key) ? "taken" : "refused";
    return [{ principle: card2.edit.principle, source: card2.source, apply: card2.edit.apply, outcome }];
  });
}

// panel/cards.ts
function cards(findings, edits) {
  const free = new Set(findings);
  const homes = edits.map((edit) => ({ edit, own: takeOwn(free, edit) }));
  const mended = homes.map(({ edit, own }) => card([...own, ...take(free, (finding) => inside(finding, edit))], edit));
  const rest = [...free].map((finding) => card([finding], null));
  return distinct([...mended, ...rest].sort((one, other) => place(one) - place(other)));
}
function takeOwn(free, edit) {
  const alike = [...free].filter((finding) => finding.principle === edit.principle && finding.reason === edit.reason);
  const own = alike.sort((one, other) => distance(one, edit) - distance(other, edit)).slice(0, 1);
  for (const finding of own) free.delete(finding);
  return own;
}
function take(free, fits) {
  const taken = [...free].filter(fits);
  for (const finding of taken) free.delete(finding);
  return taken;
}
function distance(finding, edit) {
  return finding.start === null || inside(finding, edit) ? 0 : Math.abs(finding.start - edit.start);
}
function inside(finding, edit) {
  return finding.start !== null && finding.end !== null && finding.start < edit.end && edit.start < finding.end;
}
function card(findings, edit) {
  const first = findings[0];
  const said = edit ?? first;
  return {
    key: edit ? `edit ${edit.start} ${edit.end} ${edit.replacement}` : `${first?.principle} ${first?.start ?? ""} ${first?.missing ?? ""}`,
    principle: said?.principle ?? "",
    reason: said?.reason ?? "",
    source: first?.source ?? "local",
    findings,
    edit
  };
}
function place(card2) {
  const first = card2.findings[0];
  return first ? first.start ?? Number.MAX_SAFE_INTEGER : card2.edit?.start ?? 0;
}
function distinct(all2) {
  const seen = /* @__PURE__ */ new Map();
  return all2.map((card2) => {
    const times = (seen.get(card2.key) ?? 0) + 1;
    seen.set(card2.key, times);
    return times > 1 ? { ...card2, key: `${card2.key} #${times}` } : card2;
  });
}
function heir(card2, all2) {
  const same = (one, other) => one.start === other.start && one.missing === other.missing;
  return all2.find((one) => one.key === card2?.key) ?? all2.find((one) => one.findings.some((now2) => card2?.findings.some((then) => same(now2, then))));
}

// panel/state.ts
var IDLE = {
  phase: "idle",
  base: "",
  current: "",
  about: null,
  findings: [],
  edits: [],
  cards: [],
  choices: /* @__PURE__ */ new Map(),
  values: /* @__PURE__ */ new Map(),
  applied: /* @__PURE__ */ new Map(),
  selected: null,
  coaching: null,
  problem: null,
  warned: null,
  copied: null
};
function started(text, about2) {
  return { ...IDLE, phase: "working", base: text, current: text, about: about2 };
}
function withFindings(state, findings) {
  return dealt({ ...state, findings });
}
function withEdit(state, finding, edit) {
  const known = state.findings.some((one) => one.principle === finding.principle && one.start === finding.start && one.missing === finding.missing);
  return dealt({ ...state, findings: known ? state.findings : [...state.findings, finding], edits: [...state.edits, edit] });
}
function withCoaching(state, coaching) {
  return dealt({ ...state, phase: "done", coaching, findings: coaching.findings, edits: coaching.edits });
}
function withProblem(state, problem) {
  return { ...state, phase: "failed", problem };
}
function withChoice(state, key, ticked2) {
  return calm({ ...state, choices: new Map(state.choices).set(key, ticked2) });
}
function withValue(state, key, blank, value) {
  const own = new Map(state.values.get(key)).set(blank, value);
  const next = calm({ ...state, values: new Map(state.values).set(key, own) });
  return value.trim() ? withChoice(next, key, true) : next;
}
function withApplied(state, changes) {
  return calm({ ...state, applied: new Map([...state.applied, ...changes]) });
}
function withTakenBack(state) {
  return calm({ ...state, applied: /* @__PURE__ */ new Map() });
}
function dealt(state) {
  const dealtCards = cards(state.findings, state.edits);
  const open = state.cards.find((card2) => card2.key === state.selected);
  return { ...state, cards: dealtCards, selected: heir(open, dealtCards)?.key ?? null };
}
function calm(state) {
  return { ...state, warned: null, copied: null, problem: null };
}

// panel/moves.ts
function putIn(state, some) {
  const changes = new Map(some.filter((card2) => placed(state, card2)).flatMap((card2) => pair(card2.key, changeOf(state, card2))));
  const isNew = new Set(changes.values());
  const next = withApplied(state, changes);
  const lying = ordered(next, next.cards.filter((card2) => next.applied.has(card2.key)));
  const edits = lying.filter((one) => isNew.has(one)).map((one) => behind(one, lying.slice(0, lying.indexOf(one)).filter((other) => !isNew.has(other))));
  return made(state, next, edits);
}
function takeBack(state) {
  const lying = ordered(state, state.cards.filter((card2) => state.applied.has(card2.key)));
  const inverse = lying.map((one, at2) => ({ ...behind(after(one), lying.slice(0, at2)), replacement: state.base.slice(one.start, one.end) }));
  return made(state, withTakenBack(state), inverse);
}
function made(state, next, edits) {
  const own = typed(expected(state), state.current);
  const kept = edits.flatMap((edit) => {
    const there = moved(edit, edit.start === edit.end ? own.filter(({ start }) => start < edit.start) : own);
    return there ? [{ ...edit, ...there }] : [];
  });
  const text = splice(state.current, kept);
  return { state: { ...next, current: text }, text, edits: kept };
}
function behind(span, before) {
  const by = before.reduce((sum, other) => sum + growth(other), 0);
  return { ...span, start: span.start + by, end: span.end + by };
}
function after({ start, replacement }) {
  return { start, end: start + replacement.length };
}
function pair(key, found) {
  return found ? [[key, found]] : [];
}

// panel/panel.css
var panel_default = ':host { display: block; min-height: 0; container-type: inline-size; }\n.panel {\n  all: initial;\n  color-scheme: light dark;\n  --paper: #ffffff; --shade: #f6f4ef; --ink: #1f2328; --quiet: #59616b; --line: #dedad2; --edge: #85807a;\n  --lead: #0b5a50; --lead-ink: #ffffff; --lead-soft: #e6f1ef;\n  --gone: #8f2a1e; --gone-soft: #fcecea; --new: #11603a; --new-soft: #e5f4eb; --blank: #684700; --blank-soft: #fff1cf;\n  box-sizing: border-box; display: flex; flex-direction: column; height: 100%; min-height: 0; overflow: clip;\n  color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 12px;\n  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;\n}\n@media (prefers-color-scheme: dark) {\n  .panel {\n    --paper: #1d2125; --shade: #24292e; --ink: #e9e6e0; --quiet: #a9b1ba; --line: #383f46; --edge: #7b858f;\n    --lead: #74d4c4; --lead-ink: #06231f; --lead-soft: #1f3733;\n    --gone: #ffb3a6; --gone-soft: #3c2320; --new: #93e2b3; --new-soft: #1b3627; --blank: #ffd98c; --blank-soft: #3b2f14;\n  }\n}\n.panel.idle { height: auto; background: none; border-style: dashed; }\n.panel *, .panel *::before { box-sizing: border-box; }\n.panel [hidden] { display: none; }\np, h2, ul { margin: 0; padding: 0; }\nul { list-style: none; }\n.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n.small { font-size: 13px; color: var(--quiet); }\n.strong { font-weight: 600; }\n:focus-visible { outline: 2px solid var(--lead); outline-offset: 2px; border-radius: 4px; }\n\n.head { position: relative; padding: 16px 18px 12px; border-bottom: 1px solid var(--line); }\n.top { display: flex; align-items: start; justify-content: space-between; gap: 12px; }\n.headline { font-size: 18px; line-height: 1.3; font-weight: 650; text-wrap: balance; }\n.good .headline::before { content: "✓ "; color: var(--lead); }\n.engine { margin-top: 4px; font-size: 13px; color: var(--quiet); text-wrap: balance; }\n.progress { position: absolute; inset: auto 0 -1px 0; height: 2px; overflow: hidden; visibility: hidden; }\n.working .progress { visibility: visible; }\n.progress::before { content: ""; position: absolute; inset: 0; width: 35%; background: var(--lead); animation: pass 1.4s ease-in-out infinite; }\n@keyframes pass { from { transform: translateX(-100%); } to { transform: translateX(290%); } }\n\n.scroll { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; }\n.welcome { padding: 28px 22px; color: var(--quiet); text-wrap: pretty; }\n.notice { margin: 14px 18px; padding: 12px 14px; border-radius: 8px; background: var(--lead-soft); }\n.notice.old { background: var(--blank-soft); color: var(--blank); }\n.notice button { margin-top: 8px; }\n.notice.problem { background: var(--gone-soft); color: var(--gone); }\n.notice.problem .small { color: inherit; }\n\n.card { display: flex; gap: 11px; padding: 13px 18px 13px 15px; border-bottom: 1px solid var(--line); border-inline-start: 3px solid transparent; cursor: default; }\n.card:hover { background: var(--shade); }\n.card.selected { background: var(--shade); border-inline-start-color: var(--lead); }\n.card.applied .change { opacity: .75; }\n.card.gone { opacity: .72; }\n.card > input { flex: none; width: 18px; height: 18px; margin: 2px 0 0; accent-color: var(--lead); }\n.card > .dot { flex: none; width: 18px; height: 18px; display: grid; place-items: center; margin-top: 2px; }\n.dot::before { content: ""; width: 7px; height: 7px; border-radius: 50%; border: 2px solid var(--edge); }\n.lane { flex: 1; min-width: 0; }\n.row { display: flex; align-items: baseline; gap: 8px; }\n.title { all: unset; font-weight: 600; font-size: 14px; cursor: pointer; color: var(--ink); }\n.title:focus-visible { outline: 2px solid var(--lead); outline-offset: 2px; border-radius: 4px; }\n.title::after { content: "\\a0\\a0›" / ""; color: var(--quiet); }\n.title[aria-expanded="true"]::after { content: "\\a0\\a0⌄" / ""; }\n.tag { margin-inline-start: auto; font-size: 12px; color: var(--quiet); white-space: nowrap; }\n.change { margin-top: 3px; overflow-wrap: anywhere; }\n.around { color: var(--quiet); }\n.excerpt { color: var(--ink); }\ndel { color: var(--gone); background: var(--gone-soft); text-decoration: line-through; text-decoration-thickness: 1.5px; border-radius: 3px; }\nins { color: var(--new); background: var(--new-soft); text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 3px; border-radius: 3px; }\n.detail { margin-top: 10px; display: grid; gap: 10px; }\n.lesson { padding-inline-start: 12px; border-inline-start: 2px solid var(--line); display: grid; gap: 4px; font-size: 14px; color: var(--quiet); }\ncite { font-style: italic; }\n.one { justify-self: start; }\n\n.fields { margin-top: 10px; display: grid; gap: 8px; }\n.field { display: grid; gap: 3px; }\n.field label { font-size: 13px; color: var(--blank); }\n.field input, .field textarea {\n  font: inherit; width: 100%; padding: 6px 9px; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; resize: vertical;\n}\n.field :is(input, textarea):focus-visible { outline: 2px solid var(--lead); outline-offset: 0; border-color: transparent; }\n\ndetails { padding: 12px 18px; }\nsummary { cursor: pointer; font-size: 14px; font-weight: 600; }\n.withheld { border-bottom: 1px solid var(--line); }\n.withheld summary { font-weight: 400; color: var(--quiet); }\n.withheld li { margin-top: 6px; font-size: 13px; color: var(--quiet); overflow-wrap: anywhere; }\n.letter { margin-top: 10px; padding: 14px 16px; border-radius: 8px; background: var(--shade); white-space: pre-wrap; overflow-wrap: anywhere; }\n.letter ins { color: inherit; background: none; text-decoration-color: var(--new); }\n.blank { padding: 0 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; color: var(--blank); background: var(--blank-soft); border: 1px dashed var(--blank); border-radius: 4px; }\n\n.foot { position: sticky; bottom: 0; padding: 12px 18px 14px; border-top: 1px solid var(--line); background: var(--paper); }\n.warning:not(:empty) { margin-bottom: 10px; padding: 8px 12px; font-size: 14px; color: var(--blank); background: var(--blank-soft); border-radius: 6px; }\n.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }\n.buttons > * { white-space: nowrap; }\n.first, .second, .quiet { font: inherit; font-weight: 600; font-size: 14px; line-height: 20px; padding: 7px 14px; border-radius: 8px; border: 1px solid transparent; cursor: pointer; }\n.first { color: var(--lead-ink); background: var(--lead); }\n.second { color: var(--lead); background: var(--paper); border-color: var(--edge); }\n.quiet { color: var(--quiet); background: none; padding-inline: 6px; text-decoration: underline; text-underline-offset: 3px; }\n:is(.first, .second, .quiet):hover { filter: brightness(.94); }\n:is(.first, .second, .quiet):focus-visible { outline: 2px solid var(--lead); outline-offset: 2px; border-radius: 8px; }\n@container (max-width: 380px) {\n  .card, .foot, .head { padding-inline-end: 14px; }\n  .foot { padding-inline-start: 14px; }\n  .first, .second { padding-inline: 11px; }\n  .buttons { gap: 8px; }\n}\n@media (prefers-reduced-motion: reduce) {\n  .progress::before { animation: none; width: 100%; opacity: .5; }\n}\n@media (forced-colors: active) {\n  .card.selected { border-inline-start-color: Highlight; }\n}\n';

// panel/style.ts
function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panel_default);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = panel_default;
    root.append(style);
  }
}

// panel/turns.ts
var Turns = class {
  #taken = false;
  #waiting = [];
  run(move) {
    if (this.#taken) this.#waiting.push(move);
    else move();
  }
  take() {
    this.#taken = true;
  }
  /** The editor is free again: run what waits, up to the move that takes it anew. */
  free() {
    this.#taken = false;
    while (!this.#taken && this.#waiting.length) this.#waiting.shift()?.();
  }
  /** Forget what waits: the text it was asked for never came to be. */
  drop() {
    this.#waiting = [];
  }
};

// panel/el.ts
function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  if (props.class) node.className = props.class;
  if (props.text !== void 0) node.textContent = props.text;
  for (const [name, value] of Object.entries(props.attributes ?? {})) node.setAttribute(name, value);
  for (const [name, heard] of Object.entries(props.on ?? {})) node.addEventListener(name, heard);
  node.append(...children.filter((child) => child !== null));
  return node;
}
function button(text, kind, press) {
  return el("button", { class: kind, text, attributes: { type: "button" }, on: { click: press } });
}
function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

// panel/words/en.ts
var en = {
  name: "English",
  coach: "Coach",
  found: "What the coach found",
  welcome: "You will see here which words may not land with this customer, why, and what to write instead. A good reply is left alone.",
  reading: "Reading your draft…",
  checking: "Checking changes…",
  soFar: (count) => count === 1 ? "One place so far" : `${count} places so far`,
  failed: "That did not work",
  ready: "Ready to send",
  praise: "A good reply: clear, and in your own voice. Send it just as it is.",
  typedOn: "You have changed the draft since.",
  typedOver: "You have changed the draft since. Notes about the words you changed no longer count.",
  safe: "Your draft is safe where it is.",
  reference: (id) => `Reference: ${id}`,
  again: "Coach again",
  retry: "Try again",
  close: "Close",
  undo: "Undo coach",
  applyOne: "Apply this one",
  apply: (count) => count === 1 ? "Apply 1 change" : `Apply ${count} changes`,
  applyAnyway: "Apply anyway",
  copy: "Copy reply",
  copyAnyway: "Copy anyway",
  copyAsIs: "Copy draft as it stands",
  copied: "Copied",
  notCopied: "The browser did not allow copying. Select the text and copy it by hand.",
  toFill: (names) => `Still to fill in: ${names}. Press again to go on anyway.`,
  added: "added: ",
  removed: "removed: ",
  source: "Source: ",
  inDraft: "in the draft",
  missing: "missing",
  yours: "yours to word",
  suggestion: "suggestion",
  overwritten: "you changed this",
  reply: (changes) => changes === 0 ? "Your reply, unchanged" : `Your reply, with ${changes === 1 ? "one change" : `${changes} changes`}`,
  held: (count) => count === 1 ? "One thing was held back" : `${count} things were held back`,
  model: (engine2, place2) => `Model ${engine2}. Draft and customer message go to ${place2}.`,
  rules: (server) => server ? `Rules on ${server}. Your text goes there and no further.` : "Rules on this machine. Your text does not leave it.",
  rulesAlone: (place2, asked) => `Answered by the rules alone; the model at ${place2} ${asked ? "was asked but gave nothing to use" : "had no part in this answer"}.`,
  keeps: (days) => days === false ? "Nothing is stored." : days === null ? "The server stores texts." : `The server stores texts for ${days} days.`
};

// panel/words/index.ts
var words = en;

// panel/view/foot.ts
function foot(actions, lead) {
  const warning = el("p", { class: "warning", attributes: { role: "alert" } });
  const copy2 = button("", lead === "copy" ? "first" : "second", actions.copy);
  const apply = button("", lead === "apply" ? "first" : "second", actions.applyTicked);
  const undo = button(words.undo, "quiet", actions.undo);
  const buttons = el("div", { class: "buttons" }, ...lead === "copy" ? [copy2, apply] : [apply, copy2], undo);
  const node = el("footer", { class: "foot" }, warning, buttons);
  return {
    node,
    show(state) {
      node.hidden = state.phase !== "done";
      say(warning, warningOf(state));
      say(copy2, copyOf(state));
      say(apply, applyOf(waiting(state).length, state.warned === "apply"));
      apply.hidden = waiting(state).length === 0;
      undo.hidden = state.applied.size === 0;
    }
  };
}
function warningOf(state) {
  if (state.copied === "no") return words.notCopied;
  if (!state.warned) return "";
  const key = state.warned;
  const open = unfilled(state, key === "copy" ? wanted(state) : key === "apply" ? waiting(state) : state.cards.filter((card2) => card2.key === key));
  const names = open.map((blank) => `“${label(blank)}”`).join(", ");
  return words.toFill(names);
}
function applyOf(count, anyway) {
  return anyway ? words.applyAnyway : words.apply(count);
}
function copyOf(state) {
  if (state.copied === "yes") return words.copied;
  if (outdated(state)) return words.copyAsIs;
  return state.warned === "copy" ? words.copyAnyway : words.copy;
}

// panel/says.ts
var LOCAL = "local";
var READY = "Ready to send";
function engineLine(about2) {
  return [goes(about2), keeps(about2)].join(" ");
}
function answeredLine(about2, coaching) {
  if (!about2.sends_to || !coaching.engine.startsWith(LOCAL)) return engineLine({ ...about2, engine: coaching.engine });
  return `${words.rulesAlone(about2.sends_to, coaching.usage.input_tokens > 0)} ${keeps(about2)}`;
}
function statusLine(state) {
  const count = state.cards.length;
  if (state.phase === "working") return count ? `${words.soFar(count)}. ${words.checking}` : words.reading;
  if (state.phase !== "done" || !state.coaching) return "";
  return outdated(state) ? words.typedOn : state.coaching.headline;
}
function headline(state) {
  if (state.phase === "working") return state.cards.length ? words.soFar(state.cards.length) : words.reading;
  if (state.phase === "failed") return words.failed;
  if (!state.coaching) return "";
  const said = state.coaching.headline;
  return good(state) ? words.ready : said.split(": ")[0] ?? said;
}
function good(state) {
  return state.coaching?.verdict === "send" && state.coaching.headline.startsWith(READY);
}
function goes({ engine: engine2, sends_to, server }) {
  return sends_to ? words.model(engine2.replace(/^llm\s+/u, ""), sends_to) : words.rules(server);
}
function keeps({ keeps_text, retention_days }) {
  return words.keeps(keeps_text ? retention_days : false);
}

// panel/view/head.ts
function head(actions, closable) {
  const title = el("h2", { class: "headline" });
  const engine2 = el("p", { class: "engine" });
  const status = el("p", { class: "hidden", attributes: { role: "status", "aria-live": "polite" } });
  const close = button(words.close, "quiet close", actions.close);
  const bar = el("div", { class: "progress", attributes: { "aria-hidden": "true" } });
  const node = el("header", { class: "head" }, el("div", { class: "top" }, title, closable ? close : null), engine2, status, bar);
  return {
    node,
    show(state) {
      say(title, headline(state));
      say(engine2, engineOf(state));
      say(status, statusLine(state));
      node.classList.toggle("working", state.phase === "working");
      node.classList.toggle("good", good(state));
    }
  };
}
function engineOf({ about: about2, coaching }) {
  if (!about2) return "";
  return coaching ? answeredLine(about2, coaching) : engineLine(about2);
}

// panel/view/detail.ts
function detail(card2, id) {
  const reasons = [.../* @__PURE__ */ new Set([card2.reason, ...card2.findings.map((finding) => finding.reason)])];
  const lesson = el("div", { class: "lesson" });
  const node = el("div", { class: "detail", attributes: { id } }, ...reasons.map((text) => el("p", { class: "reason", text })), lesson);
  let shownOf;
  return {
    node,
    show({ principle, open }) {
      node.hidden = !open;
      lesson.hidden = !principle;
      if (!principle || shownOf === principle.id) return;
      shownOf = principle.id;
      lesson.replaceChildren(...lessonOf(principle));
    }
  };
}
function lessonOf({ asks, source, articles }) {
  const from = articles.length ? ` (${articles.join(", ")})` : "";
  return [el("p", { text: asks }), el("p", { class: "small" }, words.source, el("cite", { text: source }), from)];
}

// panel/context.ts
var [LEAD, TAIL, SHORT] = [34, 22, 60];
function inContext(text, change2) {
  const gone2 = text.slice(change2.start, change2.end);
  const head2 = cutsStart(gone2 || change2.replacement) ? /[\p{L}\p{N}]*$/u.exec(text.slice(0, change2.start))?.[0] ?? "" : "";
  const foot2 = cutsEnd(gone2 || change2.replacement) ? /^[\p{L}\p{N}]*/u.exec(text.slice(change2.end))?.[0] ?? "" : "";
  const [from, to] = [change2.start - head2.length, change2.end + foot2.length];
  const alone = gone2.length > SHORT || !change2.replacement && gone2.includes("\n");
  return {
    lead: alone ? "" : leading(text.slice(0, from)),
    before: head2 + gone2 + foot2,
    after: head2 + change2.replacement + foot2,
    tail: alone ? "" : trailing(text.slice(to))
  };
}
function leading(before) {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.length <= LEAD ? line : `…${line.slice(-LEAD).replace(/^\S*/u, "")}`;
}
function trailing(after2) {
  const line = after2.split("\n", 1)[0] ?? "";
  return line.length <= TAIL ? line : `${line.slice(0, TAIL).replace(/\S*$/u, "").trimEnd()} …`;
}
function cutsStart(text) {
  return /^[\p{L}\p{N}]/u.test(text);
}
function cutsEnd(text) {
  return /[\p{L}\p{N}]$/u.test(text);
}

// panel/view/blank.ts
var PARTS = /(\[[^[\]\n]{2,}\])/u;
function framed(text, open) {
  const parts = text.split(PARTS).filter(Boolean);
  return parts.flatMap((part) => open.has(part) ? [el("span", { class: "blank", text: part })] : underlined(part));
}
function underlined(part) {
  const bare = part.trim();
  if (!bare) return [document.createTextNode(part)];
  const at2 = part.indexOf(bare);
  return [document.createTextNode(part.slice(0, at2)), el("ins", { text: bare }), document.createTextNode(part.slice(at2 + bare.length))];
}

// panel/view/diffline.ts
function diffline(text, change2, open) {
  const { lead, before, after: after2, tail } = inContext(text, change2);
  const around = (some) => some.trim() ? [el("span", { class: "around", text: some })] : [];
  return [...around(lead), ...diff(before, after2).flatMap((piece) => shown(piece, open)), ...around(tail)];
}
function shown({ kind, text }, open) {
  const line = text.replace(/\s*\n\s*/gu, " ");
  if (kind === "same" || !line.trim()) return [el("span", { text: line })];
  return kind === "new" ? [spoken(words.added), ...framed(line, open)] : [el("del", {}, spoken(words.removed), line.trim()), document.createTextNode(" ")];
}
function spoken(text) {
  return el("span", { class: "hidden", text });
}

// panel/view/fields.ts
var LONG2 = 26;
function fields(blanks2, id, values, fill) {
  return el("div", { class: "fields" }, ...blanks2.map((blank, at2) => field(blank, `${id}-blank-${at2}`, values.get(blank) ?? "", fill)));
}
function field(blank, id, value, fill) {
  const attributes = { id, autocomplete: "off", spellcheck: "true" };
  const input = blank.length > LONG2 ? el("textarea", { attributes: { ...attributes, rows: "2" } }) : el("input", { attributes: { ...attributes, type: "text" } });
  input.value = value;
  input.addEventListener("input", () => fill(blank, input.value));
  return el("p", { class: "field" }, el("label", { text: label(blank), attributes: { for: id } }), input);
}

// panel/view/card.ts
function cardView({ card: card2, state }, id, actions, lead) {
  const box = el("input", { attributes: { type: "checkbox", id: `${id}-tick`, "aria-labelledby": `${id}-title ${id}-change` } });
  const title = button("", "title", () => actions.select(title.getAttribute("aria-expanded") === "true" ? null : card2.key));
  title.id = `${id}-title`;
  title.setAttribute("aria-controls", `${id}-detail`);
  const tag = el("span", { class: "tag" });
  const line = el("p", { class: "change", attributes: { id: `${id}-change` } });
  const open = detail(card2, `${id}-detail`);
  const one = button(words.applyOne, "second one", () => actions.applyOne(card2.key));
  const blanks2 = blanksOf(state, card2);
  const form = fields(blanks2, id, valuesOf(state, card2), (blank, value) => actions.fill(card2.key, blank, value));
  box.addEventListener("change", () => actions.tick(card2.key, box.checked));
  box.addEventListener("focus", () => actions.select(card2.key));
  if (card2.edit && lead === "apply") open.node.append(one);
  const lane = el("div", { class: "lane" }, el("div", { class: "row" }, title, tag), line, open.node, blanks2.length ? form : null);
  const node = el("li", { class: "card" }, card2.edit ? box : el("span", { class: "dot", attributes: { "aria-hidden": "true" } }), lane);
  node.dataset["key"] = card2.key;
  node.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("button,input,textarea,label"))) actions.select(card2.key);
  });
  return {
    node,
    show(shown2) {
      const [on, done, selected] = [ticked(shown2.state, card2), shown2.state.applied.has(card2.key), shown2.state.selected === card2.key];
      const lost = gone(shown2.state, card2);
      box.checked = on || done;
      box.setAttribute("aria-disabled", String(done || lost));
      form.hidden = done || !(on || selected);
      one.hidden = done || lost;
      node.classList.toggle("selected", selected);
      node.classList.toggle("applied", done);
      node.classList.toggle("gone", lost);
      title.setAttribute("aria-expanded", String(selected));
      say(title, shown2.principle?.title ?? card2.principle);
      say(tag, lost ? words.overwritten : tagOf(card2, done));
      const change2 = changeOf(shown2.state, card2);
      line.replaceChildren(...change2 ? diffline(shown2.state.base, change2, new Set(blanks2)) : excerpt(card2));
      open.show({ principle: shown2.principle, open: selected });
    }
  };
}
function tagOf(card2, done) {
  if (done) return words.inDraft;
  if (!card2.edit) return card2.findings[0]?.start === null ? words.missing : words.yours;
  return card2.edit.apply === "suggest" ? words.suggestion : "";
}
function excerpt(card2) {
  const first = card2.findings[0];
  return [el("span", { class: "excerpt", text: first?.text ? `“${first.text.trim()}”` : first?.missing ?? "" })];
}

// panel/view/list.ts
function list(actions, lead) {
  const node = el("ul", { class: "cards", attributes: { "aria-label": words.found } });
  let kept = /* @__PURE__ */ new Map();
  let count = 0;
  return {
    node,
    show({ state, principles }) {
      const next = /* @__PURE__ */ new Map();
      for (const card2 of state.cards) {
        const shown2 = { card: card2, state, principle: principles.get(card2.principle) };
        const made2 = JSON.stringify([state.base, card2, blanksOf(state, card2)]);
        const old = kept.get(card2.key);
        const one = old?.made === made2 ? old : { made: made2, view: cardView(shown2, `card-${count += 1}`, actions, lead) };
        one.view.show(shown2);
        next.set(card2.key, one);
      }
      kept = next;
      const lost = lay(node, [...kept.values()].map(({ view }) => view.node));
      if (lost) focusCard(cardNode(node, state.selected));
      node.hidden = state.cards.length === 0;
    }
  };
}
function lay(parent, nodes) {
  const old = [...parent.children].filter((child) => !nodes.some((node) => node === child));
  const lost = old.some((child) => child.matches(":focus-within"));
  for (const child of old) child.remove();
  for (const [at2, node] of nodes.entries()) if (parent.children[at2] !== node) parent.insertBefore(node, parent.children[at2] ?? null);
  return lost;
}

// panel/view/notices.ts
function notices(actions) {
  const praise = el("p", { class: "notice praise" });
  const old = el(
    "div",
    { class: "notice old" },
    el("p", { text: words.typedOver }),
    button(words.again, "second", actions.again)
  );
  const said = el("div");
  const again = button(words.retry, "second", actions.again);
  const problem = el("div", { class: "notice problem", attributes: { role: "alert" } }, said, again);
  const node = el("div", { class: "notices" }, praise, old, problem);
  return {
    node,
    show(state) {
      say(praise, praiseOf(state));
      praise.hidden = !praise.textContent;
      old.hidden = state.phase !== "done" || !outdated(state);
      problem.hidden = !state.problem;
      showProblem(said, state);
      again.hidden = state.phase !== "failed";
    }
  };
}
function praiseOf(state) {
  if (state.phase !== "done" || !state.coaching || state.cards.length) return "";
  return good(state) ? words.praise : state.coaching.headline;
}
function showProblem(node, { problem }) {
  const lines = problem ? [problem.title, problem.detail, words.safe] : [];
  if (node.textContent === lines.join("")) return;
  const reference = problem?.instance ? el("p", { class: "small", text: words.reference(problem.instance) }) : null;
  node.replaceChildren(...lines.map((text, at2) => el("p", { class: at2 === 0 ? "strong" : "", text })), ...reference ? [reference] : []);
}

// panel/view/preview.ts
function preview() {
  const body = el("div", { class: "letter" });
  const summary = el("summary");
  const node = el("details", { class: "preview", attributes: { open: "" } }, summary, body);
  return {
    node,
    show(state) {
      const taken = wanted(state);
      node.hidden = state.phase !== "done" || outdated(state) || !state.cards.some((card2) => card2.edit);
      summary.textContent = words.reply(taken.length);
      body.replaceChildren(...letter(state));
    }
  };
}
function letter(state) {
  const open = new Set(state.cards.flatMap((card2) => blanksOf(state, card2)));
  const out = [];
  let at2 = 0;
  for (const { start, end, replacement } of ordered(state, wanted(state))) {
    out.push(document.createTextNode(state.base.slice(at2, start)), ...framed(replacement, open));
    at2 = end;
  }
  return [...out, document.createTextNode(state.base.slice(at2))];
}

// panel/view/withheld.ts
function withheld() {
  const summary = el("summary");
  const lines = el("ul");
  const node = el("details", { class: "withheld" }, summary, lines);
  return {
    node,
    show({ coaching }) {
      const held = coaching?.withheld ?? [];
      node.hidden = held.length === 0;
      summary.textContent = words.held(held.length);
      lines.replaceChildren(...held.map((text) => el("li", { text })));
    }
  };
}

// panel/view/frame.ts
function frame(actions, lead, closable) {
  const cards2 = list(actions, lead);
  const [top, bottom] = [head(actions, closable), foot(actions, lead)];
  const parts = [notices(actions), withheld(), preview()];
  const welcome = el("p", { class: "welcome", text: words.welcome });
  const scroll = el("div", { class: "scroll" }, welcome, parts[0].node, cards2.node, parts[1].node, parts[2].node);
  const node = el("section", { class: "panel", attributes: { "aria-label": words.coach } }, top.node, scroll, bottom.node);
  return {
    node,
    cards: cards2.node,
    show(shown2) {
      welcome.hidden = shown2.state.phase !== "idle";
      node.classList.toggle("idle", shown2.state.phase === "idle");
      top.node.hidden = shown2.state.phase === "idle";
      cards2.show(shown2);
      for (const part of [top, ...parts, bottom]) part.show(shown2.state);
    }
  };
}

// panel/mount.ts
var Panel = class {
  #host;
  #frame;
  /** Do what the first button does. */
  lead;
  #state = IDLE;
  #principles = /* @__PURE__ */ new Map();
  #told = { result: "", marks: "" };
  /** The state before a move that the host's editor has not taken yet. */
  #before = null;
  #turns = new Turns();
  /** Whether the agent took anything of this answer, and whether that is counted: once an answer. */
  #tally = { acted: false, counted: false };
  constructor(host, lead, closable) {
    this.#host = host;
    const [root, actions] = [host.attachShadow({ mode: "closed" }), this.#actions()];
    this.#frame = frame(actions, lead, closable);
    dress(root);
    root.append(this.#frame.node);
    this.lead = lead === "copy" ? actions.copy : actions.applyTicked;
    keys(root, this.#frame.cards, { enter: actions.applyOne, select: actions.select, lead: this.lead, close: actions.close });
    this.#show(this.#state);
  }
  learn(principles) {
    this.#principles = new Map(principles.map((principle) => [principle.id, principle]));
    this.#show(this.#state);
  }
  start(text, about2) {
    this.#report();
    this.#tally = { acted: false, counted: false };
    this.#show(started(text, about2));
  }
  found(findings) {
    this.#show(withFindings(this.#state, findings));
  }
  proposed(finding, edit) {
    this.#show(withEdit(this.#state, finding, edit));
  }
  coached(coaching) {
    this.#show(withCoaching(this.#state, coaching));
  }
  failed(problem) {
    this.#show(withProblem(this.#state, problem));
  }
  /** Hear what the host's editor holds now. */
  changed(text) {
    if (text === this.#state.current) this.#before = null;
    else this.#show({ ...this.#state, current: text, warned: null, copied: null });
  }
  /** Hear that the host's editor is taking a move, and needs a while, or is free again. */
  busy(on) {
    if (on) this.#turns.take();
    else this.#turns.free();
  }
  /** Hear whether the host could copy. */
  copied(done) {
    this.#show({ ...this.#state, copied: done ? "yes" : "no" });
  }
  /** Open the card whose words lie at `offset` of the editor; say whether there is one. */
  select(offset) {
    const card2 = this.#state.cards.find((one) => places(this.#state, one).some(({ start, end }) => start <= offset && offset <= end));
    if (!card2) return false;
    this.#select(card2.key);
    cardNode(this.#frame.cards, card2.key)?.scrollIntoView({ block: "nearest" });
    return true;
  }
  /** Hear that the host's editor did not take the last move, what it holds now, and why. */
  refused(text, problem) {
    this.#turns.drop();
    this.#show({ ...this.#before ?? this.#state, current: text, problem });
    this.#before = null;
  }
  focus() {
    const card2 = this.#state.cards.find((one) => one.key === this.#state.selected) ?? this.#state.cards[0];
    this.#select(card2?.key ?? null);
    focusCard(cardNode(this.#frame.cards, card2?.key ?? null));
  }
  #actions() {
    return {
      select: (key) => this.#select(key),
      tick: (key, on) => this.#show(this.#fixed(key) ? this.#state : withChoice(this.#state, key, on)),
      fill: (key, blank, value) => this.#show(withValue(this.#state, key, blank, value)),
      applyOne: (key) => this.#turns.run(() => this.#putIn(this.#state.cards.filter((card2) => card2.key === key && card2.edit && !this.#state.applied.has(key)), key)),
      applyTicked: () => this.#turns.run(() => this.#putIn(waiting(this.#state), "apply")),
      copy: () => this.#copy(),
      undo: () => this.#turns.run(() => this.#undo()),
      again: () => tell(this.#host, "coach-again", null),
      close: () => (this.#report(), tell(this.#host, "coach-close", null))
    };
  }
  #select(key) {
    if (key !== this.#state.selected) this.#show({ ...this.#state, selected: key });
  }
  #putIn(some, name) {
    if (!some.length || this.#warns(some, name)) return;
    this.#move("coach-apply", putIn(this.#state, some));
    this.#tally.acted = true;
    if (name === "apply") this.#report();
  }
  #copy() {
    if (this.#state.phase !== "done" || !outdated(this.#state) && this.#warns(wanted(this.#state), "copy")) return;
    this.#tally.acted = true;
    this.#report();
    this.#show({ ...this.#state, warned: null });
    tell(this.#host, "coach-copy", { text: result(this.#state) });
  }
  #undo() {
    this.#move("coach-undo", takeBack(this.#state));
  }
  #move(name, { state, text, edits }) {
    [this.#before, this.#state] = [this.#state, state];
    tell(this.#host, name, { text, edits });
    this.#show(this.#state);
  }
  /** Whether a card can no longer be ticked: it is in the draft, or the agent wrote over its place. */
  #fixed(key) {
    const card2 = this.#state.cards.find((one) => one.key === key);
    return !card2 || this.#state.applied.has(key) || gone(this.#state, card2);
  }
  /** Warn of open placeholders the first time; say whether that was now. */
  #warns(some, name) {
    if (this.#state.warned === name || !unfilled(this.#state, some).length) return false;
    this.#show({ ...this.#state, warned: name });
    return true;
  }
  #report() {
    const found = this.#tally.acted && !this.#tally.counted ? outcomes(this.#state) : [];
    this.#tally.counted ||= this.#tally.acted;
    if (found.length) tell(this.#host, "coach-outcome", { outcomes: found });
  }
  #show(state) {
    this.#state = state;
    this.#frame.show({ state, principles: this.#principles });
    const [before, made2] = [this.#told, { result: result(state), marks: JSON.stringify(marks(state)) }];
    this.#told = made2;
    if (made2.marks !== before.marks) tell(this.#host, "coach-marks", { marks: marks(state) });
    if (made2.result !== before.result && state.phase === "done") tell(this.#host, "coach-change", { text: made2.result });
  }
};

// panel/panel.ts
var CoachPanel = class extends HTMLElement {
  #panel = null;
  connectedCallback() {
    this.#panel ??= new Panel(this, this.getAttribute("lead") === "apply" ? "apply" : "copy", this.hasAttribute("closable"));
  }
  learn(principles) {
    this.#panel?.learn(principles);
  }
  start(text, about2) {
    this.#panel?.start(text, about2);
  }
  found(findings) {
    this.#panel?.found(findings);
  }
  proposed(finding, edit) {
    this.#panel?.proposed(finding, edit);
  }
  coached(coaching) {
    this.#panel?.coached(coaching);
  }
  failed(problem) {
    this.#panel?.failed(problem);
  }
  changed(text) {
    this.#panel?.changed(text);
  }
  refused(text, problem) {
    this.#panel?.refused(text, problem);
  }
  busy(on) {
    this.#panel?.busy(on);
  }
  copied(done) {
    this.#panel?.copied(done);
  }
  select(offset) {
    return this.#panel?.select(offset) ?? false;
  }
  lead() {
    this.#panel?.lead();
  }
  focus() {
    this.#panel?.focus();
  }
};
customElements.define("coach-panel", CoachPanel);

// page/copy.ts
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}
function copyOld(text) {
  const back = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "offstage";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (back instanceof HTMLElement) back.focus();
  return done;
}

// page/editor.ts
var Editor = class {
  #area;
  #mirror;
  #marks = [];
  constructor(area, mirror) {
    [this.#area, this.#mirror] = [area, mirror];
    area.addEventListener("input", () => this.#draw());
  }
  get text() {
    return this.#area.value;
  }
  mark(marks2) {
    this.#marks = marks2;
    this.#draw();
  }
  /** Make the changes as typing would, so that the browser's own undo knows them. */
  change(changes) {
    this.#area.focus();
    for (const { start, end, replacement } of [...inOrder(changes)].reverse()) {
      this.#area.setSelectionRange(start, end);
      if (replacement) document.execCommand("insertText", false, replacement);
      else if (end > start) document.execCommand("delete");
    }
  }
  /** Hear where the agent clicked, or asked with F8 for the place after the caret. */
  onPick(picked) {
    this.#area.addEventListener("click", () => {
      if (this.#area.selectionStart === this.#area.selectionEnd) picked(this.#area.selectionStart, false);
    });
    this.#area.addEventListener("keydown", (event) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      const next = this.#marks.find((mark) => mark.start > this.#area.selectionStart) ?? this.#marks[0];
      if (next) this.#area.setSelectionRange(next.start, next.start);
      picked(next?.start ?? 0, true);
    });
  }
  focus() {
    this.#area.focus();
  }
  /** Draw the mirror anew; a mark that overlaps the one before is drawn from where that ends. */
  #draw() {
    const text = this.#area.value;
    const nodes = [];
    let at2 = 0;
    for (const mark of [...this.#marks].sort((one, other) => one.start - other.start)) {
      const start = Math.max(at2, mark.start);
      if (mark.end <= start || mark.end > text.length) continue;
      nodes.push(document.createTextNode(text.slice(at2, start)), drawn(text.slice(start, mark.end), mark.selected));
      at2 = mark.end;
    }
    this.#mirror.replaceChildren(...nodes, document.createTextNode(`${text.slice(at2)}​`));
  }
};
function drawn(text, selected) {
  const node = document.createElement("mark");
  node.textContent = text;
  node.classList.toggle("selected", selected);
  return node;
}

// page/find.ts
function find(id, kind) {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`index.html has no ${kind.name} with id ${JSON.stringify(id)}`);
  return node;
}

// page/form.ts
var NAME = "coach-ticket";
var FIELDS = {
  channel: find("channel", HTMLSelectElement),
  customer: find("customer", HTMLTextAreaElement),
  draft: find("draft", HTMLTextAreaElement),
  agent_name: find("agent-name", HTMLInputElement),
  customer_name: find("customer-name", HTMLInputElement),
  policy: find("policy", HTMLTextAreaElement)
};
function read() {
  const { channel, customer, draft, agent_name, customer_name, policy } = FIELDS;
  const lines = policy.value.split("\n").map((line) => line.trim()).filter(Boolean);
  return { channel: channel.value, customer: customer.value, draft: draft.value, agent_name: agent_name.value, customer_name: customer_name.value, policy: lines };
}
function write(ticket) {
  FIELDS.channel.value = ticket.channel;
  FIELDS.customer.value = ticket.customer;
  FIELDS.draft.value = ticket.draft;
  FIELDS.agent_name.value = ticket.agent_name;
  FIELDS.customer_name.value = ticket.customer_name;
  FIELDS.policy.value = ticket.policy.join("\n");
}
function request(ticket) {
  return {
    text: ticket.draft,
    channel: ticket.channel,
    thread: ticket.customer.trim() ? [{ role: "customer", text: ticket.customer }] : [],
    agent_name: ticket.agent_name.trim() || null,
    customer_name: ticket.customer_name.trim() || null,
    policy: ticket.policy,
    offsets: "utf16"
  };
}
function keep() {
  sessionStorage.setItem(NAME, JSON.stringify(read()));
}
function restore() {
  const kept = sessionStorage.getItem(NAME);
  if (kept) write(JSON.parse(kept));
}

// page/key.ts
var NAME2 = "coach-key";
function readKey() {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  if (given) {
    keepKey(given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return localStorage.getItem(NAME2);
}
function keepKey(key) {
  localStorage.setItem(NAME2, key.trim());
}

// page/run.ts
var Runs = class {
  #stop = null;
  /** Coach `request` and show it; a run that is still going is stopped. Returns the problem, if there was one. */
  async run(client2, request2, panel2, about2) {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    panel2.start(request2.text, about2);
    try {
      for await (const event of client2.coach(request2, stop.signal)) {
        if (stop.signal.aborted) return null;
        if (event.event === "findings") panel2.found(event.findings);
        if (event.event === "edit") panel2.proposed(event.finding, event.edit);
        if (event.event === "coaching") panel2.coached(event.coaching);
      }
      return null;
    } catch (error) {
      if (stop.signal.aborted) return null;
      const problem = problemFrom(error);
      panel2.failed(problem);
      return problem;
    }
  }
};

// page/samples.ts
async function offerSamples(menu, picked) {
  const samples = await (await fetch("/static/samples.json")).json();
  menu.append(...samples.map((sample, at2) => new Option(`${sample.title} · ${sample.channel}`, String(at2))));
  menu.addEventListener("change", () => {
    const sample = samples[Number(menu.value)];
    if (menu.value && sample) picked(sample);
  });
}

// page/main.ts
var panel = find("panel", CoachPanel);
var engine = find("engine", HTMLElement);
var coachButton = find("coach", HTMLButtonElement);
var keyForm = find("key-form", HTMLFormElement);
var hint = find("hint", HTMLElement);
var editor = new Editor(find("draft", HTMLTextAreaElement), find("mirror", HTMLElement));
var runs = new Runs();
var client = new Client("", readKey());
var about = null;
async function connect() {
  try {
    const said = await client.about();
    about = { ...said, server: thisMachine() ? null : location.hostname };
    engine.textContent = engineLine(about);
    panel.learn(await client.principles());
    keyForm.hidden = true;
  } catch (error) {
    const problem = problemFrom(error);
    if (problem.status === 401) askForKey();
    else engine.textContent = `${problem.title}. ${problem.detail}`;
  }
}
function thisMachine() {
  return ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}
function askForKey() {
  keyForm.hidden = false;
  find("key", HTMLInputElement).focus();
}
async function coachDraft() {
  hint.textContent = editor.text.trim() ? "" : "Write or paste a draft first, or pick a sample.";
  if (!editor.text.trim()) return editor.focus();
  if (!about) await connect();
  if (!about) return;
  const problem = await runs.run(client, request(read()), panel, about);
  panel.changed(editor.text);
  if (panel.getBoundingClientRect().top > innerHeight - 200) panel.scrollIntoView({ block: "start" });
  if (problem?.status === 401) askForKey();
}
function edited() {
  keep();
  panel.changed(editor.text);
}
function put(ticket) {
  write(ticket);
  editor.mark([]);
  edited();
}
listen(panel, "coach-marks", ({ marks: marks2 }) => editor.mark(marks2));
listen(panel, "coach-apply", ({ edits }) => editor.change(edits));
listen(panel, "coach-undo", ({ edits }) => editor.change(edits));
listen(panel, "coach-copy", async ({ text }) => panel.copied(await copy(text)));
listen(panel, "coach-outcome", ({ outcomes: outcomes2 }) => client.outcomes(outcomes2));
listen(panel, "coach-again", () => coachDraft());
listen(panel, "coach-close", () => editor.focus());
editor.onPick((offset, byKey) => panel.select(offset) && byKey && panel.focus());
coachButton.addEventListener("click", coachDraft);
find("ticket", HTMLElement).addEventListener("input", edited);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void coachDraft();
});
keyForm.addEventListener("submit", (event) => {
  event.preventDefault();
  keepKey(find("key", HTMLInputElement).value);
  client = new Client("", readKey());
  void connect();
});
restore();
editor.mark([]);
void connect();
void offerSamples(find("samples", HTMLSelectElement), put);
