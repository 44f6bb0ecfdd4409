/** The ministries from which something is missing, with how much; the arrows go from one to the next. */
import type { KeyboardEvent } from 'react';
import { Button as Pressable } from 'react-aria-components';
import type { ChaseCount } from '@/ipc/contract';
import { keysBegin } from '@/kit/home';
import { useName } from '@/parts/name';
import { SilenceIcon } from '@/parts/silence';
import { useText } from '@/text/text';

/** What nobody leads has no ministry. */
export const keyOf = ({ ministry }: ChaseCount): string => ministry?.id ?? 'nobody';

export function focusMinistry(): void {
  document.querySelector<HTMLElement>('.chase-ministry[aria-current]')?.focus();
}

interface MinistriesProps {
  rows: readonly ChaseCount[];
  chosen: ChaseCount | null;
  soon: boolean;
  onChoose: (one: ChaseCount) => void;
}

export function Ministries({ rows, chosen, soon, onChoose }: MinistriesProps) {
  const { t } = useText();
  const name = useName();
  const counts = [
    ['overdue', 'overdue'],
    ['never', 'never'],
    ...(soon ? ([['due-soon', 'due_soon']] as const) : []),
  ] as const;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = rows[(chosen ? rows.indexOf(chosen) : 0) + (step ?? 0)];
    if (step === undefined || !next) return;
    event.preventDefault();
    onChoose(next);
    // The one that is chosen takes the keys once it is drawn as such.
    requestAnimationFrame(focusMinistry);
  };
  return (
    <table className="plain-table chase-ministries" onKeyDown={onKeyDown}>
      <caption className="sr-only">{t('screen-chase-ministries')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun-ministry')}</th>
          {counts.map(([word]) => (
            <th key={word} scope="col" data-align="end">
              {t(`silence-${word}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-chosen={row === chosen ? '' : undefined}>
            <th scope="row">
              <Pressable
                className="chase-ministry"
                aria-current={row === chosen ? 'true' : undefined}
                {...(row === chosen ? keysBegin : {})}
                onPress={() => onChoose(row)}
              >
                {row.ministry ? name(row.ministry.name) : t('screen-chase-nobody')}
              </Pressable>
            </th>
            {counts.map(([word, count]) => (
              <td key={word} data-align="end" data-zero={row[count] === 0 ? '' : undefined}>
                <span className="chase-count">
                  {row[count] > 0 && <SilenceIcon silence={word} />}
                  {row[count]}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
