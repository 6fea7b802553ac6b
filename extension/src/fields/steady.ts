/** Keeps a page from jumping. */

/** Note how far everything around an element is scrolled; what is returned scrolls it back. */
export function steady(element: Element): () => void {
  const places: (readonly [Element, number])[] = [];
  for (let around: Element | null = element; around; around = around.parentElement) places.push([around, around.scrollTop]);
  return () => places.forEach(([around, top]) => around.scrollTo({ top, behavior: "instant" }));
}
