/** 組織: bodies in protocol order, opened downwards; beside them what one is called and was called, and leads. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { TextField } from '@/kit/field';
import { SplitPane } from '@/kit/split';
import { type Door, useDoors } from '@/parts/doors';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { FoundStrip } from './found';
import { OrganisationRecord } from './record';
import { OrganisationTree } from './tree';

export default function OrganisationsPage() {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { record, search, go } = usePlace();
  const [share, setShare] = useState(56);
  const sought = search.q === undefined ? '' : String(search.q);
  const [text, setText] = useState(sought);
  const add: Door = {
    id: 'add',
    label: t('screen-organisations-add'),
    icon: <Plus size={16} aria-hidden />,
    look: 'button',
    strip: (close) => (
      <FoundStrip
        onDone={(id) => {
          close();
          if (id) go({ record: id });
        }}
      />
    ),
  };
  const { buttons, strip } = useDoors(isToday ? [add] : []);
  return (
    <div className="page-split">
      <SplitPane
        share={share}
        onShare={setShare}
        first={
          <section className="page-list" aria-labelledby="page-title">
            <header className="page-head">
              <h1 id="page-title">{t('screen-organisations')}</h1>
              {buttons}
            </header>
            {strip}
            <div className="page-filters" role="search">
              <TextField
                label={t('screen-organisations-filter')}
                placeholder={t('screen-organisations-filter-hint')}
                type="search"
                value={text}
                onChange={setText}
                onSearch={(typed) => go({ search: { q: typed.trim() || undefined }, replace: true })}
              />
            </div>
            <OrganisationTree
              sought={sought}
              selected={record}
              onSelect={(id) => go({ record: id, replace: record !== null })}
            />
          </section>
        }
        second={record && <OrganisationRecord key={record} id={record} />}
      />
    </div>
  );
}
