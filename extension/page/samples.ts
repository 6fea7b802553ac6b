/** The sample tickets and their menu. */

import type { Ticket } from "./form.ts";

export type Sample = Ticket & { readonly title: string };

/** Fill `menu` with the samples; `picked` hears which one is wanted. */
export async function offerSamples(menu: HTMLSelectElement, picked: (sample: Sample) => void): Promise<void> {
  const samples = (await (await fetch("/static/samples.json")).json()) as readonly Sample[];
  menu.append(...samples.map((sample, at) => new Option(`${sample.title} · ${sample.channel}`, String(at))));
  menu.addEventListener("change", () => {
    const sample = samples[Number(menu.value)];
    if (menu.value && sample) picked(sample);
  });
}
