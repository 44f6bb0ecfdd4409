/**
 * The one inline form: its draft waits while another record is looked at, a refusal stands beside the field of
 * which it speaks, and everything else that was said no to is in a note with the ways on. What is right is decided
 * by the core; a strip knows only what it cannot ask without.
 */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Code, Intent, Receipt } from '@/ipc/contract';
import type { Failure } from '@/ipc/failure';
import { Button } from '@/kit/button';
import type { Draft } from '@/state/drafts';
import { type Text, useText } from '@/text/text';
import { useAct } from './act';
import { FailureNote, sentenceOf } from './failure';
import { Form } from './form';

/** What a field takes: its value, how to change it, and what is wrong with it. */
interface Bound<V> {
  value: V;
  onChange: (value: V) => void;
  error: string | null;
}

export interface Fields<D extends object> {
  /** Binds a field by its name, which is the core's; `called` is what the form calls it, where that is another word. */
  readonly of: <K extends keyof D & string>(name: K, called?: string) => Bound<D[K]>;
  readonly draft: D;
  set(part: Partial<D>): void;
}

/** Sentences by field, for what is missing. */
export type Lacks<D> = Partial<Record<keyof D & string, string>>;

interface StripProps<D extends object> {
  label: string;
  draft: Draft<D>;
  /** What is asked; several are one act. */
  intent: (draft: D) => Intent | Intent[];
  /** What is said once it is recorded. */
  said: string;
  onDone: (receipt: Receipt | null) => void;
  /** Why it was refused where it was tried first. */
  refused?: Failure | null;
  /** What must be there before the core can be asked at all. */
  lacks?: (draft: D) => Lacks<D>;
  /** The field of which a refusal speaks that names none. */
  places?: Partial<Record<Code, keyof D & string>>;
  /** Other ways to record the same, when it was refused; with one, the plain way is gone. */
  ways?: (failure: Failure, send: (intent: Intent) => void) => ReactNode;
  children: (fields: Fields<D>) => ReactNode;
  /** What few need; unfolds. */
  more?: (fields: Fields<D>) => ReactNode;
}

/** Of the texts those that say something: a field left blank is not a word of the field. */
export function written<K extends string>(texts: Readonly<Record<K, string>>): { [P in K]?: string } {
  const all = Object.entries<string>(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(all) as { [P in K]?: string };
}

/** Of the texts that must not be empty those that are, by what each field is called: so all are told at once. */
export function empty<K extends string>(
  t: Text['t'],
  draft: Readonly<Record<NoInfer<K>, string>>,
  called: Readonly<Record<K, string>>,
): { [P in K]?: string } {
  const names = (Object.keys(called) as K[]).filter((name) => draft[name].trim() === '');
  const told = names.map((name) => [name, t('failure-empty-text', { field: called[name] })]);
  return Object.fromEntries(told) as { [P in K]?: string };
}

/** The field of which a refusal speaks. */
export function fieldOf(failure: Failure | null): string | null {
  const field = (failure?.data as { field?: unknown } | null | undefined)?.field;
  return typeof field === 'string' ? field : null;
}

export function Strip<D extends object>(props: StripProps<D>) {
  const { label, draft, intent, said, onDone, refused, lacks, places, ways, children, more } = props;
  const text = useText();
  const { t } = text;
  const act = useAct();
  const [missing, setMissing] = useState<Lacks<D>>({});
  const [isWide, setWide] = useState(false);
  const [waited] = useState(draft.isTouched && !refused);
  const failure = act.failure ?? refused ?? null;
  const named = fieldOf(failure) ?? (failure ? places?.[failure.code] : undefined);

  async function send(asked: Intent | Intent[]) {
    const receipt = Array.isArray(asked)
      ? await act.send({ submit: 'batch', intents: asked }, said)
      : await act.record(asked, said);
    if (!receipt) return;
    draft.forget();
    onDone(receipt);
  }
  const record = () => {
    const wanting = lacks?.(draft.draft) ?? {};
    setMissing(wanting);
    // While the ways on are offered, the plain one is barred; the form leads to them.
    if (Object.keys(wanting).length === 0 && !otherWays) void send(intent(draft.draft));
  };
  const set = (part: Partial<D>) => {
    draft.change(part);
    setMissing({});
    act.reset();
  };
  const hint = useRef<HTMLParagraphElement>(null);
  const forget = () => {
    // The button goes with the draft; the focus must not go with it.
    hint.current?.closest('section')?.querySelector<HTMLElement>('input, textarea')?.focus();
    draft.forget();
    setMissing({});
    act.reset();
  };
  const bound = new Set<string>();
  const of: Fields<D>['of'] = (name, called) => {
    bound.add(name);
    return {
      value: draft.draft[name],
      onChange: (value) => set({ [name]: value } as unknown as Partial<D>),
      error: missing[name] ?? (failure && named === name ? sentenceOf(failure, text, called) : null),
    };
  };
  const fields: Fields<D> = { of, draft: draft.draft, set };
  const plain = children(fields);
  const inPlain = new Set(bound);
  const rest = more?.(fields);
  const wrong = [...Object.keys(missing), ...(failure && named ? [named] : [])];
  // It stays open then: what is typed in must not fold away because the sentence about it is gone.
  if (!isWide && wrong.some((name) => bound.has(name) && !inPlain.has(name))) setWide(true);
  const otherWays = failure ? ways?.(failure, (asked) => void send(asked)) : null;
  const Fold = isWide ? ChevronUp : ChevronDown;
  return (
    <Form label={label} onRecord={record} onClose={() => onDone(null)}>
      {(press) => (
        <>
          {waited && draft.isTouched && (
            <p ref={hint} className="kit-hint">
              {t('screen-strip-waited')}{' '}
              <Button rank="tertiary" onPress={forget}>
                {t('screen-strip-forget')}
              </Button>
            </p>
          )}
          {plain}
          {isWide && rest}
          {failure && !(named && bound.has(named)) && <FailureNote failure={failure} actions={otherWays} />}
          <div className="strip-foot">
            {!otherWays && (
              <Button rank="primary" isDisabled={act.isBusy} onPress={press}>
                {t('screen-record')}
                <kbd aria-hidden>Ctrl+Enter</kbd>
              </Button>
            )}
            <Button rank="tertiary" onPress={() => onDone(null)}>
              {t('screen-close-strip')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
            {rest && (
              <Button rank="tertiary" isExpanded={isWide} onPress={() => setWide(!isWide)}>
                <Fold size={16} aria-hidden />
                {t(isWide ? 'screen-strip-less' : 'screen-strip-more')}
              </Button>
            )}
          </div>
        </>
      )}
    </Form>
  );
}
