/** 報告: the coordination report to files. Says first what will be in it. */
import { useState } from 'react';
import type { ReportRequest } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { DayField } from '@/parts/day-field';
import { FilePicks, FilesMade, formsOf } from '@/parts/files';
import { Form } from '@/parts/form';
import { HealthMark } from '@/parts/health';
import { useAnswer } from '@/state/cache';
import { daysFrom, useAsOf } from '@/state/clock';
import { renderReport, useLong } from '@/state/long';
import { useLastReport, useRememberReport } from '@/state/reported';
import { type Lang, useText } from '@/text/text';

export default function ReportsPage() {
  const { t, lang } = useText();
  const { day } = useAsOf();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(null);
  const [language, setLanguage] = useState<Lang>(lang);
  const [chosen, setChosen] = useState<readonly string[]>(['pdf', 'xlsx']);
  const [lacks, setLacks] = useState(false);
  const long = useLong<string[]>();
  const until = asOf ?? day;
  const reported = useLastReport();
  const remember = useRememberReport();
  const from = since ?? (reported && reported < until ? reported : daysFrom(until, -7));
  const isReversed = from > until;

  async function render() {
    if (chosen.length === 0) return setLacks(true);
    if (isReversed) return;
    const request: ReportRequest = {
      since: from,
      as_of: until,
      language,
      formats: formsOf(chosen),
    };
    const made = await long.run((onStep) => renderReport(request, onStep));
    if (made) remember(until);
  }
  return (
    <div className="page-plain page-wide">
      <h1>{t('screen-reports')}</h1>
      <div className="report">
        <Form className="page-part" label={t('screen-report-coordination')} onRecord={render}>
          {(record) => (
            <>
              <h2>{t('screen-report-coordination')}</h2>
              <div className="report-days">
                <DayField
                  label={t('screen-report-since')}
                  value={from}
                  onChange={setSince}
                  error={isReversed ? t('screen-report-reversed') : null}
                />
                <DayField label={t('screen-report-as-of')} value={until} onChange={setAsOf} />
              </div>
              <FilePicks
                language={language}
                onLanguage={setLanguage}
                chosen={chosen}
                onChosen={(forms) => {
                  setChosen(forms);
                  setLacks(false);
                }}
                lacks={lacks}
              />
              <div className="strip-foot">
                <Button rank="primary" isDisabled={long.state.at === 'running'} onPress={record}>
                  {t('screen-report-render')}
                </Button>
              </div>
              <FilesMade
                state={long.state}
                drawing={t('screen-report-rendering')}
                done={(count) => t('screen-report-done', { count })}
              />
            </>
          )}
        </Form>
        <Contents asOf={until} since={from} />
      </div>
    </div>
  );
}

/** What will be in it, counted as of that day. */
function Contents({ asOf, since }: { asOf: string; since: string }) {
  const { t, day } = useText();
  const clock = { day: asOf };
  const { data } = useAnswer({ query: 'workstream-counts', filter: {}, clock }, { keep: true });
  const vacant = useAnswer(
    { query: 'workstream-counts', filter: { ownership: ['vacant'] }, clock },
    { keep: true },
  );
  const contested = useAnswer(
    { query: 'workstream-counts', filter: { ownership: ['contested'] }, clock },
    { keep: true },
  );
  const lines = data && [
    ['off-track', data.off_track] as const,
    ['at-risk', data.at_risk] as const,
    ['not-started', data.not_started] as const,
    ['on-track', data.on_track] as const,
    ['completed', data.completed] as const,
    [null, data.none] as const,
  ];
  return (
    <aside className="page-part report-contents" aria-labelledby="report-contents">
      <h2 id="report-contents">{t('screen-report-contents')}</h2>
      <ol className="bullets" data-numbered>
        <li>{t('screen-report-contents-changes', { day: day(since) })}</li>
        <li>{t('screen-report-contents-ministries')}</li>
        <li>{t('screen-report-contents-each')}</li>
        <li>{t('screen-report-contents-footer')}</li>
      </ol>
      {lines && (
        <table className="plain-table" data-figures>
          <caption>{t('screen-report-contents-counts', { day: day(asOf) })}</caption>
          <tbody>
            <tr>
              <th scope="row">{t('screen-report-contents-all')}</th>
              <td>{data.total}</td>
            </tr>
            {lines.map(([health, count]) => (
              <tr key={health}>
                <th scope="row">
                  <HealthMark health={health} />
                </th>
                <td>{count}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('assignment-vacant')}</th>
              <td>{vacant.data?.total}</td>
            </tr>
            <tr>
              <th scope="row">{t('assignment-contested')}</th>
              <td>{contested.data?.total}</td>
            </tr>
          </tbody>
        </table>
      )}
    </aside>
  );
}
