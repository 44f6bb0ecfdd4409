/** A day, read by the core. */
import { failureOf } from '@/ipc/failure';
import { DateField, type DayReading } from '@/kit/date-field';
import type { FieldProps } from '@/kit/field';
import { useText } from '@/text/text';
import { sentenceOf } from './failure';
import { type Tense, useReadDay } from './read-day';

interface DayFieldProps extends FieldProps {
  value: string | null;
  onChange: (day: string | null) => void;
  tense?: Tense;
}

export function DayField({ tense = 'ahead', ...rest }: DayFieldProps) {
  const text = useText();
  const readDay = useReadDay();
  const read = async (given: string): Promise<DayReading> => {
    try {
      return { day: await readDay(given, tense) };
    } catch (thrown) {
      return { error: sentenceOf(failureOf(thrown), text) };
    }
  };
  return <DateField {...rest} read={read} />;
}
