/** The form of an act of which nothing is to be said but why. */
import type { Intent } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { Strip } from './strip';

interface ReasonStripProps {
  /** Under which name the unfinished form waits. */
  draft: string;
  label: string;
  hint?: string;
  /** Nothing is recorded without. */
  isRequired?: boolean;
  intent: (reason: string) => Intent;
  said: string;
  onDone: () => void;
}

export function ReasonStrip({
  draft: name,
  label,
  hint,
  isRequired,
  intent,
  said,
  onDone,
}: ReasonStripProps) {
  const { t } = useText();
  const draft = useDraft(name, { reason: '' });
  return (
    <Strip label={label} draft={draft} intent={({ reason }) => intent(reason)} said={said} onDone={onDone}>
      {({ of }) => (
        <TextField
          label={t('field-reason')}
          {...(hint ? { hint } : {})}
          {...of('reason')}
          {...(isRequired ? { isRequired } : {})}
          autoFocus
        />
      )}
    </Strip>
  );
}
