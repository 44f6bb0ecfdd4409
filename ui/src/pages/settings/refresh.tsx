/** Newer lists of the program: what taking them over would change, and then taking them over, as one act. */
import { useState } from 'react';
import type { Submission } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { preview } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

const refresh: Submission = { submit: 'refresh', sample: false };

/** How many changes of each kind, the most first. */
function countsOf(changes: readonly (readonly [string, string])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const [kind] of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  // That lists were taken over is what is asked, and no change by itself.
  counts.delete('import.made');
  return [...counts].sort(([, one], [, other]) => other - one);
}

export function Refresh() {
  const { t } = useText();
  const { isToday } = useAsOf();
  const act = useAct();
  const [found, setFound] = useState<[string, number][] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const look = async () => {
    setFailure(null);
    act.reset();
    try {
      setFound(countsOf((await preview(refresh)).changes));
    } catch (thrown) {
      const failed = failureOf(thrown);
      // The lists say what is here already.
      if (failed.code === 'nothing-changes') setFound([]);
      else setFailure(failed);
    }
  };
  const take = async () => {
    if (await act.send(refresh, t('screen-settings-refreshed'))) setFound(null);
  };
  return (
    <section className="page-part">
      <h2>{t('screen-settings-refresh')}</h2>
      <p>{t('screen-settings-refresh-hint')}</p>
      {found && found.length > 0 && (
        <table className="plain-table" data-figures>
          <caption>{t('screen-settings-refresh-changes')}</caption>
          <tbody>
            {found.map(([kind, count]) => (
              <tr key={kind}>
                <th scope="row">{t(`change-kind-${kind.replace('.', '-')}`)}</th>
                <td>{t('screen-count', { count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found?.length === 0 && <p role="status">{t('screen-settings-refresh-nothing')}</p>}
      {(failure ?? act.failure) && <FailureNote failure={(failure ?? act.failure) as Failure} />}
      <div className="strip-foot">
        {found && found.length > 0 && isToday && (
          <Button rank="primary" isDisabled={act.isBusy} onPress={() => void take()}>
            {t('screen-settings-refresh-take')}
          </Button>
        )}
        <Button isDisabled={act.isBusy} onPress={() => void look()}>
          {t('screen-settings-refresh-look')}
        </Button>
      </div>
    </section>
  );
}
