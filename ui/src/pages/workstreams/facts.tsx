/** 目標, 根拠・予算・依存, 概要: what stands beside a workstream, as it was stated. */
import type { ReactNode } from 'react';
import type { Budget, FactRow, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { useName } from '@/parts/name';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

type Of<F extends FactRow['fact']> = Extract<FactRow, { fact: F }>;

function only<F extends FactRow['fact']>(facts: readonly FactRow[], fact: F): Of<F>[] {
  return facts.filter((one): one is Of<F> => one.fact === fact);
}

export function Goals({ facts }: { facts: readonly FactRow[] }) {
  const { t, day } = useText();
  const goals = only(facts, 'goal');
  if (goals.length === 0)
    return <EmptyState title={t('screen-goals-none')}>{t('screen-goals-none-hint')}</EmptyState>;
  return (
    <ol className="rows">
      {goals.map(({ id, goal }) => (
        <li key={id}>
          <p className="log-head">
            <Tag>{t(`goal-level-${goal.level}`)}</Tag>
            {goal.due && <span className="text-quiet">{t('screen-goal-due', { day: day(goal.due) })}</span>}
          </p>
          <p className="whitespace-pre-line">{goal.text}</p>
          {(goal.indicator || goal.target) && (
            <p className="answer-note">
              <span>
                {t('screen-goal-indicator', {
                  indicator: goal.indicator ?? t('screen-none'),
                  target: goal.target ?? t('screen-none'),
                })}
              </span>
            </p>
          )}
          {goal.reasoning && <p className="answer-note">{goal.reasoning}</p>}
        </li>
      ))}
    </ol>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

export function Facts({ facts }: { facts: readonly FactRow[] }) {
  const { t } = useText();
  const citations = only(facts, 'citation');
  const budgets = only(facts, 'budget');
  const ties = only(facts, 'dependency');
  const topics = only(facts, 'topic');
  if (citations.length + budgets.length + ties.length + topics.length === 0)
    return <EmptyState title={t('screen-facts-none')}>{t('screen-facts-none-hint')}</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      {citations.length > 0 && (
        <Group name={t('noun-basis')}>
          <Citations rows={citations} />
        </Group>
      )}
      {budgets.length > 0 && (
        <Group name={t('screen-budget-title')}>
          <Budgets rows={budgets} />
        </Group>
      )}
      {ties.length > 0 && (
        <Group name={t('noun-dependency')}>
          <Ties rows={ties} />
        </Group>
      )}
      {topics.length > 0 && (
        <Group name={t('noun-topic')}>
          <Topics rows={topics} />
        </Group>
      )}
    </div>
  );
}

function Citations({ rows }: { rows: readonly Of<'citation'>[] }) {
  const { t } = useText();
  return (
    <ul className="rows">
      {rows.map(({ id, citation }) => (
        <li key={id}>
          <p className="log-head">
            <Tag>{t(`basis-${citation.basis}`)}</Tag>
            <span>{citation.name}</span>
            <span className="text-quiet">
              {[citation.number, citation.article].filter(Boolean).join(' ')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const sums = ['initial', 'supplementary', 'carried_in', 'reserve', 'total', 'executed', 'requested'] as const;

/** In millions of yen, as budget documents are read; the whole figure as a title. */
function Budgets({ rows }: { rows: readonly Of<'budget'>[] }) {
  const { t, lang } = useText();
  const shown = sums.filter((sum) => rows.some(({ budget }) => budget[sum] !== undefined));
  const format = new Intl.NumberFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', { maximumFractionDigits: 0 });
  const cell = (budget: Budget, sum: (typeof sums)[number]) => {
    const yen = budget[sum];
    if (yen === undefined) return <td key={sum}>{t('screen-none')}</td>;
    return (
      <td key={sum} title={t('screen-budget-yen', { yen: format.format(yen) })}>
        {format.format(yen / 1_000_000)}
      </td>
    );
  };
  const inOrder = [...rows].sort((a, b) => b.budget.fiscal_year - a.budget.fiscal_year);
  return (
    <div className="overflow-x-auto">
      <table className="plain-table" data-figures>
        <caption>{t('screen-budget-unit')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('screen-budget-year')}</th>
            {shown.map((sum) => (
              <th key={sum} scope="col">
                {t(`field-${sum.replace('_', '-')}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ id, budget }) => (
            <tr key={id}>
              <th scope="row">
                {budget.fiscal_year}
                {budget.account && <small> {budget.account}</small>}
              </th>
              {shown.map((sum) => cell(budget, sum))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Ties({ rows }: { rows: readonly Of<'dependency'>[] }) {
  const { t } = useText();
  const { go, search } = usePlace();
  return (
    <ul className="rows">
      {rows.map(({ id, dependency, other, inward }) => {
        const { to } = dependency;
        return (
          <li key={id}>
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
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Topics({ rows }: { rows: readonly Of<'topic'>[] }) {
  const { t } = useText();
  const name = useName();
  const { go } = usePlace();
  return (
    <ul className="rows">
      {rows.map(({ id, topic }) => (
        <li key={id}>
          <p className="log-head">
            <Tag>{t(`topic-kind-${topic.kind}`)}</Tag>
            <Button rank="tertiary" onPress={() => go({ screen: 'topics', record: topic.id })}>
              {name(topic.name)}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Outline({ detail }: { detail: WorkstreamDetail }) {
  const { t } = useText();
  const years =
    detail.starts_fiscal_year === null && detail.ends_fiscal_year === null
      ? null
      : t('screen-outline-years', {
          from: String(detail.starts_fiscal_year ?? ''),
          to: String(detail.ends_fiscal_year ?? ''),
        });
  const lines: readonly (readonly [string, string | null])[] = [
    ['field-aim', detail.aim],
    ['field-issues', detail.issues],
    ['field-outline', detail.outline],
    ['noun-pillar', detail.pillar && t(`pillar-${detail.pillar}`)],
    ['noun-cadence', detail.cadence && t(`cadence-${detail.cadence}`)],
    ['screen-field-years', years],
    ['field-parent', detail.parent?.[1] ?? null],
    ['field-url', detail.url],
    ['noun-source', detail.source],
  ];
  return (
    <dl className="plain-list">
      {lines.map(
        ([label, said]) =>
          said && (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd className="whitespace-pre-line">{said}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
