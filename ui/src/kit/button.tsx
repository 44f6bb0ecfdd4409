/** Buttons in the DADS hierarchy: one primary per view, secondary beside it, tertiary as text, danger for what cannot be undone. */
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

interface ButtonProps {
  children: ReactNode;
  /** Said in place of what is seen, where that alone says too little; it begins with it. */
  label?: string;
  rank?: 'primary' | 'secondary' | 'tertiary' | 'danger';
  size?: 'work' | 'large';
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** For one that unfolds something: whether that is open now. */
  isExpanded?: boolean;
  onPress?: () => void;
}

export function Button({ rank = 'secondary', size = 'work', isExpanded, label, ...rest }: ButtonProps) {
  return (
    <AriaButton
      className="kit-button"
      data-rank={rank}
      data-size={size}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...rest}
    />
  );
}

interface IconButtonProps {
  /** Said by assistive technology and shown as a tip. */
  label: string;
  children: ReactNode;
  isDisabled?: boolean;
  isExpanded?: boolean;
  onPress?: () => void;
}

export function IconButton({ label, children, isExpanded, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        className="kit-icon-button"
        aria-label={label}
        {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
        {...rest}
      >
        {children}
      </AriaButton>
      <Tooltip className="kit-tip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
