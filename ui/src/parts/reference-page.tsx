/** A page of reference entries: a list that is added to and narrowed, and beside it the entry that was chosen. */
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TextField } from '@/kit/field';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { type Door, useDoors } from './doors';
import { ListPage } from './list-page';

interface ReferencePageProps {
  title: string;
  /** How much of the width the list has at first, in percent. */
  share: number;
  /** How many there are, where that is known. */
  count?: string;
  add: Pick<Door, 'label' | 'strip'>;
  filter: { readonly label: string; readonly hint: string };
  /** What else narrows the list. */
  narrow?: ReactNode;
  list: ReactNode;
  record: ReactNode | null;
}

/** What the list was narrowed to, as it stands in the address. */
export function useSought(): string {
  const { search } = usePlace();
  return search.q === undefined ? '' : String(search.q);
}

export function ReferencePage(props: ReferencePageProps) {
  const { title, count, add, filter, narrow, list, record } = props;
  const { isToday } = useAsOf();
  const { search, go } = usePlace();
  const sought = useSought();
  const { t } = useText();
  const [text, setText] = useState(sought);
  const door: Door = { id: 'add', icon: <Plus size={16} aria-hidden />, look: 'button', ...add };
  const { buttons, strip } = useDoors(isToday ? [door] : []);
  return (
    <ListPage
      title={t(title)}
      share={props.share}
      head={
        <>
          {count !== undefined && (
            <span className="text-quiet tabular-nums" role="status">
              {count}
            </span>
          )}
          {buttons}
        </>
      }
      beside={record}
    >
      {strip}
      <div className="page-filters" role="search">
        <TextField
          label={t(filter.label)}
          placeholder={t(filter.hint)}
          type="search"
          value={text}
          onChange={setText}
          onSearch={(typed) => go({ search: { ...search, q: typed.trim() || undefined }, replace: true })}
        />
        {narrow}
      </div>
      {list}
    </ListPage>
  );
}
