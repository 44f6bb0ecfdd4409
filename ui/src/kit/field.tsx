/** Text fields with label, hint and error. They hold text; whether it is right is said by the core. */
import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea as TextAreaBox,
} from 'react-aria-components';
import { useText } from '@/text/text';
import { useSettled } from './settled';

export interface FieldProps {
  label: string;
  hint?: string;
  /** The sentence that says what is wrong; its presence marks the field. */
  error?: string | null;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

export function FieldLabel({ children, isRequired }: { children: ReactNode; isRequired?: boolean }) {
  const { t } = useText();
  return (
    <Label className="kit-label">
      {children}
      {isRequired && <span className="kit-need">{t('screen-kit-required')}</span>}
    </Label>
  );
}

export function FieldNotes({
  hint,
  error,
}: {
  hint?: string | undefined;
  error?: string | null | undefined;
}) {
  return (
    <>
      {hint && (
        <Text slot="description" className="kit-hint">
          {hint}
        </Text>
      )}
      <FieldError className="kit-error">{error}</FieldError>
    </>
  );
}

interface TextFieldProps extends TextProps {
  type?: 'text' | 'password' | 'search';
  /** Enter in this field. While an input method composes, the IME guard keeps Enter away. */
  onEnter?: () => void;
  /** For quick filters: hears the text as typed, but never in mid-composition. */
  onSearch?: (text: string) => void;
  placeholder?: string;
  autoComplete?: 'off' | 'current-password' | 'new-password';
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    onEnter,
    onSearch,
    placeholder,
    inputRef,
    autoComplete = 'off',
    ...rest
  } = props;
  return (
    <AriaTextField
      className="kit-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      autoComplete={autoComplete}
      {...rest}
    >
      <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>
      <Input
        ref={inputRef}
        className="kit-input"
        placeholder={placeholder}
        {...useSettled(onSearch)}
        onKeyDown={(event) => {
          // With Ctrl or Command it belongs to the form or the page around.
          if (event.key === 'Enter' && onEnter && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            onEnter();
          }
        }}
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

interface TextAreaProps extends TextProps {
  rows?: number;
  areaRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, hint, error, rows = 3, areaRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField className="kit-field" isInvalid={Boolean(error)} validationBehavior="aria" {...rest}>
      <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>
      <TextAreaBox ref={areaRef} className="kit-input" rows={rows} />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
