/** Texts that stand on several lines. Pure. */

const kanji = '[\\u3000-\\u9fff\\uff00-\\uffef]';
const between = new RegExp(`(?<=${kanji})[ \\t]*[\\r\\n]+[ \\t]*(?=${kanji})`, 'g');

/** Several lines as one: between two signs of Japanese nothing stands where a line ended, else a space. */
export function onOneLine(text: string): string {
  return text.replace(between, '').replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');
}
