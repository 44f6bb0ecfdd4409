/** One issued report: what it says as it was issued, whether it still is that, its files, and how it ends. */
import { ClipboardCopy, FileDiff, FileDown, Replace, ShieldCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReportDetail, ReportFault } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { copyText } from '@/kit/copy';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { notify } from '@/kit/toast';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { FilesStrip, formsOf } from '@/parts/files';
import { useName } from '@/parts/name';
import { PrintButton } from '@/parts/print';
import { ReasonStrip } from '@/parts/reason-strip';
import { Sheet } from '@/parts/sheet';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { saveReport } from '@/state/long';
import { usePlace } from '@/state/place';
import { civilDay } from '@/text/era';
import { useText } from '@/text/text';
import { Back } from './back';
import { StandingTag } from './standing';

export function IssuedReport({ number }: { number: string }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'report', number, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return <h1 className="sr-only">{t('screen-reports')}</h1>;
  return <Issued found={data} />;
}

function Issued({ found }: { found: ReportDetail }) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { go } = usePlace();
  const [isVerified, setVerified] = useState(false);
  const canEnd = isToday && found.withdrawn_on === null;
  const copy = async () => {
    if (!found.text) return;
    const isDone = await copyText(found.text);
    notify({ message: t(isDone ? 'screen-report-copied' : 'screen-copy-failed') });
  };
  useShortcuts([
    {
      keys: 'Mod+Shift+C',
      label: t('screen-report-copy'),
      group: t('screen-reports'),
      run: () => void copy(),
    },
    {
      keys: 'V',
      label: t('screen-report-verify'),
      group: t('screen-reports'),
      run: () => setVerified(true),
    },
  ]);
  const doors: Door[] = [
    {
      id: 'files',
      label: t('screen-report-save'),
      icon: <FileDown size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <SaveStrip found={found} onDone={close} />,
    },
    ...(canEnd
      ? [
          {
            id: 'withdraw',
            label: t('screen-report-withdraw'),
            icon: <Undo2 size={16} aria-hidden />,
            strip: (close: () => void) => <WithdrawStrip found={found} onDone={close} />,
          },
        ]
      : []),
  ];
  const { buttons, strip } = useDoors(doors);
  return (
    <div className="page-plain page-wide issued" data-record={found.number}>
      <Back className="issued-back" />
      <header className="issued-head">
        <h1 id="record-title" tabIndex={-1}>
          {found.number}
        </h1>
        <StandingTag row={found} />
      </header>
      <Ended found={found} />
      <Facts found={found} />
      <div className="doors">
        {found.text && (
          <Button onPress={() => void copy()}>
            <ClipboardCopy size={16} aria-hidden />
            {t('screen-report-copy')}
          </Button>
        )}
        {found.document && <PrintButton />}
        <Button onPress={() => setVerified(true)}>
          <ShieldCheck size={16} aria-hidden />
          {t('screen-report-verify')}
          <kbd aria-hidden>V</kbd>
        </Button>
        {found.before && found.document && (
          <Button
            rank="tertiary"
            onPress={() =>
              go({ record: null, search: { view: 'compare', a: found.before, b: found.number } })
            }
          >
            <FileDiff size={16} aria-hidden />
            {t('screen-report-compare-before')}
          </Button>
        )}
        {canEnd && (
          <Button
            rank="tertiary"
            onPress={() =>
              go({
                record: null,
                search: { view: 'compose', series: found.series, supersedes: found.number },
              })
            }
          >
            <Replace size={16} aria-hidden />
            {t('screen-report-supersede')}
          </Button>
        )}
        {buttons}
      </div>
      {strip}
      {isVerified && <Verdict number={found.number} />}
      {found.document && <Sheet document={found.document} id="sheet-title" />}
    </div>
  );
}

/** Why it does not hold any more, before anything else. */
function Ended({ found }: { found: ReportDetail }) {
  const { t, day } = useText();
  const { go } = usePlace();
  const next = found.superseded_by;
  const actions = next && (
    <Button onPress={() => go({ record: next, search: {} })}>
      {t('screen-report-to-next', { number: next })}
    </Button>
  );
  if (!found.kept)
    return (
      <Banner tone="danger" title={t('screen-report-erased')}>
        {t('screen-report-erased-hint')}
      </Banner>
    );
  if (found.withdrawn_on !== null)
    return (
      <Banner
        tone="warn"
        title={t('screen-report-was-withdrawn', { day: day(found.withdrawn_on) })}
        actions={actions}
      >
        {found.withdrawn_reason}
      </Banner>
    );
  if (next)
    return (
      <Banner tone="warn" title={t('screen-report-was-superseded', { number: next })} actions={actions} />
    );
  return null;
}

