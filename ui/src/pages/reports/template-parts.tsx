/** The parts of a template: on and off and in order, with their headings, texts, columns and days. */
import type { ItemColumn, TemplatePart, TemplatePartKind } from '@/ipc/contract';
import { Select } from '@/kit/choice';
import { Checkbox, Checks } from '@/kit/pick';
import { UpDown } from '@/parts/order';
import { useText } from '@/text/text';
import { InTwo } from './template-in-two';

const kinds: readonly TemplatePartKind[] = [
  'text',
  'summary',
  'counts',
  'changes',
  'silent',
  'items',
  'milestones',
  'actions',
  'questions',
  'findings',
  'charts',
];
const columns: readonly ItemColumn[] = [
  'number',
  'code',
  'workstream',
  'title',
  'ministries',
  'basis',
  'goals',
  'health',
  'last-plan',
  'status',
  'results',
  'headline',
  'changes',
  'next',
  'milestones',
  'again',
];
/** Days that milestones may look ahead; others come from files. */
const aheads: readonly number[] = [14, 31, 92, 183, 366];
/** As far as they look where nothing is said. */
const usualAhead = 92;
const usual: ItemColumn[] = ['code', 'workstream', 'status', 'changes', 'next'];

/** A part as it is when it is put in. */
function partOf(part: TemplatePartKind, text: string): TemplatePart {
  if (part === 'items') return { part, columns: usual };
  if (part === 'text') return { part, text: { ja: text } };
  return { part };
}

export function Parts(props: { parts: readonly TemplatePart[]; onChange: (parts: TemplatePart[]) => void }) {
  const { t } = useText();
  const { parts, onChange } = props;
  const left = kinds.filter((kind) => kind === 'text' || !parts.some(({ part }) => part === kind));
  const called = (kind: TemplatePartKind) =>
    t(kind === 'counts' ? 'report-part-counts' : `report-part-${kind}`);
  const put = (at: number, part: TemplatePart) =>
    onChange(parts.map((one, place) => (place === at ? part : one)));
  return (
    <section className="compose-order" aria-labelledby="template-parts">
      <h2 id="template-parts">{t('screen-template-parts')}</h2>
      <ol>
        {parts.map((part, at) => {
          const name = called(part.part);
          return (
            <li key={`${part.part}-${parts.slice(0, at).filter((one) => one.part === part.part).length}`}>
              <Checkbox
                label={name}
                value
                onChange={() => onChange(parts.filter((_, place) => place !== at))}
              />
              <UpDown name={name} all={parts} at={at} onOrder={onChange} />
              <Words part={part} onChange={(next) => put(at, next)} />
              {part.part === 'milestones' && <Ahead part={part} onChange={(next) => put(at, next)} />}
              {part.part === 'items' && (
                <Columns
                  chosen={part.columns ?? []}
                  onChange={(next) => put(at, { ...part, columns: next })}
                />
              )}
            </li>
          );
        })}
        {left.map((kind) => (
          <li key={kind}>
            <Checkbox
              label={called(kind)}
              value={false}
              onChange={() => onChange([...parts, partOf(kind, t('screen-template-text-first'))])}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a part says beyond its kind: its heading, its words, how far it looks. */
function Words({ part, onChange }: { part: TemplatePart; onChange: (part: TemplatePart) => void }) {
  const { t } = useText();
  const { heading = { ja: '' }, text } = part;
  const said = (
    <InTwo
      label={t('screen-template-heading')}
      value={heading}
      onChange={(next) => {
        const { heading: _heading, ...rest } = part;
        onChange(next.ja === '' && !next.en ? rest : { ...rest, heading: next });
      }}
    />
  );
  if (part.part === 'text')
    return (
      <div className="template-more">
        {said}
        <InTwo
          label={t('screen-template-text')}
          hint={t('screen-template-text-hint')}
          rows={3}
          value={text ?? { ja: '' }}
          onChange={(next) => onChange({ ...part, text: next })}
        />
      </div>
    );
  return (
    <details>
      <summary>{t('screen-template-heading-own')}</summary>
      <div className="template-more">{said}</div>
    </details>
  );
}

/** How far ahead the milestones go. */
function Ahead({ part, onChange }: { part: TemplatePart; onChange: (part: TemplatePart) => void }) {
  const { t } = useText();
  const { days = usualAhead } = part;
  const offered = aheads.includes(days) ? aheads : [...aheads, days].sort((a, b) => a - b);
  return (
    <div className="template-more">
      <Select
        label={t('screen-template-ahead')}
        choices={offered.map((count) => ({ id: `${count}`, label: t('screen-template-days', { count }) }))}
        value={`${days}`}
        onChange={(id) => onChange({ ...part, days: Number(id) })}
      />
    </div>
  );
}

/** The columns: which of them, and in which order. */
function Columns(props: { chosen: readonly ItemColumn[]; onChange: (columns: ItemColumn[]) => void }) {
  const { t } = useText();
  const { chosen, onChange } = props;
  const called = (column: ItemColumn) => t(`template-column-${column}`);
  return (
    <div className="template-more">
      <Checks
        label={t('screen-template-columns')}
        options={columns.map((id) => ({ id, label: called(id) }))}
        value={chosen}
        onChange={(next) => {
          const kept = chosen.filter((one) => next.includes(one));
          onChange([...kept, ...columns.filter((one) => next.includes(one) && !chosen.includes(one))]);
        }}
        error={null}
      />
      <ol aria-label={t('screen-template-columns-order')}>
        {chosen.map((column, at) => (
          <li key={column}>
            <span>{called(column)}</span>
            <UpDown name={called(column)} all={chosen} at={at} onOrder={onChange} />
          </li>
        ))}
      </ol>
    </div>
  );
}
