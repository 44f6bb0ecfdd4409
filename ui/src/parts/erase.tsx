/** Erasing the texts of one change. It cannot be undone, so it is asked in a dialog, with the reason. */
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { HistoryRow } from '@/ipc/contract';
import { Button, IconButton } from '@/kit/button';
import { Dialog } from '@/kit/dialog';
import { TextField } from '@/kit/field';
import { useText } from '@/text/text';
import { useAct } from './act';
import { FailureNote, sentenceOf } from './failure';
import { fieldOf } from './strip';

export function EraseButton({ row }: { row: HistoryRow }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('screen-erase')} onPress={() => setOpen(true)}>
        <Eraser size={16} aria-hidden />
      </IconButton>
      {isOpen && <EraseDialog row={row} onDone={() => setOpen(false)} />}
    </>
  );
}

function EraseDialog({ row, onDone }: { row: HistoryRow; onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const act = useAct();
  const [reason, setReason] = useState('');
  const isBeside = fieldOf(act.failure) === 'reason';
  const erase = async () => {
    const receipt = await act.settle({ intent: 'erase', change: row.change, reason }, t('screen-erase-done'));
    if (receipt) onDone();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('screen-erase-title')}
      isOpen
      onClose={onDone}
      foot={
        <>
          <Button isDisabled={act.isBusy} onPress={onDone}>
            {t('screen-close-strip')}
          </Button>
          <Button rank="danger" isDisabled={act.isBusy} onPress={() => void erase()}>
            {t('screen-erase')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('screen-erase-what')}</p>
        <ul className="bullets">
          <li>{t('screen-erase-final')}</li>
          <li>{t('screen-erase-copies')}</li>
          <li>{t('screen-erase-kept')}</li>
        </ul>
        <TextField
          label={t('field-reason')}
          hint={t('screen-erase-reason-hint')}
          value={reason}
          onChange={(typed) => {
            setReason(typed);
            act.reset();
          }}
          error={act.failure && isBeside ? sentenceOf(act.failure, text) : null}
          isRequired
          autoFocus
        />
        {act.failure && !isBeside && <FailureNote failure={act.failure} />}
      </div>
    </Dialog>
  );
}
