/** DADS notification banner: stays until its cause is gone. For passing news there is the toast. */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useText } from '@/text/text';

export type Tone = 'info' | 'good' | 'warn' | 'danger';

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, danger: CircleX };

interface BannerProps {
  tone?: Tone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  frame?: Ref<HTMLDivElement>;
}

export function Banner({ tone = 'info', title, children, actions, frame }: BannerProps) {
  const { t } = useText();
  const Icon = icons[tone];
  return (
    <div ref={frame} className="kit-banner" data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div>
        <p className="kit-banner-title">
          <Icon size={16} role="img" aria-label={t(`screen-kit-${tone}`)} />
          <span>{title}</span>
        </p>
        {children && <div className="kit-banner-text">{children}</div>}
      </div>
      {actions && <div className="kit-banner-actions">{actions}</div>}
    </div>
  );
}
