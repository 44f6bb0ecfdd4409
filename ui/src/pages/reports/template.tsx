/** One's own template while it is edited: its parts on and off and in order, columns, texts, grouping; beside it, how it looks. */
import { ArrowDown, ArrowUp, Save } from 'lucide-react';
import { useMemo } from 'react';
import type {
  IssueRequest,
  ItemColumn,
  ReportTemplate,
  TemplatePart,
  TemplatePartKind,
  TemplateRow,
} from '@/ipc/contract';
import { Button, IconButton } from '@/kit/button';
import { Select } from '@/kit/choice';
import { TextArea, TextField } from '@/kit/field';
import { Checkbox, Checks } from '@/kit/pick';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { OrganisationField } from '@/parts/finder';
import { Form } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { useAnswer } from '@/state/cache';
import { useCalm } from '@/state/calm';
import { daysFrom, useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Back } from './back';

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
const groupings = ['ministry', 'domain', 'pillar', 'framework', 'none'] as const;
const usual: ItemColumn[] = ['code', 'workstream', 'status', 'changes', 'next'];

/** A part as it is when it is put in. */
function partOf(part: TemplatePartKind, text: string): TemplatePart {
  if (part === 'items') return { part, columns: usual };
  if (part === 'text') return { part, text: { ja: text } };
  return { part };
}

/** What moves takes the focus along: the browser drops it from an element that changes its place. */
function keepFocus(): void {
  const pressed = document.activeElement;
  requestAnimationFrame(() => {
    if (pressed instanceof HTMLElement && pressed.isConnected) pressed.focus();
  });
}

/** The same with one of them a place further up or down. */
function moved<T>(all: readonly T[], from: number, by: -1 | 1): T[] {
  keepFocus();
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}

