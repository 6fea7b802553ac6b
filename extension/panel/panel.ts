/** The coaching panel as an element: <coach-panel lead="copy|apply" closable>. */

import { Panel } from "./mount.ts";
import type { About, Coaching, Edit, Finding, Principle, Problem } from "./types.ts";

export class CoachPanel extends HTMLElement {
  #panel: Panel | null = null;

  connectedCallback(): void {
    this.#panel ??= new Panel(this, this.getAttribute("lead") === "apply" ? "apply" : "copy", this.hasAttribute("closable"));
  }

  learn(principles: readonly Principle[]): void {
    this.#panel?.learn(principles);
  }

  start(text: string, about: About | null): void {
    this.#panel?.start(text, about);
  }

  found(findings: readonly Finding[]): void {
    this.#panel?.found(findings);
  }

  proposed(finding: Finding, edit: Edit): void {
    this.#panel?.proposed(finding, edit);
  }

  coached(coaching: Coaching): void {
    this.#panel?.coached(coaching);
  }

  failed(problem: Problem): void {
    this.#panel?.failed(problem);
  }

  changed(text: string): void {
    this.#panel?.changed(text);
  }

  refused(text: string, problem: Problem): void {
    this.#panel?.refused(text, problem);
  }

  busy(on: boolean): void {
    this.#panel?.busy(on);
  }

  copied(done: boolean): void {
    this.#panel?.copied(done);
  }

  select(offset: number): boolean {
    return this.#panel?.select(offset) ?? false;
  }

  lead(): void {
    this.#panel?.lead();
  }

  override focus(): void {
    this.#panel?.focus();
  }
}

customElements.define("coach-panel", CoachPanel);
