/** By which channel a reply goes, as far as a page that we do not know tells. */

import type { Channel } from "../reading/reading.ts";
import type { Place } from "./place.ts";
import { shown } from "./seen.ts";

const REVIEWS = /(?:^|\.)(?:trustpilot|tripadvisor|yelp|g2|capterra|feefo|sitejabber|holidaycheck|kununu|glassdoor)\.\w/u;
const STORES = /^(?:play\.google|appstoreconnect\.apple|business\.google|admin\.booking)\.com$/u;
const SOCIAL = /(?:^|\.)(?:facebook|instagram|threads|x|twitter|linkedin|reddit|tiktok|youtube|pinterest|mastodon|bsky|discord|vk|nextdoor)\.\w+$/u;
const NEAR = 4;
const REVIEW = '[itemtype*="schema.org/Review"], [class*="review" i], [data-testid*="review" i], [aria-label*="review" i]';

/** Return the channel of a page; mail where nothing tells. */
export function channelOf({ box, page }: Place): Channel {
  const { hostname, pathname } = page.location ?? new URL(page.URL);
  if (REVIEWS.test(hostname) || STORES.test(hostname) || box.parentElement?.closest(REVIEW)) return "review";
  if (SOCIAL.test(hostname)) return "social";
  if (besideLog(box)) return "chat";
  return /ticket|helpdesk|servicedesk/iu.test(hostname + pathname) ? "ticket" : "email";
}

function besideLog(box: Element): boolean {
  let around: Element | null = box;
  for (let steps = 0; around && steps < NEAR; steps += 1) around = around.parentElement;
  return [...(around ?? box.ownerDocument).querySelectorAll('[role="log"]')].some(shown);
}
