/** Checks what a server sent before the panel believes it: a proxy's page or another version must end in a message, not in a broken draft. */

import type { Coaching, Edit, Finding } from "../panel/types.ts";
import type { CoachEvent } from "./client.ts";
import { unreachable } from "./problem.ts";

/** Return `said` as the event that it is about a draft of `length` UTF-16 units; throws Failed where it is none. */
export function checked(said: unknown, length: number): CoachEvent {
  if (!isEvent(said, length)) throw unreachable("The coach's server sent something that is no answer. Is it of the same version as the extension?");
  return said;
}

function isEvent(said: unknown, length: number): said is CoachEvent {
  if (!isRecord(said)) return false;
  if (said["event"] === "findings") return all(said["findings"], (one) => isFinding(one, length));
  if (said["event"] === "edit") return isFinding(said["finding"], length) && isEdit(said["edit"], length);
  return said["event"] === "coaching" && isCoaching(said["coaching"], length);
}

function isCoaching(value: unknown, length: number): value is Coaching {
  if (!isRecord(value) || !isRecord(value["usage"])) return false;
  const texts = ["headline", "engine"].every((name) => typeof value[name] === "string");
  const lists = all(value["findings"], (one) => isFinding(one, length)) && all(value["edits"], (one) => isEdit(one, length)) && all(value["withheld"], isText);
  return texts && lists && (value["verdict"] === "send" || value["verdict"] === "revise");
}

function isFinding(value: unknown, length: number): value is Finding {
  if (!isRecord(value) || ![value["principle"], value["reason"], value["source"]].every(isText)) return false;
  return value["start"] === null ? value["end"] === null : lies(value, length);
}

function isEdit(value: unknown, length: number): value is Edit {
  return isRecord(value) && [value["principle"], value["reason"], value["replacement"]].every(isText) && (value["apply"] === "safe" || value["apply"] === "suggest") && lies(value, length);
}

function lies({ start, end }: Record<string, unknown>, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (start as number) <= (end as number) && (end as number) <= length;
}

function all(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