export function TemplateEditor({ row }: { row: TemplateRow }) {
  const { t } = useText();
  const { go } = usePlace();
  const act = useAct();
  const { template, draft } = useEdited(row);
  const change = (some: Partial<ReportTemplate>) => draft.change({ template: { ...template, ...some } });
  const save = async () => {
    const intent = {
      intent: 'save-template' as const,
      content: template,
      ...(row.id ? { template: row.id } : {}),
    };
    const receipt = await act.record(intent, t('screen-template-saved'));
    if (!receipt) return;
    draft.forget();
    go({ record: null, search: { view: 'templates' } });
  };
  return (
    <div className="compose">
      <div className="compose-side">
        <Back to="templates" />
        <h1>{t('screen-template-editing')}</h1>
        <Form className="compose-form" label={t('screen-template-editing')} onRecord={() => void save()}>
          {(press) => (
            <>
              <Names template={template} onChange={change} />
              <Parts parts={template.parts} onChange={(parts) => change({ parts })} />
              <Scope template={template} onChange={change} />
              {act.failure && <FailureNote failure={act.failure} />}
              <div className="strip-foot">
                <Button rank="primary" isDisabled={act.isBusy} onPress={press}>
                  <Save size={16} aria-hidden />
                  {t('screen-template-save')}
                  <kbd aria-hidden>Ctrl+Enter</kbd>
                </Button>
                {draft.isTouched && (
                  <Button rank="tertiary" onPress={draft.forget}>
                    {t('screen-strip-forget')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Form>
      </div>
      <Look template={template} />
    </div>
  );
}

function useEdited(row: TemplateRow) {
  const draft = useDraft<{ template: ReportTemplate }>(`template:${row.template.key}`, {
    template: row.template,
  });
  return { template: draft.draft.template, draft };
}

interface EditProps {
  template: ReportTemplate;
  onChange: (some: Partial<ReportTemplate>) => void;
}

function Names({ template, onChange }: EditProps) {
  const { t } = useText();
  const { name, title } = template;
  const said = (ja: string, en: string | undefined) => (en ? { ja, en } : { ja });
  return (
    <>
      <TextField
        label={t('screen-template-name')}
        value={name.ja}
        onChange={(ja) => onChange({ name: said(ja, name.en) })}
        autoFocus
      />
      <TextField
        label={t('screen-template-name-en')}
        value={name.en ?? ''}
        onChange={(en) => onChange({ name: said(name.ja, en) })}
      />
      <TextField
        label={t('screen-template-title')}
        value={title.ja}
        onChange={(ja) => onChange({ title: said(ja, title.en) })}
      />
      <TextField
        label={t('screen-template-title-en')}
        value={title.en ?? ''}
        onChange={(en) => onChange({ title: said(title.ja, en) })}
      />
    </>
  );
}

/** Which workstreams, under what they stand, and how the sheet lies. */
function Scope({ template, onChange }: EditProps) {
  const { t } = useText();
  const scope = template.scope ?? {};
  return (
    <>
      <OrganisationField
        label={t('screen-template-body')}
        hint={t('screen-template-body-hint')}
        value={scope.bodies?.[0] ?? null}
        onChange={(id) => {
          const { bodies: _bodies, ...rest } = scope;
          onChange({ scope: id ? { ...rest, bodies: [id] } : rest });
        }}
      />
      <Select
        label={t('screen-template-grouping')}
        choices={groupings.map((id) => ({ id, label: t(`template-grouping-${id}`) }))}
        value={template.grouping}
        onChange={(id) => {
          const grouping = groupings.find((one) => one === id);
          if (grouping) onChange({ grouping });
        }}
      />
      <Checkbox
        label={t('screen-template-upright')}
        value={template.paper === 'upright'}
        onChange={(isUpright) => onChange({ paper: isUpright ? 'upright' : 'across' })}
      />
      <Checkbox
        label={t('screen-template-one-side')}
        value={template.one_side ?? false}
        onChange={(one_side) => onChange({ one_side })}
      />
    </>
  );
}

function Parts(props: { parts: readonly TemplatePart[]; onChange: (parts: TemplatePart[]) => void }) {
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
              <IconButton
                label={t('screen-report-order-up', { name })}
                isDisabled={at === 0}
                onPress={() => onChange(moved(parts, at, -1))}
              >
                <ArrowUp size={16} aria-hidden />
              </IconButton>
              <IconButton
                label={t('screen-report-order-down', { name })}
                isDisabled={at === parts.length - 1}
                onPress={() => onChange(moved(parts, at, 1))}
              >
                <ArrowDown size={16} aria-hidden />
              </IconButton>
              {part.part === 'text' && <Words part={part} onChange={(next) => put(at, next)} />}
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

/** The words of a text: heading and text, in both languages. */
function Words({ part, onChange }: { part: TemplatePart; onChange: (part: TemplatePart) => void }) {
  const { t } = useText();
  const text = part.text ?? { ja: '' };
  const english = (ja: string, en: string) => (en === '' ? { ja } : { ja, en });
  return (
    <div className="template-more">
      <TextField
        label={t('screen-template-heading')}
        value={part.heading?.ja ?? ''}
        onChange={(ja) => {
          const { heading: _heading, ...rest } = part;
          onChange(ja === '' ? rest : { ...rest, heading: english(ja, part.heading?.en ?? '') });
        }}
      />
      <TextArea
        label={t('screen-template-text')}
        hint={t('screen-template-text-hint')}
        rows={3}
        value={text.ja}
        onChange={(ja) => onChange({ ...part, text: english(ja, text.en ?? '') })}
      />
      <TextArea
        label={t('screen-template-text-en')}
        rows={3}
        value={text.en ?? ''}
        onChange={(en) => onChange({ ...part, text: english(text.ja, en) })}
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
            <IconButton
              label={t('screen-report-order-up', { name: called(column) })}
              isDisabled={at === 0}
              onPress={() => onChange(moved(chosen, at, -1))}
            >
              <ArrowUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t('screen-report-order-down', { name: called(column) })}
              isDisabled={at === chosen.length - 1}
              onPress={() => onChange(moved(chosen, at, 1))}
            >
              <ArrowDown size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How a report by it would look today; asked when the hand rests. */
function Look({ template }: { template: ReportTemplate }) {
  const { t, lang } = useText();
  const { day } = useAsOf();
  const calm = useCalm(JSON.stringify(template));
  // What has to be named when it is used is not known while it is edited: it looks the same without.
  const { needs: _needs, ...asked } = useMemo(() => JSON.parse(calm) as ReportTemplate, [calm]);
  const request: IssueRequest = {
    series: 'weekly',
    as_of: day,
    since: daysFrom(day, -30),
    language: lang,
    formats: [],
    distribution: [],
    order: [],
  };
  const { data, error } = useAnswer({ query: 'report-preview', request, template: asked }, { keep: true });
  return (
    <section className="compose-page" aria-labelledby="preview-title">
      <h2 id="preview-title" className="compose-title">
        {t('screen-report-preview')}
      </h2>
      {error && <FailureNote failure={error} />}
      {data && <Sheet document={data.document} id="sheet-title" stamp={t('screen-report-draft')} />}
    </section>
  );
}
