/** Every series with its last report, and every report that was issued. */
import { FileDiff, FilePlus2, LayoutTemplate } from 'lucide-react';
import type { IssuedRow, ReportSeries } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Chip } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { civilDay } from '@/text/era';
import { useText } from '@/text/text';
import { StandingTag } from './standing';

/** Some four years of a weekly series. */
const most = 200;

export function ReportList({ series }: { series: string | null }) {
  const { t } = useText();
  const { clock, isToday } = useAsOf();
  const { go } = usePlace();
  const window = { offset: 0, limit: most };
  const { data, error } = useAnswer(
    { query: 'reports', ...(series ? { series } : {}), window, clock },
    { keep: true },
  );
  const newest = series ?? data?.series[0]?.series;
  const compose = () => go({ search: { view: 'compose', ...(newest ? { series: newest } : {}) } });
  useShortcuts([{ keys: 'N', label: t('screen-report-compose'), group: t('screen-reports'), run: compose }]);
  return (
    <div className="page-plain page-wide">
      <h1>{t('screen-reports')}</h1>
      <div className="doors">
        <Button rank="secondary" onPress={compose}>
          <FilePlus2 size={16} aria-hidden />
          {t(isToday ? 'screen-report-compose' : 'screen-report-compose-draft')}
          <kbd aria-hidden>N</kbd>
        </Button>
        {newest && (
          <Button rank="tertiary" onPress={() => go({ search: { view: 'compose' } })}>
            {t('screen-report-new-series')}
          </Button>
        )}
        <Button rank="tertiary" onPress={() => go({ search: { view: 'compare' } })}>
          <FileDiff size={16} aria-hidden />
          {t('screen-report-compare')}
        </Button>
        <Button rank="tertiary" onPress={() => go({ search: { view: 'templates' } })}>
          <LayoutTemplate size={16} aria-hidden />
          {t('screen-templates')}
        </Button>
      </div>
      {error && <FailureNote failure={error} />}
      {data && data.series.length === 0 && (
        <EmptyState title={t('screen-report-none')}>{t('screen-report-none-hint')}</EmptyState>
      )}
      {data && data.series.length > 0 && (
        <>
          <SeriesTable series={data.series} isToday={isToday} />
          <section className="reports-part" aria-labelledby="reports-issued">
            <h2 id="reports-issued">{t('screen-report-issued-list')}</h2>
            {data.series.length > 1 && (
              <fieldset className="page-chips" aria-label={t('screen-report-series')}>
                {data.series.map((one) => (
                  <Chip
                    key={one.series}
                    count={one.reports}
                    isOn={series === one.series}
                    onChange={(isOn) => go({ search: isOn ? { series: one.series } : {}, replace: true })}
                  >
                    {one.series}
                  </Chip>
                ))}
              </fieldset>
            )}
            <IssuedTable rows={data.items} />
            {data.total > data.items.length && (
              <p className="kit-hint">
                {t('screen-more-than-shown', { count: data.total - data.items.length })}
              </p>
            )}
          </section>
        </>
      )}
    </div>
  );
}

function SeriesTable({ series, isToday }: { series: readonly ReportSeries[]; isToday: boolean }) {
  const { t, dayShort } = useText();
  const { go } = usePlace();
  return (
    <section className="reports-part" aria-labelledby="reports-series">
      <h2 id="reports-series">{t('screen-report-series')}</h2>
      <table className="plain-table reports-issued">
        <thead>
          <tr>
            <th scope="col">{t('screen-report-series')}</th>
            <th scope="col" data-align="end">
              {t('screen-report-series-count')}
            </th>
            <th scope="col">{t('screen-report-series-last')}</th>
            <th scope="col">{t('noun-as-of')}</th>
            {isToday && (
              <th scope="col">
                <span className="sr-only">{t('screen-report-next')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.series}>
              <th scope="row">{one.series}</th>
              <td data-align="end">{one.reports}</td>
              <td>{one.last ? <ToReport number={one.last.number} /> : t('screen-none')}</td>
              <td>{one.last ? dayShort(one.last.as_of) : ''}</td>
              {isToday && (
                <td>
                  <Button
                    rank="tertiary"
                    onPress={() => go({ search: { view: 'compose', series: one.series } })}
                  >
                    {t('screen-report-next')}
                    <span className="sr-only">{one.series}</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ToReport({ number }: { number: string }) {
  const { go } = usePlace();
  return (
    <Button rank="tertiary" onPress={() => go({ record: number, search: {} })}>
      {number}
    </Button>
  );
}

function IssuedTable({ rows }: { rows: readonly IssuedRow[] }) {
  const { t, dayShort } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="sheet-scroll" role="group" aria-label={t('screen-report-issued-list')} tabIndex={0}>
      <table className="plain-table reports-issued">
        <caption className="sr-only">{t('screen-report-issued-list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report-number-label')}</th>
            <th scope="col">{t('noun-as-of')}</th>
            <th scope="col">{t('cli-report-compared')}</th>
            <th scope="col">{t('noun-marking')}</th>
            <th scope="col">{t('cli-report-issued-at')}</th>
            <th scope="col">{t('cli-report-issued-by')}</th>
            <th scope="col">{t('cli-report-standing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <ToReport number={row.number} />
              </th>
              <td>{dayShort(row.as_of)}</td>
              <td>{row.previous ?? dayShort(row.since)}</td>
              <td>{t(`marking-${row.marking}`)}</td>
              <td>{dayShort(civilDay(new Date(row.issued_at)))}</td>
              <td>{row.issued_by ?? ''}</td>
              <td>
                <StandingTag row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
