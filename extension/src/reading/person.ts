/** A person's name as mail headers and helpdesks write it. */

const ADDRESS = /[<([]*\s*(?:mailto:)?[^\s<>()[\]"“”]+@[^\s<>()[\]"“”]+\s*[>)\]]*/giu;
const VIA = /\s+(?:via|per|door|über)\s+\S.*$/iu;
const ASIDE = /\s*\([^()]*\)\s*$/u;
const AROUND = /^[\s"'“”„‘’«»*,;:.|()–—-]+|[\s"'“”„‘’«»*,;:|()–—-]+$/gu;
const NAME = /^\p{L}[\p{L}\p{M}'’.\- ]{1,58}$/u;
const PARTICLE = /^(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ter|ten|y|e|af|av)$/u;
const PRONOUN = /^(?:you|me|i|we|they|he|she|sie|du|ihr|wir|ich|vous|tu|je|nous|usted|ustedes|yo|lei|voi|u|jij|jullie|você|vocês|eu)$/iu;

/** Return the name in “Ann Lee <ann@example.com>”; null where there is an address, a pronoun or no name. */
export function personIn(text: string): string | null {
  const bare = text.replace(ADDRESS, " ").replace(VIA, "").replace(ASIDE, "").replace(/\s+/gu, " ").replace(AROUND, "");
  const name = turned(bare);
  const words = name.split(" ");
  if (!NAME.test(name) || words.length > 5 || PRONOUN.test(name)) return null;
  return words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)) ? name : null;
}

/** Say whether two names, as far as they are known, are one person's. */
export function samePerson(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(one) === plain(other);
}

/** Outlook writes “Lee, Ann”; what follows a whole name is a title or a company. */
function turned(name: string): string {
  const [last = "", first] = name.split(/,\s*/u);
  if (first === undefined) return name;
  return last.split(" ").slice(0, -1).every((word) => PARTICLE.test(word.toLowerCase())) ? `${first} ${last}` : last;
}

function plain(name: string): string {
  return name.normalize("NFKD").replace(/\P{L}+/gu, "").toLowerCase();
}
