/** Choosing a record: typing narrows, by any of its names, as the core finds them. One field for each noun. */
import { useState } from 'react';
import { type Choice, ComboBox } from '@/kit/choice';
import type { FieldProps } from '@/kit/field';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { useName } from './name';

interface FinderProps extends FieldProps {
  value: string | null;
  onChange: (id: string | null) => void;
}

const first = { offset: 0, limit: 30 };

export function OrganisationField(props: FinderProps) {
  const name = useName();
  const { clock } = useAsOf();
  const [sought, setSought] = useState('');
  const filter = sought === '' ? { top: true } : { text: sought };
  const found = useAnswer({ query: 'organisations', filter, window: first, clock }, { keep: true }).data;
  const known = useAnswer(
    { query: 'organisation', id: props.value ?? '', clock },
    { enabled: props.value !== null },
  ).data;
  const choices = (found?.items ?? []).map((row) => {
    const short = row.names.abbreviation ?? row.names.short;
    return { id: row.id, label: name(row.path), ...(short ? { note: short } : {}) };
  });
  return <Finder {...props} choices={choices} known={known && name(known.path)} onSought={setSought} />;
}

/** `except` is the record that speaks: nothing belongs to itself. */
export function WorkstreamField({ except, ...props }: FinderProps & { except: string }) {
  const name = useName();
  const { clock } = useAsOf();
  const [text, setSought] = useState('');
  const found = useAnswer(
    {
      query: 'workstreams',
      filter: text === '' ? {} : { text },
      sort: 'protocol',
      descending: false,
      window: first,
      clock,
    },
    { keep: true },
  ).data;
  const known = useAnswer(
    { query: 'workstream', id: props.value ?? '', clock },
    { enabled: props.value !== null },
  ).data;
  const choices = (found?.items ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, code, title }) => ({ id, label: name(title), ...(code ? { note: code } : {}) }));
  return <Finder {...props} choices={choices} known={known && name(known.title)} onSought={setSought} />;
}

export function TopicField(props: FinderProps) {
  const { t } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const [sought, setSought] = useState('');
  const found = useAnswer(
    { query: 'topics', text: sought || null, window: first, clock },
    { keep: true },
  ).data;
  const known = useAnswer(
    { query: 'topic', id: props.value ?? '', clock },
    { enabled: props.value !== null },
  ).data;
  const choices = (found?.items ?? []).map((row) => ({
    id: row.id,
    label: name(row.name),
    note: [t(`topic-kind-${row.kind}`), row.code].filter(Boolean).join(' '),
  }));
  return <Finder {...props} choices={choices} known={known && name(known.name)} onSought={setSought} />;
}

export function PersonField(props: FinderProps) {
  const name = useName();
  const { clock } = useAsOf();
  const [sought, setSought] = useState('');
  const found = useAnswer(
    { query: 'people', text: sought || null, window: first, clock },
    { keep: true },
  ).data;
  const known = useAnswer(
    { query: 'person', id: props.value ?? '', clock },
    { enabled: props.value !== null },
  ).data;
  const choices = (found?.items ?? []).map((row) => ({
    id: row.id,
    label: name(row.name),
    note: row.posts.map((held) => name(held.title)).join(' ') || (row.reading ?? ''),
  }));
  return <Finder {...props} choices={choices} known={known && name(known.name)} onSought={setSought} />;
}

interface InnerProps extends FinderProps {
  choices: readonly Choice[];
  /** What is chosen, in words, as soon as the core has said it: a draft knows only the id. */
  known: string | undefined;
  onSought: (text: string) => void;
}

function Finder({ value, onChange, choices, known, onSought, ...rest }: InnerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // A text that changes under the focus unfolds the list; so the field begins anew once its words are known.
  const isWaiting = value !== null && typed === null && known === undefined;
  // A choice that is not among what is offered would be taken for none, and its words wiped out.
  const isOffered = typed !== null || value === null || choices.some(({ id }) => id === value);
  return (
    <ComboBox
      key={isWaiting ? 'waiting' : 'known'}
      {...rest}
      choices={isOffered || !known || !value ? choices : [{ id: value, label: known }, ...choices]}
      value={isWaiting ? null : value}
      onChange={(id) => {
        // Leaving the field tells what is chosen once more, and while its words are not known, that nothing is.
        if (isWaiting) return;
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) setTyped(chosen.label);
        if (id !== value) onChange(id);
      }}
      text={typed ?? known ?? ''}
      onTextChange={(text) => {
        if (isWaiting) return;
        setTyped(text);
        if (text !== '') return;
        onSought('');
        onChange(null);
      }}
      onSearch={(text) => onSought(text.trim())}
    />
  );
}
