/** A narrative as the core read it: headings, lists and bold words. Text is only ever text here. */
import type { Prose, Span } from '@/ipc/contract';

function Words({ words }: { words: readonly Span[] }) {
  return words.map(({ text, strong }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: words never move among each other.
    strong ? <strong key={place}>{text}</strong> : <span key={place}>{text}</span>,
  );
}

function Items({ items }: { items: readonly (readonly Span[])[] }) {
  return items.map((words, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nor do the lines of a list.
    <li key={place}>
      <Words words={words} />
    </li>
  ));
}

function Part({ part }: { part: Prose }) {
  switch (part.prose) {
    case 'paragraph':
      return (
        <p>
          <Words words={part.words} />
        </p>
      );
    // It stands in a log under a heading of the screen: it is not one of the page's own.
    case 'heading':
      return (
        <p className="prose-heading">
          <Words words={part.words} />
        </p>
      );
    case 'bullets':
      return (
        <ul>
          <Items items={part.items} />
        </ul>
      );
    case 'numbers':
      return (
        <ol start={part.first}>
          <Items items={part.items} />
        </ol>
      );
  }
}

export function ProseText({ parts }: { parts: readonly Prose[] }) {
  return (
    <div className="prose">
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that was read once.
        <Part key={place} part={part} />
      ))}
    </div>
  );
}
