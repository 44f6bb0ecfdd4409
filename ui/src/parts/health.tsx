/** How a workstream stands: shape and word, repeated by a colour that is used for nothing else. */
import { Check, CheckCheck, CircleDashed, type LucideIcon, Minus, TriangleAlert, X } from 'lucide-react';
import type { Health } from '@/ipc/contract';
import { Mark } from '@/kit/badge';
import { useText } from '@/text/text';

export type { Health };

interface Look {
  readonly icon: LucideIcon;
  readonly tone: string;
  readonly word: string;
}

const looks: Record<Health | 'none', Look> = {
  'on-track': { icon: Check, tone: 'text-health-on-track', word: 'health-on-track' },
  'at-risk': { icon: TriangleAlert, tone: 'text-health-at-risk', word: 'health-at-risk' },
  'off-track': { icon: X, tone: 'text-health-off-track', word: 'health-off-track' },
  'not-started': { icon: CircleDashed, tone: 'text-health-not-started', word: 'health-not-started' },
  completed: { icon: CheckCheck, tone: 'text-health-completed', word: 'health-completed' },
  none: { icon: Minus, tone: 'text-health-unrated', word: 'health-none' },
};

/** `null` is 未評価: nobody has rated it, or the source's rating maps to none of ours. */
export function HealthMark({ health }: { health: Health | null }) {
  const { t } = useText();
  const look = looks[health ?? 'none'];
  return (
    <Mark icon={look.icon} tone={look.tone}>
      {t(look.word)}
    </Mark>
  );
}

/** The five, in the order of their keys. */
export const healths: readonly Health[] = ['on-track', 'at-risk', 'off-track', 'not-started', 'completed'];

export function HealthIcon({ health }: { health: Health | null }) {
  const { icon: Icon, tone } = looks[health ?? 'none'];
  return <Icon size={16} strokeWidth={2.25} aria-hidden className={tone} />;
}
