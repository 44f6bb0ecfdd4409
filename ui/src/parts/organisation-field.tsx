/** Choosing an organisation: typing narrows, by any of its names, as the core finds them. */
import { useState } from 'react';
import type { OrganisationRow } from '@/ipc/contract';
import { ComboBox } from '@/kit/choice';
import type { FieldProps } from '@/kit/field';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useName } from './name';

interface OrganisationFieldProps extends FieldProps {
  value: string | null;
  onChange: (id: string | null, label: string) => void;
  /** What the field begins with: the name of `value`. */
  called?: string;
}

const most = 30;

export function OrganisationField({ value, onChange, called = '', ...rest }: OrganisationFieldProps) {
  const name = useName();
  const { clock } = useAsOf();
  const [text, setText] = useState(called);
  const [sought, setSought] = useState(called);
  const filter = sought === '' ? { top: true } : { text: sought };
  const found = useAnswer(
    { query: 'organisations', filter, window: { offset: 0, limit: most }, clock },
    { keep: true },
  );
  const choices = (found.data?.items ?? []).map((row: OrganisationRow) => {
    const short = row.names.abbreviation ?? row.names.short;
    return { id: row.id, label: name(row.path), ...(short ? { note: short } : {}) };
  });
  return (
    <ComboBox
      {...rest}
      choices={choices}
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        onChange(id, chosen?.label ?? '');
        if (chosen) setText(chosen.label);
      }}
      text={text}
      onTextChange={(typed) => {
        setText(typed);
        if (typed === '') {
          setSought('');
          onChange(null, '');
        }
      }}
      onSearch={(typed) => setSought(typed.trim())}
    />
  );
}
