/** Ctrl+K: go to any record or screen, act on the record that is open, change the window. Keys: arrows, Enter, Esc. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { ShortcutScope } from '@/kit/keys/shortcuts';
import { useSettled } from '@/kit/settled';
import { isNamed } from '@/text/readings';
import { useText } from '@/text/text';
import type { Command } from './commands';
import {
  commandEntries,
  type Entry,
  useDayEntries,
  useFoundEntries,
  useLinkEntries,
  useScreenEntries,
  useViewEntries,
} from './entries';
import { useRecentEntries } from './recent-entries';
import type { Screen } from './screens';

/** The keys that go from line to line. */
const moves: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** Begins a search among commands alone. */
const commandSign = '>';

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

interface Doing {
  readonly title: string;
  readonly commands: readonly Command[];
}

interface PaletteProps {
  screens: readonly Screen[];
  /** What can be done to what is selected, and to the record that is open, with what that is. */
  selection: Doing | null;
  record: Doing | null;
  commands: readonly Command[];
  isOpen: boolean;
  onClose: () => void;
}

export function Palette(props: PaletteProps) {
  const { t } = useText();
  return (
    <ModalOverlay
      className="kit-scrim app-palette-scrim"
      isOpen={props.isOpen}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      isDismissable
    >
      <Modal className="kit-dialog app-palette-panel">
        <Dialog aria-label={t('screen-top-palette')}>
          <ShortcutScope id="palette">
            <Finder {...props} />
          </ShortcutScope>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder(props: PaletteProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const settled = useSettled((typed) => setSought(typed.trim()));
  const { sections, isStale } = useSections(props, sought);
  const entries = sections.flatMap((section) => section.entries);
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    props.onClose();
    entry.run();
  };
  // Enter that is faster than the answer waits for it: what stood there for fewer letters is not what was meant.
  const [isEager, setEager] = useState(false);
  useEffect(() => {
    if (!isEager || isStale) return;
    setEager(false);
    take(entries[0]);
  });
  // Enter takes the first of what was found unless the keys went on from it: while answers come and go, the list's own
  // focus may be on no line yet, or on one that has outlived the line on which it was.
  const hasMoved = useRef(false);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (moves.has(event.key)) hasMoved.current = true;
    if (event.key !== 'Enter' || sought === '' || (hasMoved.current && !isStale)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isStale) setEager(true);
    else take(entries[0]);
  };
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={(typed) => {
        setText(typed);
        setEager(false);
        hasMoved.current = false;
      }}
    >
      <SearchField className="app-palette-field" autoFocus>
        <Label className="offscreen">{t('screen-top-palette')}</Label>
        <Search size={18} aria-hidden />
        <Input
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          onKeyDownCapture={onKeyDownCapture}
          placeholder={t('screen-palette-hint')}
          {...settled}
        />
      </SearchField>
      <ListBox
        className="app-palette-list"
        aria-label={t('screen-palette-found')}
        selectionMode="none"
        onAction={(key) => take(entries.find(({ id }) => id === key))}
        renderEmptyState={() => <p className="p-2 text-quiet">{t('screen-kit-no-match')}</p>}
      >
        {sections.map(({ title, entries }) => (
          <ListBoxSection key={title}>
            <Header>{title}</Header>
            {entries.map((entry) => (
              <ListBoxItem key={entry.id} id={entry.id} textValue={entry.text} className="kit-option">
                {entry.face}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <p className="app-palette-foot" aria-hidden>
        {t('screen-palette-foot')}
      </p>
    </Autocomplete>
  );
}

/** A screen that is called just so comes first, then records, so that a name and Enter always open one. */
function useSections(props: PaletteProps, sought: string): { sections: Section[]; isStale: boolean } {
  const { t } = useText();
  const { screens, selection, record, commands } = props;
  const isCommand = sought.startsWith(commandSign) || sought.startsWith('＞');
  const words = isCommand ? sought.slice(1).trim() : sought;
  const link = useLinkEntries(sought, screens);
  const recent = useRecentEntries(sought === '');
  const found = useFoundEntries(isCommand || link.length > 0 ? '' : words);
  const days = useDayEntries(isCommand ? '' : words);
  const allViews = useViewEntries(words);
  const views = isCommand ? [] : allViews;
  const screenEntries = useScreenEntries(isCommand ? [] : screens, words);
  const isScreen = screens.some(({ name }) => isNamed(words, name));
  const sections: Section[] = [
    { title: t('screen-palette-link'), entries: link },
    { title: t('screen-palette-recent'), entries: recent },
    { title: t('screen-rail'), entries: isScreen ? screenEntries : [] },
    { title: t('screen-palette-records'), entries: found.entries },
    { title: selection?.title ?? '', entries: commandEntries(selection?.commands ?? [], words) },
    { title: record?.title ?? '', entries: commandEntries(record?.commands ?? [], words) },
    { title: t('screen-views'), entries: views },
    { title: t('screen-rail'), entries: isScreen ? [] : screenEntries },
    { title: t('screen-palette-commands'), entries: [...days, ...commandEntries(commands, words)] },
  ];
  return { sections: sections.filter(({ entries }) => entries.length > 0), isStale: found.isStale };
}
