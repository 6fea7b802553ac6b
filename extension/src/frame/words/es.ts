/** The panel in a page, in Spanish. */

import type { FrameWords } from "./words.ts";

export const es: FrameWords = {
  wrote: (text) => `El cliente escribió: ${text}`,
  wroteNothing: "¿Qué escribió el cliente? No se encontró en esta página",
  lastMessage: "Su último mensaje",
  paste: "Pegue lo que escribió el cliente, para que el coach vea qué pidió",
  earlier: (count) => (count === 1 ? "y un mensaje anterior" : `y ${count} mensajes anteriores`),
  channel: "Canal",
  channels: { email: "Correo", chat: "Chat", ticket: "Ticket", review: "Reseña", social: "Redes sociales" },
  theirName: "Su nombre",
  yourName: "El nombre de usted",
  settings: "Ajustes",
  hereLabel: "El botón en este sitio",
  here: { asked: "Botón en este sitio: cuando lo pida", always: "Botón en este sitio: siempre", never: "Botón en este sitio: nunca" },
  noBox: ["No hay cuadro de texto que revisar", "Haga clic en el cuadro donde responde y vuelva a pedir el coach."],
  empty: ["Aún no hay nada que revisar", "Escriba primero su respuesta."],
  gone: ["El cuadro de texto ya no está", "La página lo quitó o lo volvió a dibujar. Haga clic en él y pida el coach otra vez."],
  moved: ["El borrador acaba de cambiar", "No se insertó nada. Mire las notas otra vez y aplique de nuevo."],
  refused: ["Este cuadro no aceptó el cambio", "Su borrador está como estaba. «Copiar la respuesta» le da el texto para pegarlo."],
  damaged: ["Este cuadro tomó el cambio solo en parte", "Ctrl+Z devuelve su borrador; o copie la respuesta y péguela encima."],
  unknownKey: ["El coach no conoce este navegador", "Su servidor pide otra clave. Póngala en los ajustes de arriba."],
  seeSettings: "Los ajustes de arriba dicen dónde se busca al coach.",
};