function Facts({ found }: { found: ReportDetail }) {
  const { t, day, listed } = useText();
  const name = useName();
  const { go } = usePlace();
  const { previous, supersedes, meeting } = found;
  const toReport = (number: string) => (
    <Button rank="tertiary" onPress={() => go({ record: number, search: {} })}>
      {number}
    </Button>
  );
  return (
    <dl className="facts-list">
      <div>
        <dt>{t('report-fingerprint-label')}</dt>
        <dd className="tabular-nums">{found.fingerprint}</dd>
      </div>
      <div>
        <dt>{t('noun-as-of')}</dt>
        <dd>{day(found.as_of)}</dd>
      </div>
      <div>
        <dt>{t('cli-report-compared')}</dt>
        <dd>{previous ? toReport(previous) : day(found.since)}</dd>
      </div>
      <div>
        <dt>{t('noun-marking')}</dt>
        <dd>
          {listed([t(`marking-${found.marking}`), ...found.caveats.map((caveat) => t(`caveat-${caveat}`))])}
        </dd>
      </div>
      {found.readers && (
        <div>
          <dt>{t('report-readers-label')}</dt>
          <dd>{t('report-readers', { marking: t(`marking-${found.readers}`) })}</dd>
        </div>
      )}
      <div>
        <dt>{t('cli-report-issued-at')}</dt>
        <dd>
          {day(civilDay(new Date(found.issued_at)))} {found.issued_by ?? ''}
        </dd>
      </div>
      {found.distribution.length > 0 && (
        <div>
          <dt>{t('cli-report-distribution')}</dt>
          <dd>{listed(found.distribution)}</dd>
        </div>
      )}
      {meeting && (
        <div>
          <dt>{t('report-meeting-label')}</dt>
          <dd>
            <Button
              rank="tertiary"
              onPress={() => go({ screen: 'meetings', record: meeting.id, search: {} })}
            >
              {t('report-meeting', { title: name(meeting.title), day: day(meeting.on) })}
            </Button>
          </dd>
        </div>
      )}
      {supersedes && (
        <div>
          <dt>{t('cli-report-supersedes')}</dt>
          <dd>{toReport(supersedes)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Content and files by their hashes, and drawn again: it is looked at anew each time it is asked. */
function Verdict({ number }: { number: string }) {
  const { t } = useText();
  const { data, error, isFetching, refetch } = useAnswer({ query: 'report-verdict', number });
  const again = (
    <Button isDisabled={isFetching} onPress={() => void refetch()}>
      {t('screen-report-verify-again')}
    </Button>
  );
  if (error) return <FailureNote failure={error} />;
  if (!data) return <p role="status">{t('screen-report-verifying')}</p>;
  if (data.faults.length === 0)
    return (
      <Banner
        tone="good"
        title={t(data.redrawn ? 'cli-report-sound' : 'cli-report-sound-not-redrawn', { number })}
        actions={again}
      />
    );
  const form = (fault: ReportFault) => ('form' in fault ? t(`screen-report-format-${fault.form}`) : '');
  return (
    <Banner tone="danger" title={t('screen-report-unsound', { number })} actions={again}>
      <ul className="bullets">
        {data.faults.map((fault) => (
          <li key={`${fault.fault} ${form(fault)}`}>
            {t(`report-fault-${fault.fault}`, { form: form(fault) })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function SaveStrip({ found, onDone }: { found: ReportDetail; onDone: () => void }) {
  const { t } = useText();
  const kept = formsOf(found.files.filter((file) => file.kept).map((file) => file.form));
  return (
    <FilesStrip
      label={t('screen-report-save')}
      hint={t('screen-report-save-hint')}
      chosen={kept}
      kept={kept}
      drawing={t('screen-report-rendering')}
      done={(count) => t('screen-report-saved', { count })}
      write={(formats) => saveReport(found.number, formats)}
      onDone={onDone}
    />
  );
}

function WithdrawStrip({ found, onDone }: { found: ReportDetail; onDone: () => void }) {
  const { t } = useText();
  return (
    <ReasonStrip
      draft={`report-withdraw:${found.id}`}
      label={t('screen-report-withdraw')}
      hint={t('screen-report-withdraw-hint')}
      isRequired
      intent={(reason) => ({ intent: 'withdraw-report', report: found.id, reason })}
      said={t('screen-report-withdrawn')}
      onDone={onDone}
    />
  );
}
