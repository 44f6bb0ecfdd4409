/** Choosing several: those that are chosen, each with a way to take it out, and a field to add one more. */
import { X } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { Button } from '@/kit/button';
import type { FieldProps } from '@/kit/field';
import { OrganisationField, WorkstreamField } from '@/parts/finder';
import { useName, useTitle } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

interface SeveralProps {
  label: string;
  hint?: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | null;
}

/** The ministries that belong to a series. */
export const Members = (props: SeveralProps) => (
  <Several {...props} field={OrganisationField} name={BodyName} />
);

/** The workstreams that a meeting is about. */
export const Workstreams = (props: SeveralProps) => (
  <Several {...props} field={OneWorkstream} name={WorkstreamName} />
);

type FieldOf = ComponentType<FieldProps & { value: string | null; onChange: (id: string | null) => void }>;

const OneWorkstream: FieldOf = (props) => <WorkstreamField {...props} except="" />;

function Several({
  label,
  hint,
  value,
  onChange,
  error,
  field: Field,
  name: Name,
}: SeveralProps & { field: FieldOf; name: ComponentType<{ id: string }> }) {
  const { t } = useText();
  const [added, setAdded] = useState(0);
  return (
    <div className="meeting-several">
      {/* A new field for each: what was chosen stands below, and the field is free for the next. */}
      <Field
        key={added}
        label={label}
        {...(hint ? { hint } : {})}
        value={null}
        onChange={(id) => {
          if (id === null) return;
          if (!value.includes(id)) onChange([...value, id]);
          setAdded(added + 1);
        }}
        error={error}
        autoFocus={added > 0}
      />
      {value.length > 0 && (
        <ul className="meeting-chosen" aria-label={label}>
          {value.map((id) => (
            <li key={id}>
              <span id={`chosen-${id}`}>
                <Name id={id} />
              </span>
              <Button
                rank="tertiary"
                aria-describedby={`chosen-${id}`}
                onPress={() => onChange(value.filter((one) => one !== id))}
              >
                <X size={14} aria-hidden />
                {t('screen-meeting-take-out')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An organisation by its name of the day. */
export function BodyName({ id }: { id: string }) {
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'organisation', id, clock });
  return data ? name(data.path) : null;
}

function WorkstreamName({ id }: { id: string }) {
  const title = useTitle();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'workstream', id, clock });
  return data ? title(data) : null;
}
