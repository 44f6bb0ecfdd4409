/** Choosing in the open: radios as one bar or as a list, check boxes, chips that narrow a list. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup,
  Radio,
  RadioGroup,
  Text,
  ToggleButton,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps } from './field';

export interface PickOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A line below the label; for lists. */
  readonly note?: string;
  readonly icon?: ReactNode;
  /** The key that picks it, shown beside the word. */
  readonly keys?: string;
}

interface PickProps<Id extends string> extends FieldProps {
  options: readonly PickOption<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  /** `bar` for few short words, `list` where each needs a line. */
  shape?: 'bar' | 'list';
  /** The label is said, not shown. */
  bare?: boolean;
}

export function Pick<Id extends string>(props: PickProps<Id>) {
  const { label, hint, error, options, value, onChange, shape = 'bar', bare, ...rest } = props;
  return (
    <RadioGroup
      className="kit-field"
      aria-label={bare ? label : undefined}
      orientation={shape === 'bar' ? 'horizontal' : 'vertical'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      value={value}
      onChange={(id) => onChange(id as Id)}
      {...rest}
    >
      {!bare && <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>}
      <div className="kit-pick" data-shape={shape}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="kit-pick-option">
            {shape === 'list' && <span className="kit-pick-dot" aria-hidden />}
            {option.icon}
            <span>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </span>
            {option.keys && <kbd aria-hidden>{option.keys}</kbd>}
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  );
}

function Box() {
  return (
    <span className="kit-check-box" aria-hidden>
      <Check size={14} strokeWidth={3} />
    </span>
  );
}

export function Checkbox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  return (
    <AriaCheckbox className="kit-check" isSelected={value} onChange={onChange}>
      <Box />
      {label}
    </AriaCheckbox>
  );
}

export function Checks({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string | null;
  options: readonly { readonly id: string; readonly label: string }[];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <CheckboxGroup
      className="kit-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      value={[...value]}
      onChange={onChange}
    >
      <FieldLabel>{label}</FieldLabel>
      <div className="kit-checks">
        {options.map((option) => (
          <AriaCheckbox key={option.id} value={option.id} className="kit-check">
            <Box />
            {option.label}
          </AriaCheckbox>
        ))}
      </div>
      {hint && (
        <Text slot="description" className="kit-hint">
          {hint}
        </Text>
      )}
      {error && <p className="kit-error">{error}</p>}
    </CheckboxGroup>
  );
}

/** Narrows a list; says how many it would leave. */
export function Chip({
  children,
  count,
  isOn,
  onChange,
}: {
  children: ReactNode;
  /** Words where it is not known exactly. */
  count: number | string | null;
  isOn: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <ToggleButton className="kit-chip" isSelected={isOn} onChange={onChange}>
      {children}
      {count !== null && <span className="kit-chip-count">{count}</span>}
    </ToggleButton>
  );
}
