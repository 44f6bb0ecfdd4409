/** A day, read by the core. */
import { useQueryClient } from '@tanstack/react-query';
import { failureOf } from '@/ipc/failure';
import { DateField, type DayReading } from '@/kit/date-field';
import type { FieldProps } from '@/kit/field';
import { optionsOf } from '@/state/cache';
import { useText } from '@/text/text';
import { sentenceOf } from './failure';

interface DayFieldProps extends FieldProps {
  value: string | null;
  onChange: (day: string | null) => void;
}

export function DayField(props: DayFieldProps) {
  const cache = useQueryClient();
  const text = useText();
  const read = async (given: string): Promise<DayReading> => {
    try {
      return { day: await cache.fetchQuery(optionsOf({ query: 'day', given })) };
    } catch (thrown) {
      return { error: sentenceOf(failureOf(thrown), text) };
    }
  };
  return <DateField {...props} read={read} />;
}
