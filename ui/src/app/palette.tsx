/** Ctrl+K: find a record in any of its names, or go to a screen. Keys: arrows, Enter, Esc. */
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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
import type { Hit } from '@/ipc/contract';
import { ShortcutScope } from '@/kit/keys/shortcuts';
import { useSettled } from '@/kit/settled';
import { useAnswer } from '@/state/cache';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import type { Screen } from './screens';

const most = 12;

/** The excerpt with what was looked for in it; offsets are UTF-16, as JavaScript counts. */
function marked({ excerpt, marks }: Hit): ReactNode {
  const out: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    out.push(excerpt.slice(from, start), <mark key={start}>{excerpt.slice(start, end)}</mark>);
    from = end;
  }
  return [...out, excerpt.slice(from)];
}

/**
 * Brings the focus to the record that was chosen, once it is there: then its keys work at once, whatever had the
 * focus before. Gives up after some frames; the record may have been refused.
 */
function focusRecord(id: string, frames = 90): void {
  requestAnimationFrame(() => {
    const title = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] #record-title`);
    const isClosed = document.querySelector('.app-palette-panel') === null;
    if (title && isClosed) {
      // One frame later: closing the palette gives the focus back to where it was.
      requestAnimationFrame(() => title.focus());
    } else if (frames > 0) focusRecord(id, frames - 1);
  });
}

interface PaletteProps {
  screens: readonly Screen[];
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

function Finder({ screens, onClose }: PaletteProps) {
  const { t } = useText();
  const { go } = usePlace();
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const settled = useSettled((typed) => setSought(typed.trim()));
  const found = useAnswer(
    { query: 'search', text: sought, limit: most },
    { enabled: sought !== '', keep: true },
  );
  const hits = sought === '' ? [] : (found.data?.items ?? []);
  const fitting = screens.filter(({ name, id }) =>
    `${t(name)} ${id}`.toLowerCase().includes(sought.toLowerCase()),
  );

  function open(key: string) {
    onClose();
    const [kind, id = ''] = key.split(':');
    if (kind === 'screen') go({ screen: id });
    else if (kind === 'organisation') go({ screen: 'organisations', record: id });
    else if (kind === 'topic') go({ screen: 'topics', record: id });
    else {
      go({ screen: 'workstreams', record: id });
      focusRecord(id);
    }
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="app-palette-field" autoFocus>
        <Label className="offscreen">{t('screen-top-palette')}</Label>
        <Search size={18} aria-hidden />
        <Input placeholder={t('screen-palette-hint')} {...settled} />
      </SearchField>
      <ListBox
        className="app-palette-list"
        aria-label={t('screen-palette-found')}
        selectionMode="none"
        onAction={(key) => open(String(key))}
        renderEmptyState={() => <p className="p-2 text-quiet">{t('screen-kit-no-match')}</p>}
      >
        {hits.length > 0 && (
          <ListBoxSection>
            <Header>{t('screen-palette-records')}</Header>
            {hits.map((hit) => {
              const own = hit.kind === 'organisation' || hit.kind === 'topic';
              const opens = own ? `${hit.kind}:${hit.id}` : `workstream:${hit.workstream ?? hit.id}`;
              // Several hits may open the same record; each is a line of its own.
              const key = `${opens}:${hit.id}`;
              return (
                <ListBoxItem key={key} id={key} textValue={hit.title} className="kit-option">
                  <span className="app-palette-kind">{t(`noun-${hit.kind}`)}</span>
                  <span className="min-w-0">
                    <span className="app-palette-title">
                      {hit.code && <span className="text-quiet">{hit.code} </span>}
                      {hit.field === 'title' || hit.field === 'name' ? marked(hit) : hit.title}
                    </span>
                    {hit.field !== 'title' && hit.field !== 'name' && (
                      <small className="block truncate text-quiet">{marked(hit)}</small>
                    )}
                  </span>
                </ListBoxItem>
              );
            })}
          </ListBoxSection>
        )}
        {fitting.length > 0 && (
          <ListBoxSection>
            <Header>{t('screen-rail')}</Header>
            {fitting.map((screen) => (
              <ListBoxItem
                key={screen.id}
                id={`screen:${screen.id}`}
                textValue={t(screen.name)}
                className="kit-option"
              >
                <screen.icon size={16} className="app-palette-icon" aria-hidden />
                <span>{t(screen.name)}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}
