/** Ctrl+K: find a record in any of its names, or go to a screen. Keys: arrows, Enter, Esc. */
import { Search } from 'lucide-react';
import { useState } from 'react';
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
import { HitTitle, isInTitle, Marked, usePlaceOfHit } from '@/parts/hit';
import { useOpenRecord } from '@/parts/open-record';
import { useAnswer } from '@/state/cache';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import type { Screen } from './screens';

const most = 12;

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
  const openRecord = useOpenRecord();
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const settled = useSettled((typed) => setSought(typed.trim()));
  const found = useAnswer(
    { query: 'search', text: sought, limit: most },
    { enabled: sought !== '', keep: true },
  );
  const hits = sought === '' ? [] : (found.data?.items ?? []);
  const placeOf = usePlaceOfHit(hits);
  const fitting = screens.filter(({ name, id }) =>
    `${t(name)} ${id}`.toLowerCase().includes(sought.toLowerCase()),
  );

  function open(key: string) {
    onClose();
    const [what, id = '', hit] = key.split(':');
    if (what === 'screen') go({ screen: id });
    else if (what === 'all') go({ screen: 'search', search: { text: sought } });
    else {
      const chosen = hits.find((one) => `${one.id}:${one.field}` === `${id}:${hit}`);
      const place = chosen && placeOf(chosen);
      if (place) openRecord(place);
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
              // Several hits may open the same record; each is a line of its own.
              const key = `hit:${hit.id}:${hit.field}`;
              return (
                <ListBoxItem key={key} id={key} textValue={hit.title} className="kit-option">
                  <span className="app-palette-kind">{t(`noun-${hit.kind}`)}</span>
                  <span className="min-w-0">
                    <span className="app-palette-title">
                      {hit.code && <span className="text-quiet">{hit.code} </span>}
                      <HitTitle hit={hit} />
                    </span>
                    {!isInTitle(hit) && (
                      <small className="block truncate text-quiet">
                        <Marked hit={hit} />
                      </small>
                    )}
                  </span>
                </ListBoxItem>
              );
            })}
            <ListBoxItem id="all" textValue={t('screen-palette-all')} className="kit-option">
              <Search size={16} className="app-palette-icon" aria-hidden />
              <span>{t('screen-palette-all')}</span>
            </ListBoxItem>
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
