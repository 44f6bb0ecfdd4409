/** Choosing one of the posts that an organisation has, by its title and who holds it. */
import { Select } from '@/kit/choice';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { useName } from './name';

interface PostProps {
  label?: string;
  organisation: string | null;
  value: string | null;
  onChange: (post: string | null) => void;
  error: string | null;
}

export function PostField({ label, organisation, value, onChange, error }: PostProps) {
  const { t } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer(
    { query: 'posts', filter: { organisation: organisation ?? '' }, clock },
    { enabled: organisation !== null },
  );
  const posts = (data?.items ?? []).map(({ id, title, holders }) => ({
    id,
    label: [name(title), ...holders.map(({ person }) => name(person.name))].join(' '),
  }));
  return (
    <Select
      label={label ?? t('noun-post')}
      choices={[{ id: '', label: t('screen-none') }, ...posts]}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      error={error}
    />
  );
}
