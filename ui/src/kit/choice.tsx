/** Choosing one of a list: Select for short lists, ComboBox where typing narrows. Narrowing is the caller's (core's). */
import { Check, ChevronDown } from 'lucide-react';
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useText } from '@/text/text';
import { FieldLabel, FieldNotes, type FieldProps } from './field';
import { useSettled } from './settled';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A second, quieter word, such as an abbreviation. */
  readonly note?: string;
}

interface ChoiceProps extends FieldProps {
  choices: readonly Choice[];
  value: string | null;
  onChange: (id: string | null) => void;
}

function Options({ choices }: { choices: readonly Choice[] }) {
  const { t } = useText();
  return (
    <Popover className="kit-popover" offset={4}>
      <ListBox
        items={choices}
        renderEmptyState={() => <p className="kit-option">{t('screen-kit-no-match')}</p>}
      >
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className="kit-option">
            <Check size={14} aria-hidden />
            <span>{choice.label}</span>
            {choice.note && <span className="kit-hint">{choice.note}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}

export function Select({ label, hint, error, choices, value, onChange, ...rest }: ChoiceProps) {
  const { t } = useText();
  return (
    <AriaSelect
      className="kit-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      placeholder={t('screen-kit-choose')}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      {...rest}
    >
      <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>
      <Button className="kit-input kit-select">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Options choices={choices} />
    </AriaSelect>
  );
}

interface ComboBoxProps extends ChoiceProps {
  /** What is typed. The caller answers with narrowed `choices`, asked for in `onSearch`, so that kana and romaji match as the core says. */
  text: string;
  onTextChange: (text: string) => void;
  /** The text to look for: as typed, but never in mid-composition. */
  onSearch?: (text: string) => void;
}

export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, choices, value, onChange, text, onTextChange, onSearch, ...rest } = props;
  const { t } = useText();
  return (
    <AriaComboBox
      className="kit-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      items={choices}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      inputValue={text}
      onInputChange={onTextChange}
      allowsEmptyCollection
      menuTrigger="input"
      {...rest}
    >
      <FieldLabel isRequired={rest.isRequired ?? false}>{label}</FieldLabel>
      <div className="kit-choice">
        <Input className="kit-input" {...useSettled(onSearch)} />
        <Button className="kit-choice-mark" aria-label={t('screen-kit-open-list')}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Options choices={choices} />
    </AriaComboBox>
  );
}
