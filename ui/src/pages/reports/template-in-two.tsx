/** A text of a template in both languages: Japanese, which always exists, and English. */
import type { Bilingual } from '@/ipc/contract';
import { TextArea, TextField } from '@/kit/field';
import { useText } from '@/text/text';

interface InTwoProps {
  label: string;
  hint?: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  /** Of how many lines, where it is longer than one. */
  rows?: number;
  autoFocus?: boolean;
}

export function InTwo({ label, hint, value, onChange, rows, autoFocus = false }: InTwoProps) {
  const { t } = useText();
  const { ja, en = '' } = value;
  const inJapanese = {
    label: t('screen-template-in-japanese', { what: label }),
    ...(hint ? { hint } : {}),
    value: ja,
    onChange: (next: string) => onChange(spoken(next, en)),
  };
  const inEnglish = {
    label: t('screen-template-in-english', { what: label }),
    value: en,
    onChange: (next: string) => onChange(spoken(ja, next)),
  };
  if (rows)
    return (
      <>
        <TextArea {...inJapanese} rows={rows} />
        <TextArea {...inEnglish} rows={rows} />
      </>
    );
  return (
    <>
      <TextField {...inJapanese} autoFocus={autoFocus} />
      <TextField {...inEnglish} />
    </>
  );
}

const spoken = (ja: string, en: string): Bilingual => (en === '' ? { ja } : { ja, en });
