/** The head of a record: code, marking, title; what it is called is changed here, and here it is closed or reopened. */
import { Archive, ArchiveRestore, Maximize2, Pencil, X } from 'lucide-react';
import type { WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button, IconButton } from '@/kit/button';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { type Door, useDoors } from '@/parts/doors';
import { EndingStrip } from '@/parts/ending';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { WordField } from '@/parts/word-field';
import { useView } from '@/parts/workstream-view';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { revisionOf } from './revision';

interface Of {
  detail: WorkstreamDetail;
}

export function RecordHead({ detail, isFull }: Of & { isFull: boolean }) {
  const { t, day } = useText();
  const name = useName();
  const Title = isFull ? 'h1' : 'h2';
  const { open } = useView();
  const { isToday } = useAsOf();
  const isClosed = detail.closed_on !== null;
  const reopening = useAct();
  const doors: Door[] = isToday
    ? [
        {
          id: 'name',
          label: t('screen-workstreams-rename'),
          icon: <Pencil size={16} aria-hidden />,
          look: 'icon',
          strip: (close) => <NameStrip detail={detail} onDone={close} />,
        },
        ...(isClosed
          ? []
          : [
              {
                id: 'close',
                label: t('screen-workstreams-end'),
                icon: <Archive size={16} aria-hidden />,
                look: 'icon' as const,
                strip: (close: () => void) => <CloseStrip detail={detail} onDone={close} />,
              },
            ]),
      ]
    : [];
  const { buttons, strip } = useDoors(doors);
  return (
    <>
      <header className="record-head">
        <div className="min-w-0">
          <p className="record-code">
            {detail.code && <span>{detail.code}</span>}
            <span>{t(`marking-${detail.marking}`)}</span>
            {detail.closed_on && (
              <Tag>{t('screen-workstreams-closed-on', { day: day(detail.closed_on) })}</Tag>
            )}
          </p>
          <Title id="record-title" tabIndex={-1}>
            {name(detail.title)}
          </Title>
        </div>
        <div className="record-tools">
          {buttons}
          {isToday && isClosed && (
            <Button
              rank="tertiary"
              isDisabled={reopening.isBusy}
              onPress={() =>
                void reopening.record(
                  { intent: 'reopen-workstream', workstream: detail.id },
                  t('screen-workstreams-reopened'),
                )
              }
            >
              <ArchiveRestore size={16} aria-hidden />
              {t('screen-workstreams-reopen')}
            </Button>
          )}
          {!isFull && (
            <>
              <IconButton
                label={t('screen-workstreams-full')}
                onPress={() => open(detail.id, { full: true })}
              >
                <Maximize2 size={16} aria-hidden />
              </IconButton>
              <IconButton label={t('screen-workstreams-close-pane')} onPress={() => open(null)}>
                <X size={18} aria-hidden />
              </IconButton>
            </>
          )}
        </div>
      </header>
      {reopening.failure && <FailureNote failure={reopening.failure} />}
      {strip}
    </>
  );
}

function NameStrip({ detail, onDone }: Of & { onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`name:${detail.id}`, {
    title: detail.title.ja,
    title_en: detail.title.en ?? '',
    code: detail.code ?? '',
    marking: detail.marking,
  });
  return (
    <Strip
      label={t('screen-workstreams-rename')}
      draft={draft}
      intent={(now) => revisionOf(detail, now)}
      said={t('screen-workstreams-revised')}
      places={{ 'code-taken': 'code' }}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <TextField label={t('field-title')} {...of('title')} isRequired autoFocus />
          <TextField label={t('field-title-en')} {...of('title_en')} />
          <div className="strip-row">
            <div className="w-32">
              <TextField label={t('noun-code')} {...of('code')} />
            </div>
            <div className="w-44">
              <WordField family="marking" label={t('noun-marking')} {...of('marking')} />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}

function CloseStrip({ detail, onDone }: Of & { onDone: () => void }) {
  const { t } = useText();
  return (
    <EndingStrip
      id={`close:${detail.id}`}
      label={t('screen-workstreams-end')}
      said={t('screen-workstreams-ended')}
      day={t('screen-field-closed-on')}
      dayHint={t('screen-field-closed-on-hint')}
      already="workstream-closed"
      intent={(on, reason) => ({ intent: 'close-workstream', workstream: detail.id, on, ...reason })}
      onDone={onDone}
    />
  );
}
