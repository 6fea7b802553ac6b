/** The key of the server: it comes in the address's fragment or by hand and stays in this browser. */

const NAME = "coach-key";

/** Return the key; one in the fragment is kept and taken out of the address. */
export function readKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  if (given) {
    keepKey(given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return localStorage.getItem(NAME);
}

export function keepKey(key: string): void {
  localStorage.setItem(NAME, key.trim());
}
