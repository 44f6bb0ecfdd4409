/** One line of a form: a body, the post of it that is meant, and a day. Another body begins with no post. */
import type { ReactNode } from 'react';
import { OrganisationField } from './finder';
import { PostField } from './post-field';
import type { Fields } from './strip';

interface Owned {
  organisation: string | null;
  post: string | null;
}

interface OwnerRowProps<D extends Owned> {
  /** What the body is called. */
  label: string;
  fields: Fields<D>;
  autoFocus?: boolean;
  /** The field of the day. */
  day: ReactNode;
}

export function OwnerRow<D extends Owned>({ label, fields, autoFocus = false, day }: OwnerRowProps<D>) {
  const { of, set, draft } = fields as unknown as Fields<Owned>;
  return (
    <div className="strip-row">
      <div className="strip-grow">
        <OrganisationField
          label={label}
          {...of('organisation')}
          onChange={(organisation) => set({ organisation, post: null })}
          isRequired
          autoFocus={autoFocus}
        />
      </div>
      <div className="strip-grow">
        <PostField organisation={draft.organisation} {...of('post')} />
      </div>
      <div className="strip-day">{day}</div>
    </div>
  );
}
