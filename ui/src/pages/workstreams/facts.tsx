/** 根拠・予算・依存・主題: what stands beside a workstream, as it was stated; stating more, and taking back. */
import { Network, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FactRow, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { useDoors } from '@/parts/doors';
import { useName } from '@/parts/name';
import { TieStrip } from '@/parts/tie-strip';
import { VerificationTag } from '@/parts/verification';
import { useWithdrawal } from '@/parts/withdraw';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { BudgetStrip, Budgets } from './budgets';
import { CitationStrip, TopicStrip } from './fact-strips';

type Of<F extends FactRow['fact']> = Extract<FactRow, { fact: F }>;

export function only<F extends FactRow['fact']>(facts: readonly FactRow[], fact: F): Of<F>[] {
  return facts.filter((one): one is Of<F> => one.fact === fact);
}

interface GroupProps {
  title: string;
  /** On its button. */
  add: string;
  canWrite: boolean;
  strip: (close: () => void) => ReactNode;
  isEmpty: boolean;
  children: ReactNode;
}

/** One sort of fact: its heading, how to add one, those there are. */
export function Group({ title, add, canWrite, strip: form, isEmpty, children }: GroupProps) {
  const { t } = useText();
  const icon = <Plus size={16} aria-hidden />;
  const { buttons, strip } = useDoors(canWrite ? [{ id: 'add', label: add, icon, strip: form }] : []);
  return (
    <section>
      <header className="group-head">
        <h3>{title}</h3>
        {buttons}
      </header>
      {strip}
      {isEmpty ? !strip && <p className="kit-hint">{t('screen-facts-none')}</p> : children}
    </section>
  );
}

export function Facts({ detail, canWrite }: { detail: WorkstreamDetail; canWrite: boolean }) {
  const { t } = useText();
  const { go } = usePlace();
  const { id, facts } = detail;
  const citations = only(facts, 'citation');
  const budgets = only(facts, 'budget');
  const ties = only(facts, 'dependency');
  const topics = only(facts, 'topic');
  return (
    <div className="flex flex-col gap-4">
      <Group
        title={t('noun-basis')}
        add={t('screen-citation-add')}
        canWrite={canWrite}
        strip={(close) => <CitationStrip workstream={id} onDone={close} />}
        isEmpty={citations.length === 0}
      >
        <List rows={citations} item={(row) => <Citation row={row} canWrite={canWrite} />} />
      </Group>
      <Group
        title={t('screen-budget-title')}
        add={t('screen-budget-add')}
        canWrite={canWrite}
        strip={(close) => <BudgetStrip workstream={id} onDone={close} />}
        isEmpty={budgets.length === 0}
      >
        <Budgets rows={budgets} canWrite={canWrite} />
      </Group>
      <Group
        title={t('noun-dependency')}
        add={t('screen-tie-add')}
        canWrite={canWrite}
        strip={(close) => <TieStrip workstream={id} onDone={close} />}
        isEmpty={ties.length === 0}
      >
        <List rows={ties} item={(row) => <Tie row={row} canWrite={canWrite} />} />
        <Button rank="tertiary" onPress={() => go({ screen: 'dependencies', search: { of: id } })}>
          <Network size={16} aria-hidden />
          {t('screen-dependencies-open')}
        </Button>
      </Group>
      <Group
        title={t('noun-topic')}
        add={t('screen-topic-link')}
        canWrite={canWrite}
        strip={(close) => <TopicStrip workstream={id} onDone={close} />}
        isEmpty={topics.length === 0}
      >
        <List rows={topics} item={(row) => <Topic row={row} canWrite={canWrite} />} />
      </Group>
    </div>
  );
}

function List<R extends { id: string }>({ rows, item }: { rows: readonly R[]; item: (row: R) => ReactNode }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id}>{item(row)}</li>
      ))}
    </ul>
  );
}

function Citation({ row: { id, citation }, canWrite }: { row: Of<'citation'>; canWrite: boolean }) {
  const { t } = useText();
  const { buttons, strip } = useWithdrawal(id, t('screen-fact-withdraw'), canWrite);
  return (
    <>
      <p className="log-head">
        <Tag>{t(`basis-${citation.basis}`)}</Tag>
        <span>{citation.name}</span>
        <span className="text-quiet">{[citation.number, citation.article].filter(Boolean).join(' ')}</span>
        <VerificationTag mark={citation.verification} />
        <span className="log-act">{buttons}</span>
      </p>
      {citation.url && <p className="answer-note">{citation.url}</p>}
      {strip}
    </>
  );
}

/** What was noted at the other end is taken back there. */
function Tie({ row, canWrite }: { row: Of<'dependency'>; canWrite: boolean }) {
  const { t } = useText();
  const { go, search } = usePlace();
  const { id, dependency, other, inward } = row;
  const { to } = dependency;
  const { buttons, strip } = useWithdrawal(id, t('screen-fact-withdraw'), canWrite && !inward);
  return (
    <>
      <p className="log-head">
        <Tag>{t(`dependency-${dependency.relation}`)}</Tag>
        <span className="text-quiet">{t(inward ? 'screen-tie-inward' : 'screen-tie-outward')}</span>
        {to ? (
          <Button rank="tertiary" onPress={() => go({ record: to, search })}>
            {other}
          </Button>
        ) : (
          <span>{t('screen-tie-outside', { name: other })}</span>
        )}
        {dependency.original && <span className="text-quiet">{dependency.original}</span>}
        <span className="log-act">{buttons}</span>
      </p>
      {strip}
    </>
  );
}

function Topic({ row: { id, topic }, canWrite }: { row: Of<'topic'>; canWrite: boolean }) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  const { buttons, strip } = useWithdrawal(id, t('screen-topic-unlink'), canWrite);
  return (
    <>
      <p className="log-head">
        <Tag>{t(`topic-kind-${topic.kind}`)}</Tag>
        <Button rank="tertiary" onPress={() => go({ screen: 'topics', record: topic.id })}>
          {name(topic.name)}
        </Button>
        <VerificationTag mark={topic.verification} />
        <span className="log-act">{buttons}</span>
      </p>
      {strip}
    </>
  );
}
