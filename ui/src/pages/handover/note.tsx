/** 申し送り of the whole or of one workstream: read where it stands, written where it stands; a draft waits. */
import { useState } from 'react';
import type { HandoverNote } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { TextArea } from '@/kit/field';
import { Strip } from '@/parts/strip';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

interface NoteProps {
  handover: string;
  item: string | null;
  note: HandoverNote | null;
  canWrite: boolean;
}

export function Note({ note, canWrite, ...of }: NoteProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {note ? (
        <p className="whitespace-pre-line wrap-anywhere handover-note">{note.text}</p>
      ) : (
        <p className="kit-hint">{t('screen-handover-no-note')}</p>
      )}
      {canWrite && !isOpen && (
        <div className="doors">
          <Button rank="tertiary" onPress={() => setOpen(true)}>
            {t(note ? 'screen-handover-note-edit' : 'screen-handover-note-write')}
          </Button>
        </div>
      )}
      {canWrite && isOpen && <NoteStrip {...of} note={note} onDone={() => setOpen(false)} />}
    </>
  );
}

export function NoteStrip({
  handover,
  item,
  note,
  onDone,
}: Omit<NoteProps, 'canWrite'> & { onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`handover-note:${handover}:${item ?? ''}`, { note: note?.text ?? '' });
  return (
    <Strip
      label={t('screen-handover-note-write')}
      draft={draft}
      intent={({ note: text }) => ({
        intent: 'note-handover',
        handover,
        ...(item ? { item } : {}),
        ...(text.trim() === '' ? {} : { text }),
      })}
      said={t('screen-handover-noted')}
      places={{ 'nothing-changes': 'note' }}
      onDone={onDone}
    >
      {({ of }) => (
        <TextArea
          label={t('handover-column-note')}
          {...of('note', t('handover-column-note'))}
          rows={item ? 3 : 5}
          autoFocus
        />
      )}
    </Strip>
  );
}

export function QuestionStrip({
  handover,
  item,
  onDone,
}: {
  handover: string;
  item: string;
  onDone: () => void;
}) {
  const { t } = useText();
  const draft = useDraft(`handover-question:${handover}:${item}`, { question: '' });
  return (
    <Strip
      label={t('handover-question')}
      draft={draft}
      intent={({ question }) => ({ intent: 'question-handover', handover, item, question })}
      said={t('screen-handover-asked')}
      places={{ 'nothing-changes': 'question' }}
      onDone={onDone}
    >
      {({ of }) => (
        <TextArea
          label={t('handover-question')}
          {...of('question', t('handover-question'))}
          rows={2}
          isRequired
          autoFocus
        />
      )}
    </Strip>
  );
}
