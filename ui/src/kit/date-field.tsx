/** A day as officers type it (R8.11.24, 令和8年…, 2026/11/24). Reading is asked of the core; this holds the text only. */
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useText } from '@/text/text';
import { FieldLabel, FieldNotes, type FieldProps } from './field';

/** What the reader says: a civil day, or the sentence that says why not. */
export type DayReading = { readonly day: string } | { readonly error: string };

/** The day fields of a form; before it acts, each settles what is typed in it and says whether it is a day. */
export type Settlers = Set<() => Promise<boolean>>;
export const SettlersContext = createContext<Settlers | null>(null);

interface DateFieldProps extends FieldProps {
  /** Civil day, `YYYY-MM-DD`. */
  value: string | null;
  onChange: (day: string | null) => void;
  read: (text: string) => Promise<DayReading>;
}

export function DateField({ label, hint, error, value, onChange, read, ...rest }: DateFieldProps) {
  const { t, day, dayWithWeekday } = useText();
  const shown = value === null ? '' : day(value);
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const turn = useRef(0);
  useEffect(
    () => () => {
      // A reading that arrives after the field is gone must not speak.
      turn.current += 1;
    },
    [],
  );

  async function commit(): Promise<boolean> {
    if (draft === null || draft === shown) {
      setDraft(null);
      return true;
    }
    if (draft.trim() === '') {
      setDraft(null);
      setFault(null);
      onChange(null);
      return true;
    }
    turn.current += 1;
    const mine = turn.current;
    setWaiting(true);
    let reading: DayReading;
    try {
      reading = await read(draft);
    } catch {
      reading = { error: t('screen-kit-date-unreadable') };
    }
    if (mine !== turn.current) return false;
    setWaiting(false);
    if ('day' in reading) {
      setDraft(null);
      setFault(null);
      onChange(reading.day);
      return true;
    }
    setFault(reading.error);
    return false;
  }
  const latest = useRef(commit);
  latest.current = commit;
  const settlers = useContext(SettlersContext);
  useEffect(() => {
    if (!settlers) return;
    const settle = () => latest.current();
    settlers.add(settle);
    return () => {
      settlers.delete(settle);
    };
  }, [settlers]);

  const wrong = fault ?? error ?? null;
  // Always a line, even if blank: were it to come and go, the button that is being pressed would move away.
  const reading = (value !== null && draft === null ? dayWithWeekday(value) : hint) ?? '\u00a0';
  return (
    <TextField
      className="kit-field"
      isInvalid={Boolean(wrong)}
      validationBehavior="aria"
      value={draft ?? shown}
      onChange={(text) => {
        turn.current += 1;
        setWaiting(false);
        setFault(null);
        setDraft(text);
      }}
      onBlur={() => void commit()}
      autoComplete="off"
      {...rest}
    >
      <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>
      <Input
        className="kit-input"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && draft !== null && draft !== shown) {
            // The first Enter settles the day, the next one submits.
            event.preventDefault();
            void commit();
          }
        }}
      />
      <FieldNotes hint={waiting ? t('screen-kit-date-reading') : reading} error={wrong} />
    </TextField>
  );
}
