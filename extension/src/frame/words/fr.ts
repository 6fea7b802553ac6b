/** The panel in a page, in French. */

import type { FrameWords } from "./words.ts";

export const fr: FrameWords = {
  wrote: (text) => `Le client a écrit : ${text}`,
  wroteNothing: "Qu’a écrit le client ? Introuvable sur cette page",
  lastMessage: "Son dernier message",
  paste: "Collez ce que le client a écrit, pour que le coach voie ce qu’il demande",
  earlier: (count) => (count === 1 ? "et un message avant celui-ci" : `et ${count} messages avant celui-ci`),
  channel: "Canal",
  channels: { email: "E-mail", chat: "Chat", ticket: "Ticket", review: "Avis", social: "Réseaux sociaux" },
  theirName: "Son nom",
  yourName: "Votre nom",
  settings: "Réglages",
  hereLabel: "Le bouton sur ce site",
  here: { asked: "Bouton sur ce site : à la demande", always: "Bouton sur ce site : toujours", never: "Bouton sur ce site : jamais" },
  noBox: ["Aucun champ de texte à relire", "Cliquez dans le champ où vous répondez, puis relancez le coach."],
  empty: ["Rien à relire encore", "Écrivez d’abord votre réponse."],
  gone: ["Le champ de texte a disparu", "La page l’a retiré ou redessiné. Cliquez dedans et relancez le coach."],
  moved: ["Le brouillon vient de changer", "Rien n’a été inséré. Revoyez les remarques et appliquez de nouveau."],
  refused: ["Ce champ n’a pas accepté le changement", "Votre brouillon est intact. « Copier la réponse » vous donne le texte à coller."],
  damaged: ["Ce champ n’a pris le changement qu’en partie", "Ctrl+Z y ramène votre brouillon ; ou copiez la réponse et collez-la."],
  unknownKey: ["Le coach ne connaît pas ce navigateur", "Son serveur demande une autre clé. Indiquez-la dans les réglages ci-dessus."],
  seeSettings: "Les réglages ci-dessus disent où le coach est cherché.",
};
