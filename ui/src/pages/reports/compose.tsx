/** The next report of a series: what it is set against, its headline and order, what it will say; then to files, or issued. */
import { FileDown, Stamp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type {
  Caveat,
  IssueRequest,
  Marking,
  Needs,
  ReportGiven,
  ReportMinistry,
  ReportPreview,
} from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { Dialog } from '@/kit/dialog';
import { TextArea, TextField } from '@/kit/field';
import { Checks, Pick } from '@/kit/pick';
import { notify } from '@/kit/toast';
import { DayField } from '@/parts/day-field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { FilePicks, FilesMade, formsOf } from '@/parts/files';
import { OrganisationField, TopicField } from '@/parts/finder';
import { Form } from '@/parts/form';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { UpDown } from '@/parts/order';
import { PostField } from '@/parts/post-field';
import { ReadersSelect } from '@/parts/readers';
import { Sheet } from '@/parts/sheet';
import { StepProgress } from '@/parts/step-progress';
import { useAnswer } from '@/state/cache';
import { useCalm } from '@/state/calm';
import { daysFrom, useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { cancelLong, draftReport, issueReport, useLong } from '@/state/long';
import { usePlace } from '@/state/place';
import { useRememberReport } from '@/state/reported';
import { type Lang, useText } from '@/text/text';
import { Back } from './back';

interface Wish {
  series: string;
  template: string;
  /** The body, topic or post that the template speaks of. */
  about: string | null;
  /** Of which organisation the post is. */
  postOf: string | null;
  /** `null` is the day that is shown. */
  asOf: string | null;
  base: 'last' | 'day';
  since: string | null;
  remarks: string;
  /** One a line; `null` is as in the last one of the series. */
  distribution: string | null;
  meeting: string | null;
  language: Lang;
  /** The other one beside it. */
  both: boolean;
  forms: readonly string[];
  /** Ministries that were moved to the front. */
  order: readonly string[];
  supersedes: string | null;
  /** The marking up to which its readers may read; `null` is as in the last one of the series. */
  readers: Marking | 'all' | null;
  /** What must not be done with it; `null` is as in the last one of the series. */
  caveats: readonly string[] | null;
}

const usualTemplate = 'weekly';

const restrictions: readonly Caveat[] = [
  'recipients-only',
  'no-copying',
  'no-forwarding',
  'no-distribution',
  'to-be-returned',
];
const restrictionsOf = (chosen: readonly string[]) => restrictions.filter((one) => chosen.includes(one));

export function Compose({ series }: { series: string | null }) {
  const { t, lang } = useText();
  const { day, isToday } = useAsOf();
  const { search } = usePlace();
  const supersedes = typeof search.supersedes === 'string' ? search.supersedes : null;
  const draft = useDraft<Wish>(`report:${series ?? ''}:${supersedes ?? ''}`, {
    series: series ?? '',
    template: usualTemplate,
    about: null,
    postOf: null,
    asOf: null,
    base: 'last',
    since: null,
    remarks: '',
    distribution: null,
    meeting: null,
    language: lang,
    both: false,
    forms: ['pdf', 'docx', 'xlsx'],
    order: [],
    supersedes,
    readers: null,
    caveats: null,
  });
  const open = useOpenRecord();
  const name = useName();
  const wish = draft.draft;
  const known = useAnswer(
    { query: 'reports', window: { offset: 0, limit: 1 }, clock: {} },
    { keep: true },
  ).data;
  const templates = useAnswer({ query: 'templates' }, { keep: true }).data ?? [];
  // A series goes on with the template, and the body, topic or post, by which its last report was made.
  const ofSeries =
    series === null ? null : (known?.series.find((one) => one.series === series)?.last ?? null);
  const key = ofSeries?.template ?? wish.template;
  const template = templates.find((row) => row.template.key === key)?.template ?? null;
  const needs = template?.needs ?? null;
  const about = ofSeries?.about ?? wish.about;
  const nameOfSeries = wish.series.trim() || (needs ? '' : key);
  const last = known?.series.find((one) => one.series === nameOfSeries)?.last ?? null;
  const asOf = wish.asOf ?? day;
  const distribution = wish.distribution ?? ofSeries?.distribution.join('\n') ?? '';
  const caveats = restrictionsOf(wish.caveats ?? ofSeries?.caveats ?? []);
  // Who may not read all of it is not asked anew each time: a forgotten choice would tell them.
  const readers = wish.readers === 'all' ? null : (wish.readers ?? ofSeries?.readers ?? null);
  const since = wish.since ?? daysFrom(asOf, -7);
  // Which series a body's or a topic's reports make up, the core says: it is then set against the last of them.
  const isByDay = wish.base === 'day' || (last === null && (!needs || wish.base !== 'last'));
  const isReversed = isByDay && since > asOf;
  const request: IssueRequest = {
    series: wish.series.trim(),
    template: key,
    ...(needs && about ? { [parameterOf[needs]]: about } : {}),
    as_of: asOf,
    language: wish.language,
    formats: formsOf(wish.forms),
    distribution: distribution
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    order: [...wish.order],
    ...(isByDay ? { since } : {}),
    ...(wish.remarks.trim() === '' ? {} : { remarks: wish.remarks.trim() }),
    ...(wish.meeting ? { meeting: wish.meeting } : {}),
    ...(wish.supersedes ? { supersedes: wish.supersedes } : {}),
    ...(readers ? { readers } : {}),
    ...(wish.both ? { both: true } : {}),
    ...(caveats.length > 0 ? { caveats } : {}),
  };
  const isNamed = needs === null || about !== null;
  const preview = usePreview(request, known !== undefined && template !== null && isNamed && !isReversed);
  const [isAsking, setAsking] = useState(false);
  const [lacks, setLacks] = useState(false);
  const made = useLong<string[]>();
  const remember = useRememberReport();
  useEffect(() => {
    if (preview.error) setAsking(false);
  }, [preview.error]);
  const can = () => {
    setLacks(wish.forms.length === 0);
    return wish.forms.length > 0 && !isReversed && isNamed;
  };
  const toFiles = async () => {
    if (!can()) return;
    const names = await made.run((onStep) => draftReport(request, onStep));
    if (names) remember(asOf);
  };
  const seriesFault = preview.error?.code === 'bad-series' ? preview.error : null;
  const text = useText();
  return (
    <div className="compose">
      <div className="compose-side">
        <Back />
        <h1>
          {wish.supersedes
            ? t('screen-report-supersede-of', { number: wish.supersedes })
            : t('screen-report-compose-title')}
        </h1>
        <Form
          className="compose-form"
          label={t('screen-report-compose-title')}
          onRecord={() => (isToday ? can() && setAsking(true) : toFiles())}
        >
          {(press) => (
            <>
              <Select
                label={t('noun-template')}
                choices={templates.map(({ template: one }) => ({ id: one.key, label: name(one.name) }))}
                value={key}
                onChange={(to) => draft.change({ template: to ?? usualTemplate, about: null })}
                isDisabled={ofSeries !== null}
              />
              {needs && ofSeries === null && (
                <About
                  needs={needs}
                  value={wish.about}
                  postOf={wish.postOf}
                  onChange={(to) => draft.change(to)}
                />
              )}
              <TextField
                label={t('screen-report-series')}
                hint={t('screen-report-series-hint')}
                value={wish.series}
                onChange={(typed) => draft.change({ series: typed })}
                error={seriesFault ? sentenceOf(seriesFault, text) : null}
                isDisabled={series !== null}
                autoFocus={series === null}
              />
              <DayField
                label={t('screen-report-as-of')}
                value={asOf}
                onChange={(to) => draft.change({ asOf: to })}
              />
              <Pick<Wish['base']>
                label={t('cli-report-compared')}
                shape="list"
                options={[
                  ...(last
                    ? [
                        {
                          id: 'last' as const,
                          label: t('screen-report-base-last', { number: last.number }),
                          note: t('screen-as-of', { day: text.day(last.as_of) }),
                        },
                      ]
                    : []),
                  { id: 'day' as const, label: t('screen-report-base-day') },
                ]}
                value={isByDay ? 'day' : 'last'}
                onChange={(base) => draft.change({ base })}
              />
              {isByDay && (
                <DayField
                  label={t('screen-report-since')}
                  value={since}
                  onChange={(to) => draft.change({ since: to })}
                  error={isReversed ? t('screen-report-reversed') : null}
                />
              )}
              <TextField
                label={t('cli-report-remarks')}
                value={wish.remarks}
                onChange={(typed) => draft.change({ remarks: typed })}
                autoFocus={series !== null}
              />
              <TextArea
                label={t('cli-report-distribution')}
                hint={t('screen-report-distribution-hint')}
                rows={2}
                value={distribution}
                onChange={(typed) => draft.change({ distribution: typed })}
              />
              <FilePicks
                language={wish.language}
                both={wish.both ?? false}
                onLanguage={(language, both) => draft.change({ language, both })}
                chosen={wish.forms}
                onChosen={(forms) => {
                  draft.change({ forms });
                  setLacks(false);
                }}
                lacks={lacks}
              />
              <ReadersSelect value={readers} onChange={(to) => draft.change({ readers: to ?? 'all' })} />
              <Checks
                label={t('screen-report-caveats')}
                options={restrictions.map((id) => ({ id, label: t(`caveat-${id}`) }))}
                value={caveats}
                onChange={(to) => draft.change({ caveats: to })}
              />
              <MeetingSelect value={wish.meeting} onChange={(meeting) => draft.change({ meeting })} />
              {!isToday && <p className="kit-hint">{t('screen-report-past')}</p>}
              <div className="strip-foot">
                {isToday && (
                  <Button rank="primary" isDisabled={made.state.at === 'running'} onPress={press}>
                    <Stamp size={16} aria-hidden />
                    {t('screen-report-issue')}
                    <kbd aria-hidden>Ctrl+Enter</kbd>
                  </Button>
                )}
                <Button
                  rank="secondary"
                  isDisabled={made.state.at === 'running'}
                  onPress={() => void toFiles()}
                >
                  <FileDown size={16} aria-hidden />
                  {t('screen-report-render')}
                </Button>
                {draft.isTouched && (
                  <Button rank="tertiary" onPress={draft.forget}>
                    {t('screen-strip-forget')}
                  </Button>
                )}
              </div>
              <FilesMade
                state={made.state}
                drawing={t('screen-report-rendering')}
                done={(count) => t('screen-report-done', { count })}
              />
              {/* It comes with the preview: above the buttons it would push them away from under the pointer. */}
              {preview.data && preview.data.ministries.length > 1 && (
                <Order
                  ministries={preview.data.ministries}
                  onOrder={(order) => draft.change({ order })}
                  isOwn={wish.order.length > 0}
                />
              )}
            </>
          )}
        </Form>
      </div>
      <section className="compose-page" aria-labelledby="preview-title">
        <h2 id="preview-title" className="compose-title">
          {t('screen-report-preview')}
        </h2>
        {preview.error && !seriesFault && <FailureNote failure={preview.error} />}
        {!isNamed && <p className="kit-hint">{t('screen-template-name-about')}</p>}
        {isNamed && preview.data && (
          <>
            <p className="compose-facts" role="status">
              <span>{t('screen-report-would-be', { number: preview.data.number })}</span>
              <span>{t(`marking-${preview.data.marking}`)}</span>
            </p>
            <Sheet document={preview.data.document} id="sheet-title" stamp={t('screen-report-draft')} />
          </>
        )}
      </section>
      {isAsking && isNamed && preview.data && preview.isCurrent && (
        <IssueDialog
          request={request}
          preview={preview.data}
          onClose={() => setAsking(false)}
          onIssued={({ number }) => {
            draft.forget();
            notify({ message: t('cli-report-issued', { number }) });
            open({ screen: 'reports', record: number });
          }}
        />
      )}
    </div>
  );
}

const parameterOf = { body: 'body', domain: 'topic', framework: 'topic', post: 'post' } as const;

/** Of whom or what a template's report speaks. */
function About(props: {
  needs: Needs;
  value: string | null;
  postOf: string | null;
  onChange: (to: { about: string | null; postOf?: string | null }) => void;
}) {
  const { t } = useText();
  const { needs, value, postOf, onChange } = props;
  const label = t(`template-needs-${needs}`);
  if (needs === 'body')
    return <OrganisationField label={label} value={value} onChange={(about) => onChange({ about })} />;
  if (needs !== 'post')
    return <TopicField label={label} value={value} onChange={(about) => onChange({ about })} />;
  return (
    <>
      <OrganisationField
        label={t('noun-organisation')}
        value={postOf}
        onChange={(to) => onChange({ about: null, postOf: to })}
      />
      <PostField
        label={label}
        organisation={postOf}
        value={value}
        onChange={(about) => onChange({ about })}
        error={null}
      />
    </>
  );
}

/** What it would say, asked when the hand rests; what was said before stays on screen meanwhile. */
function usePreview(request: IssueRequest, isReady: boolean) {
  // Forms are of no matter here, and must not ask anew.
  const wanted = JSON.stringify({ ...request, formats: [] });
  const calm = useCalm(wanted);
  const asked = useMemo(() => JSON.parse(calm) as IssueRequest, [calm]);
  const { data, error, isPlaceholderData } = useAnswer(
    { query: 'report-preview', request: asked },
    { keep: true, enabled: isReady },
  );
  return { data, error, isCurrent: calm === wanted && !isPlaceholderData };
}

const noMeeting = 'none';

function MeetingSelect(props: { value: string | null; onChange: (meeting: string | null) => void }) {
  const { t, day } = useText();
  const name = useName();
  const { data } = useAnswer({
    query: 'meetings',
    filter: { states: ['planned', 'held'] },
    window: { offset: 0, limit: 50 },
    clock: {},
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Select
      label={t('report-meeting-label')}
      choices={[
        { id: noMeeting, label: t('screen-none') },
        ...data.items.map((met) => ({ id: met.id, label: name(met.title), note: day(met.on) })),
      ]}
      value={props.value ?? noMeeting}
      onChange={(id) => props.onChange(id === noMeeting ? null : id)}
    />
  );
}

/** The ministries in the order in which they stand; each goes up or down by one place. */
function Order(props: {
  ministries: readonly ReportMinistry[];
  onOrder: (order: string[]) => void;
  isOwn: boolean;
}) {
  const { t } = useText();
  const { ministries, onOrder, isOwn } = props;
  const ids = ministries.map(({ id }) => id);
  return (
    <section className="compose-order" aria-labelledby="compose-order">
      <h2 id="compose-order">{t('screen-report-order')}</h2>
      <ol>
        {ministries.map(({ id, name, workstreams, changed }, at) => (
          <li key={id}>
            <span>{name}</span>
            <span className="text-quiet tabular-nums">
              {t('screen-report-order-count', { count: workstreams, changed })}
            </span>
            <UpDown name={name} all={ids} at={at} onOrder={onOrder} />
          </li>
        ))}
      </ol>
      {isOwn && (
        <Button rank="tertiary" onPress={() => onOrder([])}>
          {t('screen-report-order-protocol')}
        </Button>
      )}
    </section>
  );
}

/** It cannot be taken back, so it is asked with all that will be fixed. */
function IssueDialog(props: {
  request: IssueRequest;
  preview: ReportPreview;
  onClose: () => void;
  onIssued: (given: ReportGiven) => void;
}) {
  const { t, day, listed } = useText();
  const { request, preview, onClose, onIssued } = props;
  const long = useLong<ReportGiven>();
  const { state } = long;
  const issue = async () => {
    const given = await long.run((onStep) => issueReport(request, onStep));
    if (given) onIssued(given);
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('screen-report-issue-title', { number: preview.number })}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button isDisabled={state.at === 'running'} onPress={onClose}>
            {t('screen-close-strip')}
          </Button>
          <Button rank="primary" isDisabled={state.at === 'running'} onPress={() => void issue()}>
            {t('screen-report-issue')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('screen-report-issue-final')}</p>
        <dl className="facts-list">
          <div>
            <dt>{t('noun-as-of')}</dt>
            <dd>{day(request.as_of)}</dd>
          </div>
          <div>
            <dt>{t('cli-report-compared')}</dt>
            <dd>{preview.previous ?? day(preview.since)}</dd>
          </div>
          <div>
            <dt>{t('noun-marking')}</dt>
            <dd>{t('screen-report-marking-computed', { marking: t(`marking-${preview.marking}`) })}</dd>
          </div>
          {request.caveats && (
            <div>
              <dt>{t('screen-report-caveats')}</dt>
              <dd>{listed(request.caveats.map((caveat) => t(`caveat-${caveat}`)))}</dd>
            </div>
          )}
          {request.readers && (
            <div>
              <dt>{t('report-readers-label')}</dt>
              <dd>{t('report-readers', { marking: t(`marking-${request.readers}`) })}</dd>
            </div>
          )}
          <div>
            <dt>{t('cli-report-distribution')}</dt>
            <dd>{listed(request.distribution ?? []) || t('screen-none')}</dd>
          </div>
          <div>
            <dt>{t('screen-report-formats')}</dt>
            <dd>{listed(request.formats.map((form) => t(`screen-report-format-${form}`)))}</dd>
          </div>
          {request.supersedes && (
            <div>
              <dt>{t('cli-report-supersedes')}</dt>
              <dd>{request.supersedes}</dd>
            </div>
          )}
        </dl>
        {state.at === 'running' && (
          <StepProgress
            label={t('screen-report-rendering')}
            progress={state.progress}
            onCancel={cancelLong}
          />
        )}
        {state.at === 'failed' && <FailureNote failure={state.failure} />}
      </div>
    </Dialog>
  );
}
