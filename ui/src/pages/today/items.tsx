/** The first of what a number of the morning counts; each opens the record that it is about. */
import type { Bilingual, TodaySection, WorkstreamRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { HealthMark } from '@/parts/health';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { pressing, SilenceMark } from '@/parts/silence';
import { useText } from '@/text/text';

/** So many of each find room where the morning is printed on one page. */
export const printed = 5;

export function Items({ section }: { section: TodaySection }) {
  const { t, dayShort } = useText();
  const name = useName();
  return (
    <ul className="today-items">
      {section.workstreams.map((row) => (
        <li key={row.id}>
          <Opens id={row.id} title={row.title} />
          <small>
            <LedBy row={row} />
            <HealthMark health={row.health} />
            {row.as_of && <span>{t('screen-as-of', { day: dayShort(row.as_of) })}</span>}
            {pressing.includes(row.silence) && <SilenceMark row={row} />}
          </small>
        </li>
      ))}
      {section.milestones.map((row) => (
        <li key={row.id}>
          <Leads to="timeline" id={row.id} words={name(row.title)} />
          <small>
            <span>{name(row.workstream.title)}</span>
            <span>{dayShort(row.forecast)}</span>
          </small>
        </li>
      ))}
      {section.actions.map((row) => (
        <li key={row.id}>
          <Leads to="actions" id={row.id} words={row.text} />
          <small>
            <ShortName organisation={row.organisation} />
            {row.due && <span>{t('screen-today-due', { day: dayShort(row.due) })}</span>}
            {row.late_days !== null && <strong>{t('screen-today-late', { days: row.late_days })}</strong>}
          </small>
        </li>
      ))}
      {section.decisions.map((row) => (
        <li key={row.id}>
          <Leads to="actions" id={row.id} words={row.text} />
          <small>{dayShort(row.on)}</small>
        </li>
      ))}
    </ul>
  );
}

function Opens({ id, title }: { id: string; title: Bilingual }) {
  const name = useName();
  return <Leads to="workstreams" id={id} words={name(title)} />;
}

function Leads({ to, id, words }: { to: string; id: string; words: string }) {
  const open = useOpenRecord();
  return (
    <Button rank="tertiary" onPress={() => open({ screen: to, record: id })}>
      {words}
    </Button>
  );
}

function LedBy({ row }: { row: WorkstreamRow }) {
  const { t } = useText();
  const [lead] = row.lead;
  return lead ? <ShortName organisation={lead} /> : <span>{t('assignment-vacant')}</span>;
}
