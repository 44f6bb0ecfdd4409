/** Narrowing the list: whose, when due, open or ended, and of what; each is in the address, so that a link says it too. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Chip, Pick } from '@/kit/pick';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import type { Due, Stand, View, Whose } from './view';

const whose: readonly Whose[] = ['mine', 'ministry', 'all'];
const stands: readonly Stand[] = ['open', 'ended', 'all'];
const dues: readonly Due[] = ['late', 'week'];

interface FiltersProps {
  view: View;
  change: (part: Partial<View>) => void;
}

export function Filters({ view, change }: FiltersProps) {
  const { t } = useText();
  const [text, setText] = useState(view.text);
  return (
    <div className="page-filters" role="search">
      <TextField
        label={t('screen-actions-find')}
        placeholder={t('screen-actions-find-hint')}
        type="search"
        value={text}
        onChange={setText}
        onSearch={(typed) => change({ text: typed.trim() })}
      />
      <div className="action-filters">
        <Pick<Whose>
          bare
          label={t('screen-today-whose')}
          options={whose.map((id) => ({ id, label: t(`today-view-${id}`) }))}
          value={view.whose}
          onChange={(one) => change({ whose: one })}
        />
        {view.tab === 'actions' ? (
          <>
            <Pick<Stand>
              bare
              label={t('field-state')}
              options={stands.map((id) => ({ id, label: t(`screen-actions-state-${id}`) }))}
              value={view.state}
              onChange={(state) => change({ state })}
            />
            <fieldset className="page-chips" aria-label={t('field-due')}>
              {dues.map((due) => (
                <Chip
                  key={due}
                  count={null}
                  isOn={view.due === due}
                  onChange={(isOn) => change({ due: isOn ? due : null })}
                >
                  {t(`screen-actions-due-${due}`)}
                </Chip>
              ))}
            </fieldset>
          </>
        ) : (
          <Chip count={null} isOn={view.idle} onChange={(idle) => change({ idle })}>
            {t('today-decisions')}
          </Chip>
        )}
        <Ofs view={view} change={change} />
      </div>
    </div>
  );
}

/** What the list was narrowed to by a link: in words, and to be let go. */
function Ofs({ view, change }: FiltersProps) {
  const { dayShort } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { meeting, series, workstream, decision } = view;
  const met = useAnswer({ query: 'meeting', id: meeting ?? '', clock }, { enabled: meeting !== null }).data;
  const all = useAnswer({ query: 'series', clock }, { enabled: series !== null }).data;
  const work = useAnswer(
    { query: 'workstream', id: workstream ?? '', clock },
    { enabled: workstream !== null },
  ).data;
  const taken = useAnswer(
    { query: 'decision', id: decision ?? '', clock },
    { enabled: decision !== null },
  ).data;
  const called = all?.find(({ id }) => id === series);
  return (
    <>
      {meeting && (
        <Scope
          words={met && `${dayShort(met.on)} ${name(met.title)}`}
          drop={() => change({ meeting: null })}
        />
      )}
      {series && <Scope words={called && name(called.name)} drop={() => change({ series: null })} />}
      {workstream && (
        <Scope words={work && (work.code ?? name(work.title))} drop={() => change({ workstream: null })} />
      )}
      {decision && <Scope words={taken?.text} drop={() => change({ decision: null })} />}
    </>
  );
}

function Scope({ words, drop }: { words: string | undefined; drop: () => void }) {
  const { t } = useText();
  return (
    <span className="action-scope">
      {words}
      <Button rank="tertiary" onPress={drop}>
        <X size={14} aria-hidden />
        {t('screen-actions-unscope')}
      </Button>
    </span>
  );
}
