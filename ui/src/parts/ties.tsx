/** 主題の関係: what a topic bears on, and what bears on it; each leads to the other end, and can be taken back. */
import type { TieRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { useName } from './name';
import { VerificationTag } from './verification';
import { useWithdrawal } from './withdraw';

const screens = { topic: 'topics', organisation: 'organisations', person: 'people' } as const;

export function Ties({ ties, canWrite }: { ties: readonly TieRow[]; canWrite: boolean }) {
  const { t } = useText();
  if (ties.length === 0) return null;
  return (
    <section>
      <h3>{t('noun-tie')}</h3>
      <ul className="rows">
        {ties.map((tie) => (
          <li key={`${tie.id}${tie.inward}`}>
            {/* What was said at the other end is taken back there. */}
            <Tie tie={tie} canWrite={canWrite && !tie.inward} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tie({ tie, canWrite }: { tie: TieRow; canWrite: boolean }) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  const { buttons, strip } = useWithdrawal(tie.id, t('screen-topics-unrelate'), canWrite);
  const screen = tie.noun in screens ? screens[tie.noun as keyof typeof screens] : null;
  return (
    <>
      <p className="log-head">
        <Tag>{t(`${tie.inward ? 'tie-inward' : 'tie'}-${tie.tie}`)}</Tag>
        {screen ? (
          <Button rank="tertiary" onPress={() => go({ screen, record: tie.other })}>
            {name(tie.name)}
          </Button>
        ) : (
          <span>{name(tie.name)}</span>
        )}
        <span className="text-quiet">{t(tie.kind ? `topic-kind-${tie.kind}` : `noun-${tie.noun}`)}</span>
        <VerificationTag mark={tie.verification} />
        <span className="log-act">{buttons}</span>
      </p>
      {strip}
    </>
  );
}
