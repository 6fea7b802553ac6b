/** Reads server-sent events from a response body; EventSource can neither POST nor send a key. */

export interface Message {
  readonly event: string;
  readonly data: string;
}

/** Yield each message once its blank line has come; comments are skipped. */
export async function* messages(body: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/u);
      rest = done ? "" : (blocks.pop() ?? "");
      for (const block of blocks) yield* message(block);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function* message(block: string): Generator<Message> {
  const lines = block.split(/\r\n|\n|\r/u).map((line) => /^(event|data)(?:: ?(.*))?$/u.exec(line));
  const of = (name: string): readonly string[] => lines.filter((line) => line?.[1] === name).map((line) => line?.[2] ?? "");
  const data = of("data");
  if (data.length) yield { event: of("event").at(-1) || "message", data: data.join("\n") };
}
