/** A headless browser of either make with the test extension installed. */
import { rm } from "node:fs/promises";
import puppeteer from "puppeteer-core";
import { extension } from "./extension.mjs";

const QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const STILL = { "app.update.enabled": false, "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false };

const FIREFOX = { browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr" };

const MAKES = {
  chromium: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", pipe: true, enableExtensions: true, args: QUIET },
  firefox: { ...FIREFOX, extraPrefsFirefox: STILL },
  "a busy firefox": { ...FIREFOX, extraPrefsFirefox: { ...STILL, "layout.frame_rate": 12 } },
};

/** Return `{ page, close }`: one tab, where every page loaded holds the fields. */
export async function launch(make) {
  const folder = await extension();
  try {
    const browser = await puppeteer.launch({ headless: true, ...MAKES[make] });
    const close = async () => { await browser.close(); await rm(folder, { recursive: true }); };
    await browser.installExtension(folder);
    return { page: await browser.newPage(), close };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}
