/** A report's page as it will be printed: the tree of texts and tables that every form is drawn from, and nothing added. */
import type { ReactNode } from 'react';
import type { ReportBlock, ReportCell, ReportDocument } from '@/ipc/contract';

interface SheetProps {
  document: ReportDocument;
  /** Its heading's id, by which it is named. */
  id: string;
  /** Stands before the title: that it is a draft, or does not hold any more. */
  stamp?: ReactNode;
}

export function Sheet({ document: page, id, stamp }: SheetProps) {
  return (
    <article className="sheet" lang={page.lang} aria-labelledby={id}>
      <div className="sheet-body">
        <header className="sheet-head">
          {stamp && <p className="sheet-stamp">{stamp}</p>}
          <h2 id={id}>{page.title}</h2>
          <p className="sheet-marking">{page.marking}</p>
        </header>
        {page.subtitle && <p className="sheet-subtitle">{page.subtitle}</p>}
        <p className="sheet-day">{page.as_of}</p>
        <dl className="sheet-facts">
          {page.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
        {page.parts.map((part) => (
          <section key={part.heading}>
            <h3>{part.heading}</h3>
            {part.blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is drawn is one answer, never edited in place.
              <Block key={at} block={block} />
            ))}
          </section>
        ))}
        {page.notes.map((note) => (
          <p key={note} className="sheet-note">
            {note}
          </p>
        ))}
      </div>
      {/* On paper it keeps the room of the foot free at the end of each page. */}
      <div className="sheet-space" aria-hidden />
      <p className="sheet-foot">
        {page.marking}　{page.handling}
      </p>
    </article>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.block) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'text':
      return <p className="sheet-text">{block.text}</p>;
    case 'note':
      return <p className="sheet-note">{block.text}</p>;
    case 'chart':
      return (
        <img
          className="sheet-chart"
          alt={block.alt}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(block.svg)}`}
        />
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <div className="sheet-scroll" role="group" aria-label={block.caption} tabIndex={0}>
          <table>
            <colgroup>
              {block.columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stand still.
                <col key={at} style={{ width: `${column.share}em` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column.label} scope="col">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still.
                <tr key={at} data-total={block.total && at === 0 ? '' : undefined}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells stand still.
                    <Cell key={place} cell={cell} isFirst={place === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Cell({ cell, isFirst }: { cell: ReportCell; isFirst: boolean }) {
  const lines = cell.lines.map((line, at) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: lines stand still.
      key={at}
      data-strong={line.strong ? '' : undefined}
      data-small={line.small ? '' : undefined}
      lang={line.lang ?? undefined}
      data-hangs={line.label ? '' : undefined}
    >
      {line.label && <span className="sheet-label">{line.label}</span>}
      {line.text}
      {line.aside && <span className="sheet-aside">　{line.aside}</span>}
    </p>
  ));
  if (isFirst) return <th scope="row">{lines}</th>;
  return <td data-align={cell.number === null ? undefined : 'end'}>{lines}</td>;
}
