/** Sites as a person writes them, and as a browser wants them. */

const ALL = "*://*/*";

/** Return the match pattern of an address, a bare host or "*"; null for what is none of these. */
export function patternOf(written: string): string | null {
  const text = written.trim();
  if (text === "*") return ALL;
  if (/^(\*|https?):\/\/(\*\.)?[\w.-]+\/\*$/u.test(text)) return text;
  const address = /^https?:\/\//u.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !/^[\w.-]+$/u.test(new URL(address).hostname)) return null;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Return the patterns of a text with one site a line; throws with the line that is none. */
export function patternsOf(lines: string): readonly string[] {
  const found = lines.split("\n").filter((line) => line.trim()).map((line) => {
    const pattern = patternOf(line);
    if (!pattern) throw new Error(`“${line.trim()}” is not the address of a site; write it as https://mail.example.com`);
    return pattern;
  });
  return [...new Set(found)];
}

/** Return a pattern as a person writes it. */
export function shown(pattern: string): string {
  return pattern === ALL ? "*" : pattern.replace(/\/\*$/u, "");
}
