/** 報告: the series and what was issued; one report in full; making the next; two set against each other. */
import { usePlace } from '@/state/place';
import { Comparing } from './compare';
import { Compose } from './compose';
import { ReportList } from './list';
import { IssuedReport } from './record';

export default function ReportsPage() {
  const { record, search } = usePlace();
  if (record) return <IssuedReport key={record} number={record} />;
  const series = typeof search.series === 'string' ? search.series : null;
  if (search.view === 'compose') return <Compose key={series} series={series} />;
  if (search.view === 'compare') return <Comparing />;
  return <ReportList series={series} />;
}
