/** How the names of public bodies are written in Japanese. Which bodies there are is the core's business. */

/** A name of its own may hold a space (独立行政法人 …): only what ends as a ministry or agency does stands above. */
const upper = /^(\S+(?:省|庁|府|官房|委員会|院|局|本部)) /;

/** The ministry of a name written from the ministry down, such as 内閣官房; what has none above comes back whole. */
export function topBody(path: string): string {
  return upper.exec(path)?.[1] ?? path;
}
