/** 組織: bodies in protocol order, opened downwards; beside them what one is called and was called, and leads. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { SplitPane } from '@/kit/split';
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
  const [adding, setAdding] = useState(false);
  const sought = search.q === undefined ? '' : String(search.q);
  const [text, setText] = useState(sought);
  return (
    <div className="page-split">
      <SplitPane
        share={share}
        onShare={setShare}
        first={
          <section className="page-list" aria-labelledby="page-title">
            <header className="page-head">
              <h1 id="page-title">{t('screen-organisations')}</h1>
              {isToday && !adding && (
                <Button onPress={() => setAdding(true)}>
                  <Plus size={16} aria-hidden />
                  {t('screen-organisations-add')}
                </Button>
              )}
            </header>
            {adding && (
              <FoundStrip
                onDone={(id) => {
                  setAdding(false);
                  if (id) go({ record: id });
                }}
              />
            )}
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
