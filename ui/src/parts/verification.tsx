/** How far something was checked, in a word beside it; only what was confirmed looks like a fact. */
import type { Verification } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { useText } from '@/text/text';

export function VerificationTag({ mark }: { mark: Verification | null | undefined }) {
  const { t } = useText();
  if (!mark) return null;
  return <Tag tone={mark === 'seen' ? 'plain' : 'warn'}>{t(`verification-${mark}`)}</Tag>;
}
