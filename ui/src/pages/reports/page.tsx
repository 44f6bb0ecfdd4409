/** 報告: the series and what was issued; one report in full; making the next; two set against each other. */
import { FailureNote } from '@/parts/failure';
import { useAnswer } from '@/state/cache';
import { usePlace } from '@/state/place';
import { Comparing } from './compare';
import { Compose } from './compose';
import { ReportList } from './list';
import { IssuedReport } from './record';
import { TemplateEditor } from './template';
import { Templates } from './templates';

/** One's own template; what is not there, or comes with the program, is not edited. */
function EditedTemplate({ name }: { name: string }) {
  const { data, error } = useAnswer({ query: 'templates' }, { keep: true });
  const row = data?.find(({ id, template }) => id !== null && template.key === name);
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return row ? <TemplateEditor row={row} /> : <Templates />;
}

export default function ReportsPage() {
  const { record, search } = usePlace();
  if (record) return <IssuedReport key={record} number={record} />;
  const series = typeof search.series === 'string' ? search.series : null;
  if (search.view === 'compose') return <Compose key={series} series={series} />;
  if (search.view === 'compare') return <Comparing />;
  if (search.view === 'templates') return <Templates />;
  if (search.view === 'template' && typeof search.template === 'string')
    return <EditedTemplate key={search.template} name={search.template} />;
  return <ReportList series={series} />;
}
