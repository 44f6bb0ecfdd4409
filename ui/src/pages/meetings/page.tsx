/** 会議: series of meetings and single ones; one series with its meetings; one meeting with all that belongs to it. */
import { FailureNote } from '@/parts/failure';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { All } from './all';
import { Meeting } from './meeting';
import { Series } from './series';

export default function MeetingsPage() {
  const { t } = useText();
  const { record } = usePlace();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'series', clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return <h1 className="sr-only">{t('screen-meetings')}</h1>;
  if (record === null) return <All series={data} />;
  // An address says only which; whether it is a series, the list of them knows.
  const series = data.find(({ id }) => id === record);
  return series ? (
    <Series key={record} series={series} />
  ) : (
    <Meeting key={record} id={record} series={data} />
  );
}
