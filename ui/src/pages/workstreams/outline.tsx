/** 概要: what it is for and what it is, and the form that says so otherwise. */
import { Pencil } from 'lucide-react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { TextArea, TextField } from '@/kit/field';
import { useDoors } from '@/parts/doors';
import { WorkstreamField } from '@/parts/finder';
import { type Lacks, Strip } from '@/parts/strip';
import { OptionalWordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { readFigure } from '@/text/figure';
import { useText } from '@/text/text';
import { type Revision, revisionOf } from './revision';

export function Outline({ detail, canWrite }: { detail: WorkstreamDetail; canWrite: boolean }) {
  const { t } = useText();
  const { buttons, strip } = useDoors(
    canWrite
      ? [
          {
            id: 'outline',
            label: t('screen-outline-edit'),
            icon: <Pencil size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <OutlineStrip detail={detail} onDone={close} />,
          },
        ]
      : [],
  );
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
  const said = lines.filter(([, value]) => value);
  return (
    <div className="flex flex-col gap-3">
      <div className="doors">{buttons}</div>
      {strip}
      {said.length === 0 && <EmptyState title={t('screen-outline-none')} />}
      <dl className="plain-list">
        {said.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Outlined = Omit<Revision, 'title' | 'title_en' | 'code' | 'marking'>;

function OutlineStrip({ detail, onDone }: { detail: WorkstreamDetail; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft<Outlined>(`outline:${detail.id}`, {
    aim: detail.aim ?? '',
    issues: detail.issues ?? '',
    outline: detail.outline ?? '',
    url: detail.url ?? '',
    pillar: detail.pillar,
    cadence: detail.cadence,
    parent: detail.parent?.[0] ?? null,
    starts_fiscal_year: String(detail.starts_fiscal_year ?? ''),
    ends_fiscal_year: String(detail.ends_fiscal_year ?? ''),
  });
  const lacks = (now: Outlined) => {
    const out: Lacks<Outlined> = {};
    for (const field of ['starts_fiscal_year', 'ends_fiscal_year'] as const)
      if (now[field].trim() && !Number.isInteger(readFigure(now[field]))) out[field] = t('screen-not-a-year');
    return out;
  };
  return (
    <Strip
      label={t('screen-outline-edit')}
      draft={draft}
      lacks={lacks}
      intent={(now) => revisionOf(detail, now)}
      said={t('screen-workstreams-revised')}
      places={{ circular: 'parent' }}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <TextArea label={t('field-aim')} {...of('aim')} rows={2} autoFocus />
          <TextArea label={t('field-issues')} {...of('issues')} rows={2} />
          <TextArea label={t('field-outline')} {...of('outline')} rows={4} />
          <div className="strip-row">
            <div className="strip-grow">
              <OptionalWordField family="pillar" label={t('noun-pillar')} {...of('pillar')} />
            </div>
            <div className="w-36">
              <OptionalWordField family="cadence" label={t('noun-cadence')} {...of('cadence')} />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <WorkstreamField
                label={t('screen-field-parent-workstream')}
                except={detail.id}
                {...of('parent')}
              />
            </div>
            <div className="w-28">
              <TextField label={t('field-starts-fiscal-year')} {...of('starts_fiscal_year')} />
            </div>
            <div className="w-28">
              <TextField label={t('field-ends-fiscal-year')} {...of('ends_fiscal_year')} />
            </div>
          </div>
          <TextField label={t('field-url')} {...of('url')} />
        </>
      )}
    </Strip>
  );
}
