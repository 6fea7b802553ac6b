/** One run of the coach at a time: events of the server into the panel. */

import type { Client, Request } from "../http/client.ts";
import { problemFrom } from "../http/problem.ts";
import type { CoachPanel } from "../panel/panel.ts";
import type { About, Problem } from "../panel/types.ts";

export class Runs {
  #stop: AbortController | null = null;

  /** Coach `request` and show it; a run that is still going is stopped. Returns the problem, if there was one. */
  async run(client: Client, request: Request, panel: CoachPanel, about: About): Promise<Problem | null> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    panel.start(request.text, about);
    try {
      for await (const event of client.coach(request, stop.signal)) {
        if (stop.signal.aborted) return null;
        if (event.event === "findings") panel.found(event.findings);
        if (event.event === "edit") panel.proposed(event.finding, event.edit);
        if (event.event === "coaching") panel.coached(event.coaching);
      }
      return null;
    } catch (error) {
      if (stop.signal.aborted) return null;
      const problem = problemFrom(error);
      panel.failed(problem);
      return problem;
    }
  }
}
