/** Progress of a long act in the words of the core's steps. */
import type { Progress as Step } from '@/ipc/contract';
import { Progress } from '@/kit/progress';
import { hasSentence } from '@/text/bundle';
import { useText } from '@/text/text';

interface StepProgressProps {
  label: string;
  progress: Step | null;
  onCancel: () => void;
}

export function StepProgress({ label, progress, onCancel }: StepProgressProps) {
  const { t, lang } = useText();
  const word = progress && `progress-${progress.step}`;
  return (
    <Progress
      label={label}
      step={word && hasSentence(lang, word) ? t(word) : ''}
      value={progress && progress.of > 0 ? (progress.done / progress.of) * 100 : null}
      onCancel={onCancel}
    />
  );
}
