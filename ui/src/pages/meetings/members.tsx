/** Choosing several organisations: those that are chosen, each with a way to take it out, and a field to add one more. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/kit/button';
import { OrganisationField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

interface MembersProps {
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | null;
}

export function Members({ label, value, onChange, error }: MembersProps) {
  const [added, setAdded] = useState(0);
  return (
    <div className="meeting-members">
      {/* A new field for each: what was chosen stands below, and the field is free for the next. */}
      <OrganisationField
        key={added}
        label={label}
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
              <Member id={id} onDrop={() => onChange(value.filter((one) => one !== id))} />
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

function Member({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { t } = useText();
  return (
    <>
      <span id={`member-${id}`}>
        <BodyName id={id} />
      </span>
      <Button rank="tertiary" aria-describedby={`member-${id}`} onPress={onDrop}>
        <X size={14} aria-hidden />
        {t('screen-meeting-take-out')}
      </Button>
    </>
  );
}
