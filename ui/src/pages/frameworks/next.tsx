/** A day that comes: when, in how many days, what, and how far it was checked. */
import type { ComingDate } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { VerificationTag } from '@/parts/verification';
import { useText } from '@/text/text';

/** What a date is called: of a workstream, its next step or milestone too. */
export function useDateName(): (date: ComingDate) => string {
  const name = useName();
  return ({ name: called, code, step }) => [code, name(called), step].filter(Boolean).join(' ');
}

/** `brief` where there is little room: of a workstream, its step or milestone alone; the whole is its title. */
export function NextDate({ date, brief = false }: { date: ComingDate | null; brief?: boolean }) {
  const { t, dayShort } = useText();
  const called = useDateName();
  const open = useOpenRecord();
  if (!date) return <span className="text-quiet">{t('framework-next-none')}</span>;
  const screen = date.workstream ? 'workstreams' : 'topics';
  return (
    <span className="map-date">
      <span className="tabular-nums">
        {dayShort(date.on)}{' '}
        <span className="whitespace-nowrap text-quiet">
          {date.days < 0
            ? t('screen-frameworks-days-ago', { days: -date.days })
            : date.days === 0
              ? t('screen-frameworks-today')
              : t('screen-frameworks-in-days', { days: date.days })}
        </span>
      </span>
      <Button rank="tertiary" onPress={() => open({ screen, record: date.workstream ?? date.id })}>
        <span className={brief ? 'map-brief' : undefined} title={called(date)}>
          {brief && date.step ? date.step : called(date)}
        </span>
      </Button>
      <VerificationTag mark={date.verification} />
    </span>
  );
}
