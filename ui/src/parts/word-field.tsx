/** Choosing a word of the glossary. */
import { Select } from '@/kit/choice';
import type { FieldProps } from '@/kit/field';
import { useText } from '@/text/text';

/** The words of each family, in the order in which officers list them. */
const families = {
  axis: ['domain', 'pillar', 'aim', 'framework', 'partner'],
  basis: ['law', 'cabinet-decision', 'plan', 'measure', 'agreement', 'source'],
  cadence: ['weekly', 'monthly', 'quarterly', 'on-demand'],
  dependency: ['blocks', 'feeds', 'relates'],
  every: ['week', 'month', 'quarter', 'year'],
  'goal-level': ['activity', 'output', 'outcome-short', 'outcome-middle', 'outcome-long'],
  marking: ['confidentiality-1', 'confidentiality-2'],
  'meeting-level': ['ministerial', 'liaison', 'director-general', 'director', 'secretaries', 'other'],
  'organisation-kind': [
    'ministry',
    'agency',
    'bureau',
    'division',
    'corporation',
    'council',
    'party',
    'foreign-government',
    'international-body',
    'think-tank',
    'government',
    'legislature',
    'media',
  ],
  pillar: [
    'critical-products',
    'core-infrastructure',
    'critical-technology',
    'patent-non-disclosure',
    'outside-act',
  ],
  role: ['lead', 'joint-lead', 'coordinator', 'support', 'consulted', 'informed'],
  'template-first-since': ['ask', 'week', 'month', 'quarter', 'fiscal-year'],
  'template-grouping': ['ministry', 'domain', 'pillar', 'framework', 'none'],
  'template-needs': ['body', 'domain', 'framework', 'post'],
  tie: ['within', 'member', 'led-by', 'involves', 'by', 'about', 'follows', 'relates'],
  'topic-kind': [
    'domain',
    'pillar',
    'aim',
    'framework',
    'partner',
    'country',
    'grouping',
    'document',
    'event',
    'concept',
    'commitment',
  ],
  verification: ['seen', 'secondary', 'general', 'unchecked'],
} as const;

export type Family = keyof typeof families;
export type Word<F extends Family> = (typeof families)[F][number];

export const wordsOf = <F extends Family>(family: F): readonly Word<F>[] => families[family];

interface WordProps<F extends Family, V> extends FieldProps {
  family: F;
  value: V;
  onChange: (word: V) => void;
}

export function WordField<F extends Family>({ family, onChange, ...rest }: WordProps<F, Word<F>>) {
  const { t } = useText();
  const choices = families[family].map((id) => ({ id, label: t(`${family}-${id}`) }));
  return <Select {...rest} choices={choices} onChange={(id) => id !== null && onChange(id as Word<F>)} />;
}

const none = 'none';

/** The same where nothing may be chosen, too; `blank` says what that means. */
export function OptionalWordField<F extends Family>(
  props: WordProps<F, Word<F> | null> & { blank?: string },
) {
  const { family, value, onChange, blank, ...rest } = props;
  const { t } = useText();
  const words = families[family].map((id) => ({ id, label: t(`${family}-${id}`) }));
  return (
    <Select
      {...rest}
      choices={[{ id: none, label: blank ?? t('screen-none') }, ...words]}
      value={value ?? none}
      onChange={(id) => onChange(id === null || id === none ? null : (id as Word<F>))}
    />
  );
}
