/** Chromium and Firefox with the extension as a person has it, and the few moves that the tests need. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { pack } from "../../pack.mjs";

const CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const FIREFOX = { "app.update.enabled": false, "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false };

const LAUNCH = {
  chromium: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", pipe: true, enableExtensions: true, args: CHROMIUM },
  firefox: { browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", extraPrefsFirefox: FIREFOX },
};

/** Start `name` with the extension, whose settings begin as `defaults`; `close` leaves nothing behind. */
export async function withExtension(name, defaults) {
  const folder = await mkdtemp(join(tmpdir(), "coach-extension-"));
  await pack(name, folder, defaults);
  const browser = await puppeteer.launch({ headless: true, ...LAUNCH[name] });
  const id = await browser.installExtension(folder);
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { name, browser, id, close };
}

/** Wait for `found` to give something. */
export async function until(found, what, ms = 20_000) {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((go) => setTimeout(go, 40))) {
    const value = await found();
    if (value) return value;
  }
  throw new Error(`waited ${ms} ms for ${what}`);
}
