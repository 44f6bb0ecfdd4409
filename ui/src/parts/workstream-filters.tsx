/** What narrows the workstreams that a screen shows: quick filter, chips with counts, and what another screen narrowed to. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { HealthFilter, Ownership, WorkstreamCounts } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Chip } from '@/kit/pick';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { HealthIcon } from './health';
import { useName } from './name';
import { pressing, SilenceIcon } from './silence';
import { healthFilters, ownerships, useFilterOf, useView } from './workstream-view';

const countOf = (counts: WorkstreamCounts, health: HealthFilter): number =>
  ({
    'on-track': counts.on_track,
    'at-risk': counts.at_risk,
    'off-track': counts.off_track,
    'not-started': counts.not_started,
    completed: counts.completed,
    none: counts.none,
  })[health];

export function Filters({ tools }: { tools: ReactNode }) {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const [text, setText] = useState(view.text);
  // Said anew from elsewhere; whoever is typing is not interrupted by what comes of it.
  useEffect(() => {
    if (document.activeElement?.getAttribute('name') !== 'quick-filter') setText(view.text);
  }, [view.text]);
  const counts = useAnswer(
    { query: 'workstream-counts', filter: filterOf(view, 'health'), clock },
    { keep: true },
  ).data;
  const toggle = (one: HealthFilter, on: boolean) =>
    change({ health: on ? [...view.health, one] : view.health.filter((other) => other !== one) });
  return (
    <div className="page-filters" role="search" aria-label={t('screen-workstreams-filter')}>
      <div className="page-filter">
        <TextField
          label={t('screen-workstreams-filter')}
          placeholder={t('screen-workstreams-filter-hint')}
          name="quick-filter"
          type="search"
          value={text}
          onChange={setText}
          onSearch={(typed) => change({ text: typed.trim() })}
        />
        <div className="page-tools">{tools}</div>
      </div>
      <div className="page-chips">
        {healthFilters.map((one) => (
          <Chip
            key={one}
            count={counts ? countOf(counts, one) : null}
            isOn={view.health.includes(one)}
            onChange={(on) => toggle(one, on)}
          >
            <HealthIcon health={one === 'none' ? null : one} />
            {t(`health-${one}`)}
          </Chip>
        ))}
        {ownerships.map((one) => (
          <OwnershipChip key={one} one={one} />
        ))}
        <SilenceChips />
        <ScopeChips />
      </div>
    </div>
  );
}

function OwnershipChip({ one }: { one: Ownership }) {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const filter = { ...filterOf(view, 'ownership'), ownership: [one] };
  const counts = useAnswer({ query: 'workstream-counts', filter, clock }, { keep: true }).data;
  return (
    <Chip
      count={counts?.total ?? null}
      isOn={view.ownership.includes(one)}
      onChange={(on) =>
        change({ ownership: on ? [...view.ownership, one] : view.ownership.filter((other) => other !== one) })
      }
    >
      {t(`assignment-${one}`)}
    </Chip>
  );
}

/** What is missing or due; the other words of the family only where another screen asked for them. */
function SilenceChips() {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const counts = useAnswer(
    { query: 'workstream-counts', filter: filterOf(view, 'silence'), clock },
    { keep: true },
  ).data?.silence;
  const shown = [...pressing, ...view.silence.filter((one) => !pressing.includes(one))];
  return shown.map((one) => (
    <Chip
      key={one}
      count={counts ? counts[one.replaceAll('-', '_') as keyof typeof counts] : null}
      isOn={view.silence.includes(one)}
      onChange={(on) =>
        change({ silence: on ? [...view.silence, one] : view.silence.filter((other) => other !== one) })
      }
    >
      <SilenceIcon silence={one} />
      {t(`silence-${one}`)}
    </Chip>
  ));
}

/** What another screen narrowed to: an organisation, a topic; and closed ones. */
function ScopeChips() {
  const { t, day } = useText();
  const filterOf = useFilterOf();
  const name = useName();
  const { view, change, clear } = useView();
  const { clock } = useAsOf();
  const organisation = useAnswer(
    { query: 'organisation', id: view.ledBy ?? '', clock },
    { enabled: view.ledBy !== null },
  ).data;
  const topic = useAnswer(
    { query: 'topic', id: view.topic ?? '', clock },
    { enabled: view.topic !== null },
  ).data;
  const involving = useAnswer(
    { query: 'organisation', id: view.involving ?? '', clock },
    { enabled: view.involving !== null },
  ).data;
  const isNarrowed = Object.keys(filterOf(view)).some((part) => part !== 'closed');
  return (
    <>
      {view.ledBy && organisation && (
        <Scope onDrop={() => change({ ledBy: null, exact: view.exact && view.involving !== null })}>
          {t('screen-workstreams-led-by', { name: name(organisation.path) })}
        </Scope>
      )}
      {view.involving && involving && (
        <Scope onDrop={() => change({ involving: null, exact: false })}>
          {t(view.exact ? 'screen-workstreams-involving-itself' : 'screen-workstreams-involving', {
            name: name(involving.path),
          })}
        </Scope>
      )}
      {view.pillar && <Scope onDrop={() => change({ pillar: null })}>{t(`pillar-${view.pillar}`)}</Scope>}
      {view.outside && (
        <Scope onDrop={() => change({ outside: null })}>
          {t('screen-workstreams-outside', { axis: t(`axis-${view.outside}`) })}
        </Scope>
      )}
      {view.topic && topic && <Scope onDrop={() => change({ topic: null })}>{name(topic.name)}</Scope>}
      {view.mine && (
        <Scope onDrop={() => change({ mine: null })}>
          {t(view.mine === 'post' ? 'screen-view-mine' : 'screen-view-ministry')}
        </Scope>
      )}
      {view.stale && (
        <Scope onDrop={() => change({ stale: null })}>
          {t('screen-workstreams-stale', { days: view.stale })}
        </Scope>
      )}
      {view.turned && (
        <Scope onDrop={() => change({ turned: null })}>
          {t('screen-workstreams-turned', { day: day(view.turned) })}
        </Scope>
      )}
      {view.due && <Scope onDrop={() => change({ due: false })}>{t('screen-view-due')}</Scope>}
      {view.changed && (
        <Scope onDrop={() => change({ changed: null })}>
          {view.changed === 'report'
            ? t('screen-view-since-report')
            : t('screen-workstreams-changed', { days: view.changed })}
        </Scope>
      )}
      <Chip count={null} isOn={view.closed} onChange={(closed) => change({ closed })}>
        {t('screen-workstreams-closed-too')}
      </Chip>
      {isNarrowed && (
        <Button rank="tertiary" onPress={clear}>
          {t('screen-workstreams-clear')}
        </Button>
      )}
    </>
  );
}

/** A part of the view that can only be taken away here. */
function Scope({ children, onDrop }: { children: ReactNode; onDrop: () => void }) {
  return (
    <Chip count={null} isOn onChange={onDrop}>
      {children}
      <X size={14} aria-hidden />
    </Chip>
  );
}
