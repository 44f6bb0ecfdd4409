/** 予算・執行: by year and account, in millions of yen as budget documents are read; stating a year's figures. */
import type { Budget, FactRow } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { TextArea, TextField } from '@/kit/field';
import { type Lacks, Strip, written } from '@/parts/strip';
import { useWithdrawal } from '@/parts/withdraw';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { readFigure, readYen } from '@/text/figure';
import { useText } from '@/text/text';

type BudgetRow = Extract<FactRow, { fact: 'budget' }>;

const sums = [
  'initial',
  'supplementary',
  'carried_in',
  'reserve',
  'total',
  'executed',
  'carried_out',
  'requested',
] as const;
type Sum = (typeof sums)[number];

const labelOf = (sum: Sum) => `field-${sum.replace('_', '-')}`;

/** In millions of yen; the whole figure as a title. */
export function Budgets({ rows, canWrite }: { rows: readonly BudgetRow[]; canWrite: boolean }) {
  const { t } = useText();
  const shown = sums.filter((sum) => rows.some(({ budget }) => budget[sum] !== undefined));
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
                {t(labelOf(sum))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row) => (
            <Year key={row.id} row={row} shown={shown} canWrite={canWrite} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface YearProps {
  row: BudgetRow;
  shown: readonly Sum[];
  canWrite: boolean;
}

function Year({ row: { id, budget }, shown, canWrite }: YearProps) {
  const { t, lang } = useText();
  const { buttons, strip } = useWithdrawal(id, t('screen-fact-withdraw'), canWrite);
  const format = new Intl.NumberFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', { maximumFractionDigits: 0 });
  const cell = (yen: number | undefined, sum: Sum) =>
    yen === undefined ? (
      <td key={sum}>{t('screen-none')}</td>
    ) : (
      <td key={sum} title={t('screen-budget-yen', { yen: format.format(yen) })}>
        {format.format(yen / 1_000_000)}
      </td>
    );
  return (
    <>
      <tr>
        <th scope="row">
          {budget.fiscal_year}
          {budget.account && <small> {budget.account}</small>}
          {buttons}
          {budget.remarks && <small className="block whitespace-pre-line">{budget.remarks}</small>}
        </th>
        {shown.map((sum) => cell(budget[sum], sum))}
      </tr>
      {strip && (
        <tr>
          <td colSpan={shown.length + 1}>{strip}</td>
        </tr>
      )}
    </>
  );
}

const units = { million: 1_000_000, thousand: 1_000, yen: 1 } as const;
type Unit = keyof typeof units;
type BudgetDraft = Record<Sum | 'fiscal_year' | 'account' | 'remarks', string> & { unit: Unit };

/** The fiscal year of a day: it begins in April. */
const yearOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

function budgetOf(draft: BudgetDraft): Budget {
  const { fiscal_year, account, remarks, unit } = draft;
  const given = sums.flatMap((sum) => {
    const yen = readYen(draft[sum], units[unit]);
    return yen === null ? [] : [[sum, yen] as const];
  });
  return {
    fiscal_year: readFigure(fiscal_year) ?? 0,
    ...written({ account, remarks }),
    ...Object.fromEntries(given),
  };
}

export function BudgetStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAsOf();
  const blank = Object.fromEntries(sums.map((sum) => [sum, ''])) as Record<Sum, string>;
  const draft = useDraft<BudgetDraft>(`budget:${workstream}`, {
    fiscal_year: String(yearOf(today)),
    account: '',
    remarks: '',
    unit: 'million',
    ...blank,
  });
  const lacks = (now: BudgetDraft) => {
    const out: Lacks<BudgetDraft> = {};
    if (!Number.isInteger(readFigure(now.fiscal_year))) out.fiscal_year = t('screen-not-a-year');
    for (const sum of sums)
      if (now[sum].trim() && readYen(now[sum], units[now.unit]) === null) out[sum] = t('screen-not-a-sum');
    if (sums.every((sum) => now[sum].trim() === '')) out.initial = t('screen-budget-lacks');
    return out;
  };
  return (
    <Strip
      label={t('screen-budget-add')}
      draft={draft}
      lacks={lacks}
      intent={(now) => ({ intent: 'state-budget', workstream, budget: budgetOf(now) })}
      said={t('screen-budget-added')}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="w-36">
              <TextField label={t('field-fiscal-year')} {...of('fiscal_year')} isRequired autoFocus />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('field-account')}
                placeholder={t('screen-budget-account-hint')}
                {...of('account')}
              />
            </div>
            <div className="w-36">
              <Select
                label={t('screen-budget-in')}
                choices={(Object.keys(units) as Unit[]).map((id) => ({ id, label: t(`screen-unit-${id}`) }))}
                value={of('unit').value}
                onChange={(id) => id && of('unit').onChange(id as Unit)}
              />
            </div>
          </div>
          <div className="strip-sums">
            {sums.map((sum) => (
              <TextField key={sum} label={t(labelOf(sum))} {...of(sum)} />
            ))}
          </div>
          <TextArea label={t('field-remarks')} {...of('remarks')} rows={2} />
        </>
      )}
    </Strip>
  );
}
