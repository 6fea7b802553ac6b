/** What a run of the tests says: each test that failed and why, then node's closing lines. Tests that pass go unnamed, so that a log of which only the end is kept still holds the fault. */
const first = (text, lines) => String(text).split("\n").slice(0, lines).join("\n");

export default async function* report(events) {
  const path = [];
  for await (const { type, data } of events) {
    if (type === "test:start") path.splice(data.nesting, Infinity, data.name);
    else if (type === "test:fail" && data.details.error.failureType !== "subtestsFailed") {
      const { cause, message } = data.details.error;
      yield `not ok - ${data.file}: ${path.slice(0, data.nesting + 1).join(" > ")}\n${first(cause?.stack ?? cause ?? message, 30)}\n\n`;
    } else if (type === "test:stdout" || type === "test:stderr") yield data.message;
    else if (type === "test:diagnostic" && data.nesting === 0) yield `# ${data.message}\n`;
  }
}
