/** A failure in words: its sentence with what it speaks of, a way on, and the code for the help desk. */
import type { FluentVariable } from '@fluent/bundle';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { Failure } from '@/ipc/failure';
import { Banner } from '@/kit/banner';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { hasSentence } from '@/text/bundle';
import { type Text, useText } from '@/text/text';
import { useName } from './name';

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

/** What the core gave with a code, as variables of its sentence. Tokens become words, days are written out. */
function variables(data: unknown, { t, day, lang }: Text): Record<string, FluentVariable> {
  const word = (id: string, token: string) => (hasSentence(lang, id) ? t(id) : token);
  // The rule of the passphrase, in case the core does not repeat it; a sentence must not have a hole.
  const out: Record<string, FluentVariable> = { characters: 14, words: 5 };
  if (typeof data !== 'object' || data === null) return out;
  for (const [key, value] of Object.entries(data)) {
    // Limits are read as they are typed, without separators.
    if (typeof value === 'number') out[key] = key === 'least' || key === 'most' ? String(value) : value;
    else if (Array.isArray(value)) out.count = value.length;
    else if (typeof value === 'string') {
      if (key === 'noun') out[key] = word(`noun-${value}`, value);
      else if (key === 'field') out[key] = word(`field-${value.replaceAll('_', '-')}`, value);
      else if (key === 'kind') out[key] = word(`change-kind-${value.replaceAll('.', '-')}`, value);
      else out[key] = civilDay.test(value) ? day(value) : value;
    }
  }
  return out;
}

/** The sentence alone, for a toast or beside a field; `field` is what the field is called there. */
export function sentenceOf(failure: Failure, text: Text, field?: string): string {
  const id = `failure-${failure.code}`;
  if (!hasSentence(text.lang, id)) return text.t('failure-broken');
  return text.t(id, { ...variables(failure.data, text), ...(field === undefined ? {} : { field }) });
}

/** Who is meant by an `organisation` in the failure's data. */
function Whom({ id, from, onShown }: { id: string; from: unknown; onShown: () => void }) {
  const { t, day } = useText();
  const { clock } = useAsOf();
  const name = useName();
  const { data: organisation } = useAnswer({ query: 'organisation', id, clock });
  const isKnown = organisation !== undefined;
  useEffect(() => {
    if (isKnown) onShown();
  }, [isKnown, onShown]);
  if (!organisation) return null;
  return (
    <p>
      {typeof from === 'string'
        ? t('screen-failure-organisation-since', { name: name(organisation.path), day: day(from) })
        : t('screen-failure-organisation', { name: name(organisation.path) })}
    </p>
  );
}

interface Reason {
  readonly reason?: unknown;
  readonly line?: unknown;
  readonly value?: unknown;
}

/** One mistake, or all that there are. */
interface Told extends Reason {
  readonly file?: unknown;
  readonly errors?: unknown;
}

/** Why a file, or the mapping that reads it, is not taken: a line each. */
function Reasons({ data }: { data: Told }) {
  const { t, lang } = useText();
  const mistakes: readonly Reason[] = Array.isArray(data.errors) ? data.errors : [];
  const all = mistakes.length > 0 ? mistakes : [data];
  const lines = all.flatMap(({ reason, line, value }) => {
    const id = `import-${mistakes.length > 0 ? 'mapping' : 'refused'}-${reason}`;
    if (typeof reason !== 'string' || !hasSentence(lang, id)) return [];
    const file = typeof data.file === 'string' ? data.file : '';
    const where = typeof line === 'number' ? t('screen-failure-line', { file, line: String(line) }) : file;
    const why = t(id);
    return [
      typeof value === 'string' && value !== ''
        ? t('screen-failure-reason-value', { where, why, value })
        : t('screen-failure-reason', { where, why }),
    ];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface Linked {
  readonly id?: unknown;
  readonly code?: unknown;
  readonly name?: unknown;
}

/** The ring that would be closed, from the one that was to bear on another back to itself. */
function Ring({ path }: { path: unknown }) {
  const { t } = useText();
  if (!Array.isArray(path)) return null;
  return (
    <ol className="ring" aria-label={t('screen-failure-ring')}>
      {(path as readonly Linked[]).map(({ id, code, name }, nth) => (
        // The last is the first again.
        <li key={`${nth === path.length - 1 ? 'back:' : ''}${id}`}>
          {[code, name].filter(Boolean).join(' ')}
        </li>
      ))}
    </ol>
  );
}

/** In full, with the ways on that the page offers; brought into view, for it may stand below what was pressed. */
export function FailureNote({ failure, actions }: { failure: Failure; actions?: ReactNode }) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const show = useCallback(() => frame.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => {
    if (failure) show();
  }, [failure, show]);
  const data = failure.data as (Told & { organisation?: unknown; from?: unknown; path?: unknown }) | null;
  return (
    <Banner
      tone={failure.class === 'refused' ? 'warn' : 'danger'}
      title={sentenceOf(failure, text)}
      actions={actions}
      frame={frame}
    >
      {data && <Reasons data={data} />}
      {failure.code === 'dependency-ring' && <Ring path={data?.path} />}
      {typeof data?.organisation === 'string' && (
        <Whom id={data.organisation} from={data.from} onShown={show} />
      )}
      {failure.class !== 'refused' && (
        <p className="tabular-nums">{text.t('screen-fault-code', { code: failure.trace || failure.code })}</p>
      )}
    </Banner>
  );
}
