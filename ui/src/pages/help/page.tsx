/** ヘルプ: the manual, offline as all of it: contents and what was found at the left, one page at the right. */
import { useRouter } from '@tanstack/react-router';
import { CornerUpLeft } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Article, Marked } from '@/parts/manual/article';
import { type Found, findIn, wordsOf } from '@/parts/manual/finding';
import { type Manual, manualIn } from '@/parts/manual/pages';
import { usePlace } from '@/state/place';
import { rememberWay, useWay } from '@/state/way';
import { useText } from '@/text/text';

/** What can be moved to by arrows, in the order of the page. */
const stops = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('.help-side a') ?? []),
];

export default function HelpPage() {
  const { t, lang } = useText();
  const { record, search, go } = usePlace();
  const manual = manualIn(lang);
  const page = manual.pages.get(record ?? 'index');
  const asked = search.q === undefined ? '' : String(search.q);
  const heading = search.at === undefined ? undefined : String(search.at);
  const words = wordsOf(asked);
  const frame = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { from, back } = useBack();
  const open = (id: string, at?: string) =>
    go({ record: id, search: { q: asked || undefined, at: at || undefined } });
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useTitleFocus(frame, `${record}\n${heading}`, from !== null);
  useShortcuts([
    { keys: '/', label: t('screen-search-keys-field'), group: t('screen-help'), run: toField },
    {
      keys: 'Escape',
      label: t(from ? 'screen-help-back' : 'screen-search-keys-field'),
      group: t('screen-help'),
      run: from ? back : toField,
    },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = stops(frame.current);
    const at = all.indexOf(event.target as HTMLElement);
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (at === -1 && event.target !== field.current) return;
    event.preventDefault();
    const next = all[at + step];
    if (next) next.focus();
    else if (step < 0) toField();
  };
  return (
    <section ref={frame} className="help" aria-labelledby="page-title" onKeyDown={onKeyDown}>
      <div className="help-side">
        <div className="page-head">
          <h1 id="page-title">{t('screen-help')}</h1>
          {from && (
            <Button rank="tertiary" onPress={back}>
              <CornerUpLeft size={16} aria-hidden />
              {t('screen-help-back')}
            </Button>
          )}
        </div>
        <Asking
          asked={asked}
          inputRef={field}
          onAsk={(text) => go({ search: { q: text || undefined, at: search.at }, replace: true })}
          onEnter={() => stops(frame.current)[0]?.focus()}
        />
        {words.length === 0 ? (
          <Contents manual={manual} current={record ?? 'index'} onOpen={open} />
        ) : (
          <Results found={findIn(manual, asked)} asked={asked} words={words} onOpen={open} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page without a link must scroll by keys, too. */}
      <div className="help-page" role="region" aria-labelledby="manual-title" tabIndex={0}>
        {page ? (
          <Article page={page} words={words} heading={heading} top={2} onPage={open} />
        ) : (
          <EmptyState title={t('screen-absent-title')}>
            <span id="manual-title">{t('screen-absent-body')}</span>
          </EmptyState>
        )}
      </div>
    </section>
  );
}

/** To where the manual was opened from, once. */
function useBack() {
  const from = useWay((state) => state.from);
  const router = useRouter();
  const back = () => {
    if (from === null) return;
    rememberWay(null);
    router.history.push(from);
  };
  return { from, back };
}

/** Whoever opens a page reads on in it; who came by the rail stays there. */
function useTitleFocus(frame: { current: HTMLElement | null }, place: string, begins: boolean): void {
  const last = useRef(begins ? null : place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    const heading = place.split('\n')[1];
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])];
    (all.find((one) => one.textContent === heading) ?? all[0])?.focus({ preventScroll: true });
  }, [frame, place]);
}

interface AskingProps {
  asked: string;
  inputRef: { current: HTMLInputElement | null };
  onAsk: (text: string) => void;
  onEnter: () => void;
}

function Asking({ asked, inputRef, onAsk, onEnter }: AskingProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(asked);
  return (
    <div className="page-filters" role="search">
      <TextField
        label={t('screen-help-field')}
        placeholder={t('screen-help-field-hint')}
        type="search"
        value={typed}
        onChange={setTyped}
        onSearch={(text) => onAsk(text.trim())}
        onEnter={onEnter}
        inputRef={inputRef}
      />
    </div>
  );
}

type OnOpen = (id: string, at?: string) => void;

function Contents({ manual, current, onOpen }: { manual: Manual; current: string; onOpen: OnOpen }) {
  const { t } = useText();
  return (
    <nav className="help-contents" aria-label={t('screen-help-contents')}>
      {current !== 'index' && (
        <p className="help-to-contents">
          <PageLink id="index" onOpen={onOpen}>
            {t('screen-help-contents')}
          </PageLink>
        </p>
      )}
      {manual.chapters.map((chapter) => (
        <section key={chapter.title}>
          <h2>{chapter.title}</h2>
          <ul>
            {chapter.pages.map(({ id, title }) => (
              <li key={id}>
                <PageLink id={id} isCurrent={id === current} onOpen={onOpen}>
                  {title}
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface ResultsProps {
  found: readonly Found[];
  asked: string;
  words: readonly string[];
  onOpen: OnOpen;
}

function Results({ found, asked, words, onOpen }: ResultsProps) {
  const { t } = useText();
  return (
    <>
      <p role="status">
        {t(found.length > 0 ? 'screen-help-found' : 'screen-help-none', { text: asked, count: found.length })}
      </p>
      {found.length === 0 && <p className="kit-hint">{t('screen-help-none-hint')}</p>}
      <ul className="help-found">
        {found.map(({ page, heading, excerpt }) => (
          <li key={`${page.id}\n${heading}`}>
            <PageLink id={page.id} at={heading} onOpen={onOpen}>
              <strong>
                <Marked text={heading || page.title} words={words} />
              </strong>
              {heading && (
                <small>
                  <Marked text={page.title} words={words} />
                </small>
              )}
              <span>
                <Marked text={excerpt} words={words} />
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PageLinkProps {
  id: string;
  at?: string;
  isCurrent?: boolean;
  onOpen: OnOpen;
  children: ReactNode;
}

function PageLink({ id, at, isCurrent = false, onOpen, children }: PageLinkProps) {
  return (
    <a
      href={`#/help/${id}`}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onOpen(id, at);
      }}
    >
      {children}
    </a>
  );
}
