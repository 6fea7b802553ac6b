/** What a person does with the extension in a page, and what they see. */
import { createServer } from "node:http";
import { until } from "./browsers.mjs";

/** Serve pages by path on loopback; `headers` go with each. */
export async function site(pages, headers = {}) {
  const self = { asked: [] };
  const server = createServer((request, reply) => {
    self.asked.push(request.url);
    const page = pages[request.url];
    reply.writeHead(page === undefined ? 404 : 200, { "content-type": request.url.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8", ...headers }).end(page ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  self.url = `http://127.0.0.1:${server.address().port}`;
  self.close = () => (server.closeAllConnections(), new Promise((closed) => server.close(closed)));
  return self;
}

/** Open a page in front; the welcome tab of a fresh extension comes a moment late and takes the front. */
export async function visit({ browser, name }, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 760 });
  await page.goto(url);
  if (name === "chromium") await until(async () => (await browser.pages()).some((one) => one.url().includes("options.html")), "the welcome page");
  await page.bringToFront();
  return page;
}

const centre = (page, selector) =>
  page.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)?.getBoundingClientRect() ?? { width: 0 };
    return width ? { x: x + width / 2, y: y + height / 2 } : null;
  }, selector);

/** Press the button beside the box that has the focus. */
export async function pressButton(page) {
  const at = await until(() => centre(page, "coach-my-reply-button"), "the button");
  await page.mouse.click(at.x, at.y);
  await until(() => centre(page, "coach-my-reply"), "the panel");
}

/** Go into a box, write, and ask for the coach. */
export async function writeAndCoach(page, text, selector = "#box") {
  const at = await until(() => centre(page, selector), "the box");
  await page.mouse.click(at.x, at.y);
  if (text) await page.keyboard.type(text);
  await pressButton(page);
}

/** The panel's frame; Firefox shows a test nothing of an extension's own pages. */
export const panelOf = (page) => until(() => page.frames().find((frame) => frame.url().includes("panel.html#")), "the panel's frame");

/** Wait until the panel shows `words`; returns all that it shows. The root is closed, so the test reads it by the browser's own protocol. */
export async function shows(page, words) {
  let last = "";
  return until(async () => (last = await textOf(page)).includes(words) && last, `“${words}”`).catch((error) => {
    throw new Error(`${error.message}; the panel shows: ${last}`);
  });
}

/** Click, with the mouse, on the button of the panel with this text. */
export async function clickText(page, text) {
  const { client } = await panelOf(page);
  const found = nodes((await client.send("DOM.getDocument", { depth: -1, pierce: true })).root).find((node) => node.nodeName === "BUTTON" && !hidden(node) && words(node).join(" ").includes(text));
  if (!found) throw new Error(`the panel has no button “${text}”`);
  const { object } = await client.send("DOM.resolveNode", { backendNodeId: found.backendNodeId });
  await client.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: "function () { this.click(); }" });
}

/** Return all that the panel shows now. */
export async function textOf(page) {
  const { client } = await panelOf(page);
  return words((await client.send("DOM.getDocument", { depth: -1, pierce: true })).root).join(" ");
}

const nodes = (node) => [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(nodes)];

function words(node) {
  if (node.nodeName === "STYLE" || node.nodeName === "SCRIPT" || hidden(node)) return [];
  const own = node.nodeType === 3 ? [node.nodeValue] : [];
  return [...own, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(words)];
}

const hidden = ({ attributes = [] }) => attributes.some((name, at) => at % 2 === 0 && name === "hidden");

/** Press escape until the panel has gone: it has to be there, and to have the focus, to hear it. */
export const leave = (page) =>
  until(async () => {
    await soon(page.keyboard.press("Escape"));
    return !(await panelIsThere(page));
  }, "the panel to go");

export async function hold(page, modifier, key) {
  await page.keyboard.down(modifier);
  await soon(page.keyboard.press(key));
  await soon(page.keyboard.up(modifier));
}

/** A key that closes the frame it was pressed in is never confirmed. */
const soon = (pressed) => Promise.race([pressed.catch(() => undefined), new Promise((go) => setTimeout(go, 1500))]);

export const value = (page, selector = "#box") => page.$eval(selector, (box) => box.value ?? box.innerText);
export const panelIsThere = (page) => page.evaluate(() => document.querySelector("coach-my-reply") !== null);
