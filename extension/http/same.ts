/** Checked by tsc alone: the panel's types are those of the API. */

import type * as ours from "../panel/types.ts";
import type * as api from "./openapi.ts";

type Is<Wide, Narrow extends Wide> = Narrow;

export type Same = [
  Is<ours.Finding, Required<api.Finding>>,
  Is<ours.Edit, Required<api.Edit>>,
  Is<ours.Usage, Required<api.Usage>>,
  Is<Omit<ours.Coaching, "findings" | "edits" | "usage">, Required<Omit<api.Coaching, "findings" | "edits" | "usage">>>,
  Is<api.OutcomeIn, ours.EditOutcome & { principle: api.OutcomeIn["principle"] }>,
  Is<Omit<ours.About, "server">, Required<api.About>>,
];
