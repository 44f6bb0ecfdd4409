/** Ownership before and after an act, workstream by workstream, as the core rehearses it; nothing is recorded. */
import type { AssignmentRow, Intent, OwnershipChange } from '@/ipc/contract';
import { failureOf } from '@/ipc/failure';
import { useRehearsal } from '@/state/cache';
import { useText } from '@/text/text';
import { FailureNote } from './failure';
import { useName, useTitle } from './name';

const mostShown = 20;

export function BeforeAfter({ intents }: { intents: Intent[] }) {
  const { t } = useText();
  const { data } = useRehearsal(intents);
  if (intents.length === 0 || !data) return <p className="kit-hint">{t('screen-transfer-preview-hint')}</p>;
  const refused = data.outcomes.flatMap((one) => (one.outcome === 'refused' ? [one.failure] : []));
  const [first] = refused;
  const passed = data.changes.filter(([kind]) => kind === 'action.passed').length;
  return (
    <section aria-label={t('screen-transfer-preview')} aria-live="polite" className="before-after">
      {first && <FailureNote failure={failureOf(first)} />}
      {data.warnings.map((one) => (
        <p key={JSON.stringify(one)} className="kit-hint">
          {t(`screen-warning-${one.warning}`)}
        </p>
      ))}
      {passed > 0 && <p className="kit-hint">{t('screen-transfer-actions-passed', { count: passed })}</p>}
      {data.ownership.length > 0 && (
        <table className="plain-table">
          <caption>{t('screen-transfer-preview')}</caption>
          <thead>
            <tr>
              {data.ownership.length > 1 && <th scope="col">{t('noun-workstream')}</th>}
              <th scope="col">{t('field-on')}</th>
              <th scope="col">{t('screen-transfer-before')}</th>
              <th scope="col">{t('screen-transfer-after')}</th>
            </tr>
          </thead>
          <tbody>
            {data.ownership.slice(0, mostShown).map((change) => (
              <Change key={change.workstream} change={change} isOne={data.ownership.length === 1} />
            ))}
          </tbody>
        </table>
      )}
      {data.ownership.length > mostShown && (
        <p className="kit-hint">
          {t('screen-more-than-shown', { count: data.ownership.length - mostShown })}
        </p>
      )}
    </section>
  );
}

function Change({ change, isOne }: { change: OwnershipChange; isOne: boolean }) {
  const { day } = useText();
  const called = useTitle();
  const { on, before, after } = change;
  return (
    <tr>
      {!isOne && <th scope="row">{called(change)}</th>}
      <td>{day(on)}</td>
      <td>
        <Holding rows={before} others={after} sign="old" />
      </td>
      <td>
        <Holding rows={after} others={before} sign="new" />
      </td>
    </tr>
  );
}

const sameAs = (row: AssignmentRow) => (other: AssignmentRow) =>
  other.organisation.id === row.organisation.id &&
  other.role === row.role &&
  other.state === row.state &&
  other.post?.id === row.post?.id;

/** What only one side has is marked by more than its colour. */
function Holding({
  rows,
  others,
  sign,
}: {
  rows: readonly AssignmentRow[];
  others: readonly AssignmentRow[];
  sign: 'old' | 'new';
}) {
  const { t } = useText();
  const name = useName();
  if (rows.length === 0) return <span className="text-quiet">{t('assignment-vacant')}</span>;
  return (
    <ul className="before-after-rows">
      {rows.map((row) => {
        const words = [
          t(`role-${row.role}`),
          name(row.organisation.name),
          row.post && name(row.post.title),
          row.state === 'proposed' && t('assignment-proposed'),
        ].filter(Boolean);
        const Mark = others.some(sameAs(row)) ? 'span' : sign === 'old' ? 'del' : 'ins';
        return (
          <li key={row.id}>
            <Mark>{words.join(' ')}</Mark>
          </li>
        );
      })}
    </ul>
  );
}
