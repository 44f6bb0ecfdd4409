/** The line of meetings above all others: held ones filled, cancelled ones crossed out; close ones as one sign with a number. */
import { memo } from 'react';
import type { MeetingRow } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useText } from '@/text/text';
import { type Cluster, half } from './layout';
import { cellId } from './row';

/** Beyond these of one place only the number is said. */
const mostNamed = 3;

/** Meetings of one place in words. */
export function useMeetingWords(): (meetings: readonly MeetingRow[]) => string {
  const { t, listed, dayShort } = useText();
  const name = useName();
  return (meetings) => {
    const named = meetings
      .slice(0, mostNamed)
      .map((one) => [dayShort(one.on), name(one.title), t(`meeting-state-${one.state}`)].join(' '));
    const left = meetings.length - named.length;
    return listed([...named, ...(left > 0 ? [t('screen-impact-more', { count: left })] : [])]);
  };
}

export const MeetingLane = memo(function MeetingLane({
  meetings,
  clusters,
  height,
  label,
  at,
}: {
  meetings: readonly MeetingRow[];
  clusters: readonly Cluster[];
  height: number;
  label: number;
  at: number | null | undefined;
}) {
  const { t } = useText();
  const said = useMeetingWords();
  const words = (cluster: Cluster) => said(cluster.meetings.flatMap((index) => meetings[index] ?? []));
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="tl-line"
      data-line={-1}
      data-meetings=""
      data-at={at === undefined ? undefined : ''}
      style={{ height }}
    >
      <div
        role="rowheader"
        id={cellId(-1, null)}
        className="tl-label"
        data-chosen={at === null ? '' : undefined}
        style={{ width: label }}
      >
        <span className="tl-title">{t('noun-meeting')}</span>
        <span className="tl-count">{t('screen-count', { count: meetings.length })}</span>
      </div>
      {clusters.map((cluster, item) => {
        const [first] = cluster.meetings;
        const meeting = first === undefined ? undefined : meetings[first];
        if (!meeting) return null;
        const count = cluster.meetings.length;
        return (
          <div
            key={meeting.id}
            role="gridcell"
            id={cellId(-1, item)}
            className="tl-mark"
            title={words(cluster)}
            aria-label={words(cluster)}
            data-item={item}
            data-chosen={at === item ? '' : undefined}
            style={{ insetInlineStart: `calc(var(--tl-label) + ${cluster.x - half - 5}px)` }}
          >
            <svg
              width="20"
              height="20"
              viewBox="-10 -10 20 20"
              aria-hidden="true"
              className="tl-meeting"
              data-state={count > 1 ? 'several' : meeting.state}
            >
              <path d="M-6 -5H6L0 6Z" />
              {count === 1 && meeting.state === 'cancelled' && <path d="M-6 -6L6 6M-6 6L6 -6" />}
            </svg>
            {count > 1 && (
              <span className="tl-several" aria-hidden>
                {count}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});
