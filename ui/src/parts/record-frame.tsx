/** A record beside its list: what it is and is called, how it is closed, and all that is said of it. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/kit/button';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

interface RecordFrameProps {
  id: string;
  title: string;
  /** Short facts over the title: its sort, its code. */
  facts: ReactNode;
  children: ReactNode;
}

export function RecordFrame({ id, title, facts, children }: RecordFrameProps) {
  const { t } = useText();
  const { go } = usePlace();
  return (
    <article className="record" aria-labelledby="record-title" data-record={id}>
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">{facts}</p>
          <h2 id="record-title" tabIndex={-1}>
            {title}
          </h2>
        </div>
        <div className="record-tools">
          <IconButton label={t('screen-workstreams-close-pane')} onPress={() => go({ record: null })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </header>
      {children}
    </article>
  );
}
