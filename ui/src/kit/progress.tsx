/** Work that takes over a second: what step, how far, and a way to stop. */
import { Label, ProgressBar } from 'react-aria-components';
import { useText } from '@/text/text';
import { Button } from './button';

interface ProgressProps {
  label: string;
  /** The present step in words. */
  step?: string;
  /** 0 to 100; `null` while the end is not known. */
  value: number | null;
  onCancel?: () => void;
}

export function Progress({ label, step, value, onCancel }: ProgressProps) {
  const { t } = useText();
  const percent = value === null ? null : Math.round(value);
  return (
    <div className="kit-progress">
      <ProgressBar
        data-unknown={percent === null ? '' : undefined}
        value={percent ?? 0}
        isIndeterminate={percent === null}
      >
        <p className="kit-progress-words">
          <Label className="font-bold">{label}</Label>
          <span className="text-quiet">{step}</span>
          <span className="tabular-nums">
            {percent !== null && t('screen-kit-percent', { value: percent })}
          </span>
        </p>
        <div className="kit-progress-track">
          <div className="kit-progress-fill" style={percent === null ? {} : { width: `${percent}%` }} />
        </div>
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('screen-kit-cancel')}</Button>}
    </div>
  );
}
