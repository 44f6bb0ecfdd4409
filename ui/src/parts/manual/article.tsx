/** A page of the manual as it is read: pictures, tables, keys, links, and what was looked for marked in it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { marksIn } from './finding';
import { type Block, type Inline, type Line, textOf } from './markdown';
import { type ManualPage, pageOf, pictureAt } from './pages';

interface ArticleProps {
  page: ManualPage;
  /** What is marked. */
  words: readonly string[];
  /** The heading to begin at. */
  heading?: string | undefined;
  /** The level of the page's own title, below what stands above it. */
  top: 2 | 3;
  onPage: (id: string) => void;
}

export function Article({ page, words, heading, top, onPage }: ArticleProps) {
  const frame = useRef<HTMLElement>(null);
  const shown = useRef(page.id);
  useEffect(() => {
    // The first page stands at its top by itself, below what is above it.
    if (shown.current === page.id && !heading) return;
    shown.current = page.id;
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])];
    const at = all.find((one) => one.textContent === heading) ?? all[0];
    at?.scrollIntoView({ block: 'start' });
  }, [page.id, heading]);
  return (
    <article ref={frame} className="manual" aria-labelledby="manual-title">
      {page.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change their order.
        <Piece key={index} block={block} words={words} top={top} onPage={onPage} />
      ))}
    </article>
  );
}

interface PieceProps extends Pick<ArticleProps, 'words' | 'onPage'> {
  block: Block;
  top: 2 | 3;
}

function Piece({ block, words, top, onPage }: PieceProps) {
  const say = (line: Line) => <Words line={line} words={words} onPage={onPage} />;
  switch (block.is) {
    case 'heading': {
      const Heading = `h${block.level + top - 1}` as 'h2';
      return (
        <Heading
          data-heading={block.level}
          tabIndex={-1}
          {...(block.level === 1 ? { id: 'manual-title' } : {})}
        >
          {say(block.line)}
        </Heading>
      );
    }
    case 'paragraph':
      return <p>{say(block.line)}</p>;
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul';
      return (
        <List className="bullets" data-numbered={block.numbered ? '' : undefined}>
          {block.items.map((line) => (
            <li key={textOf(line)}>{say(line)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <table className="plain-table">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={textOf(cell)} scope="col">
                  {say(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.map(textOf).join('\n')}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={textOf(cell)} scope="row">
                      {say(cell)}
                    </th>
                  ) : (
                    <td key={textOf(cell)}>{say(cell)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the page, it must scroll by keys.
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'picture':
      return <img src={pictureAt(block.from)} alt={block.says} />;
  }
}

interface WordsProps extends Pick<ArticleProps, 'words' | 'onPage'> {
  line: Line;
}

function Words({ line, words, onPage }: WordsProps): ReactNode {
  return line.map((one, index) => {
    const key = `${index}${one.text}`;
    const said = <Marked text={one.text} words={words} />;
    if (one.is === 'strong') return <strong key={key}>{said}</strong>;
    if (one.is === 'code') return <code key={key}>{said}</code>;
    if (one.is === 'key') return <kbd key={key}>{one.text}</kbd>;
    if (one.is === 'link') return <Reference key={key} link={one} said={said} onPage={onPage} />;
    return <span key={key}>{said}</span>;
  });
}

/** A link to another page of the manual; what lies outside of the app is named and cannot be opened from it. */
function Reference({
  link,
  said,
  onPage,
}: {
  link: Extract<Inline, { is: 'link' }>;
  said: ReactNode;
  onPage: (id: string) => void;
}) {
  const page = pageOf(link.to);
  if (page === null) return <em>{said}</em>;
  return (
    <a
      href={`#/help/${page}`}
      onClick={(event) => {
        event.preventDefault();
        onPage(page);
      }}
    >
      {said}
    </a>
  );
}

export function Marked({ text, words }: { text: string; words: readonly string[] }): ReactNode {
  const out: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of words.length > 0 ? marksIn(text, words) : []) {
    out.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  out.push(text.slice(from));
  return out;
}
