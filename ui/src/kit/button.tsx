/** Buttons in the DADS hierarchy: one primary per view, secondary beside it, tertiary as text, danger for what cannot be undone. */
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface ButtonProps {
  children: ReactNode;
  rank?: 'primary' | 'secondary' | 'tertiary' | 'danger';
  size?: 'work' | 'large';
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  autoFocus?: boolean;
  onPress?: () => void;
}

export function Button({ rank = 'secondary', size = 'work', ...rest }: ButtonProps) {
  return <AriaButton className="kit-button" data-rank={rank} data-size={size} {...rest} />;
}

interface IconButtonProps {
  /** Said by assistive technology and shown as a tip. */
  label: string;
  children: ReactNode;
  isDisabled?: boolean;
  onPress?: () => void;
}

export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton className="kit-icon-button" aria-label={label} {...rest}>
        {children}
      </AriaButton>
      <Tooltip className="kit-tip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
