/** A page with a list, and beside it what was chosen there; the bar between them can be moved. */
import { type ReactNode, useState } from 'react';
import { SplitPane } from '@/kit/split';

interface ListPageProps {
  title: string;
  /** How much of the width the list has at first, in percent. */
  share: number;
  /** What stands beside the title. */
  head?: ReactNode;
  children: ReactNode;
  beside: ReactNode | null;
  /** Whether that stands there because it was asked for, and not from the first. */
  isCalled?: boolean;
}

export function ListPage({ title, head, children, beside, isCalled = true, ...at }: ListPageProps) {
  const [share, setShare] = useState(at.share);
  return (
    <div className="page-split">
      <SplitPane
        share={share}
        onShare={setShare}
        isCalled={isCalled}
        first={
          <section className="page-list" aria-labelledby="page-title">
            <header className="page-head">
              <h1 id="page-title">{title}</h1>
              {head}
            </header>
            {children}
          </section>
        }
        second={beside}
      />
    </div>
  );
}
