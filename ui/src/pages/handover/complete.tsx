/** The one act in which everything moves: shown before and after, and recorded as one. */
import type { HandoverPack, Intent } from '@/ipc/contract';
import { Checkbox } from '@/kit/pick';
import { Arrival } from '@/parts/arrival';
import { BeforeAfter } from '@/parts/before-after';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { useSides } from './sides';

export function CompleteStrip({ pack, onDone }: { pack: HandoverPack; onDone: () => void }) {
  const { t, day } = useText();
  const name = useName();
  const { who } = useSides();
  const draft = useDraft(`handover-complete:${pack.id}`, { anyway: false });
  const left = pack.items - pack.confirmed;
  const post = pack.into ? pack.into_post : pack.post;
  const intentOf = ({ anyway }: { anyway: boolean }): Intent => ({
    intent: 'complete-handover',
    handover: pack.id,
    anyway,
  });
  return (
    <Strip
      label={t('screen-handover-complete')}
      draft={draft}
      intent={(given) => [intentOf(given)]}
      said={t('screen-handover-done')}
      onDone={onDone}
    >
      {({ draft: given, set }) => (
        <>
          <Arrival>{t('screen-handover-complete-hint')}</Arrival>
          {post && (
            <table className="plain-table">
              <caption>{t('screen-handover-holding')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('noun-post')}</th>
                  <th scope="col">{t('field-on')}</th>
                  <th scope="col">{t('screen-transfer-before')}</th>
                  <th scope="col">{t('screen-transfer-after')}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{name(post.title)}</th>
                  <td>{day(pack.on)}</td>
                  <td>
                    <del>{pack.into ? '' : who(pack.predecessor)}</del>
                  </td>
                  <td>
                    <ins>{who(pack.successor)}</ins>
                  </td>
                </tr>
              </tbody>
            </table>
          )}
          <BeforeAfter intents={[intentOf(given)]} />
          {left > 0 && (
            <Checkbox
              label={t('screen-handover-anyway', { count: left })}
              value={given.anyway}
              onChange={(anyway) => set({ anyway })}
            />
          )}
        </>
      )}
    </Strip>
  );
}
