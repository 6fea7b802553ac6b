/** What the agent reads when the page's box and the coach do not come together. */

import type { Problem } from "../../panel/types.ts";
import type { Wrote } from "../messages.ts";
import { said } from "./words/index.ts";
import type { Told } from "./words/words.ts";

export const NO_BOX = problem(said.noBox);
export const EMPTY = problem(said.empty);
export const GONE = problem(said.gone);

/** Say why a change is not in the box. */
export function whyNot({ why }: Extract<Wrote, { ok: false }>): Problem {
  return problem(said[why]);
}

/** Say a server's problem in words for an agent, who has no command line. */
export function forAgent(told: Problem): Problem {
  if (told.status === 401) return { ...problem(said.unknownKey), status: 401, instance: told.instance };
  return told.status === null ? { ...told, detail: `${told.detail} ${said.seeSettings}` } : told;
}

function problem([title, detail]: Told): Problem {
  return { title, detail, status: null, instance: null };
}
