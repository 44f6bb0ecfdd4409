/** The same as the picture in words: each workstream with its period and its milestones. */
import type { TimelineRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { HealthMark } from '@/parts/health';
import { MilestoneSign, standingOf } from '@/parts/milestones/sign';
import { useMilestoneFacts } from '@/parts/milestones/words';
import { MoreRows } from '@/parts/more-rows';
import { useName, useTitle } from '@/parts/name';
import type { Log } from '@/state/rows';
import { useText } from '@/text/text';
import { dayOfMilestone, inTime } from './layout';
import { usePeriod } from './row';

interface ListProps {
  log: Log<TimelineRow>;
  /** The days that are shown: milestones outside of them are left out, as in the picture. */
  from: string;
  to: string;
  /** What those are called that have no group. */
  none: string;
  group: string;
  onWorkstream: (id: string) => void;
  onMilestone: (id: string) => void;
}

export function TimelineList({ log, from, to, none, group, onWorkstream, onMilestone }: ListProps) {
  const { t } = useText();
  const name = useName();
  const title = useTitle();
  const period = usePeriod();
  const facts = useMilestoneFacts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="map-list tl-list" role="group" aria-label={t('screen-timeline-list')} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{group}</th>
            <th scope="col">{t('noun-workstream')}</th>
            <th scope="col">{t('field-health')}</th>
            <th scope="col">{t('screen-timeline-period-head')}</th>
            <th scope="col">{t('noun-milestone')}</th>
          </tr>
        </thead>
        <tbody>
          {log.rows.map((row) => (
            <tr key={`${row.group?.[0] ?? ''}${row.workstream.id}`}>
              <td>{row.group ? name(row.group[1]) : none}</td>
              <th scope="row">
                <Button rank="tertiary" onPress={() => onWorkstream(row.workstream.id)}>
                  {title(row.workstream)}
                </Button>
                {row.again && <span className="map-list-note">{t('timeline-again')}</span>}
              </th>
              <td>
                <HealthMark health={row.health} />
              </td>
              <td className="tabular-nums">{period(row)}</td>
              <td>
                <ul className="tl-list-milestones">
                  {inTime(row)
                    .flatMap((index) => row.milestones[index] ?? [])
                    .filter((one) => from <= dayOfMilestone(one) && dayOfMilestone(one) <= to)
                    .map((one) => (
                      <li key={one.id}>
                        <MilestoneSign critical={one.critical} standing={standingOf(one)} />
                        <Button rank="tertiary" onPress={() => onMilestone(one.id)}>
                          {name(one.title)}
                        </Button>
                        <span className="text-quiet">
                          {[...(one.critical ? [t('milestone-critical')] : []), ...facts(one)].join(
                            t('screen-answer-gap'),
                          )}
                        </span>
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows log={log} />
    </div>
  );
}
