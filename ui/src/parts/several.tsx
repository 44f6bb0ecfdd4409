/** Choosing several: those that are chosen, each with a way to take it out, and a field to add one more. */
import { X } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { Button } from '@/kit/button';
import type { FieldProps } from '@/kit/field';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { OrganisationField, TopicField, WorkstreamField } from './finder';
import { useName, useTitle } from './name';
import { PostField } from './post-field';

interface SeveralProps {
  label: string;
  hint?: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error?: string | null;
}

export const Organisations = (props: SeveralProps) => (
  <Several {...props} field={OrganisationField} name={OrganisationName} />
);
export const Topics = (props: SeveralProps) => <Several {...props} field={TopicField} name={TopicName} />;
export const Posts = (props: SeveralProps) => <Several {...props} field={OnePost} name={PostName} />;
export const Workstreams = (props: SeveralProps) => (
  <Several {...props} field={OneWorkstream} name={WorkstreamName} />
);

type FieldOf = ComponentType<FieldProps & { value: string | null; onChange: (id: string | null) => void }>;

const OneWorkstream: FieldOf = (props) => <WorkstreamField {...props} except="" />;

/** A post is found by the organisation that has it. */
const OnePost: FieldOf = ({ label, value, onChange, error = null, ...rest }) => {
  const { t } = useText();
  const [organisation, setOrganisation] = useState<string | null>(null);
  return (
    <>
      <OrganisationField
        {...rest}
        label={t('screen-several-post-of')}
        value={organisation}
        onChange={setOrganisation}
      />
      {organisation && (
        <PostField
          label={label}
          organisation={organisation}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
    </>
  );
};

function Several({
  label,
  hint,
  value,
  onChange,
  error = null,
  field: Field,
  name: Name,
}: SeveralProps & { field: FieldOf; name: ComponentType<{ id: string }> }) {
  const { t } = useText();
  const [added, setAdded] = useState(0);
  return (
    <div className="several">
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
        <ul className="several-chosen" aria-label={label}>
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
                {t('screen-several-take-out')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An organisation by its name of the day. */
export function OrganisationName({ id }: { id: string }) {
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'organisation', id, clock });
  return data ? name(data.path) : null;
}

function TopicName({ id }: { id: string }) {
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'topic', id, clock });
  return data ? name(data.name) : null;
}

function PostName({ id }: { id: string }) {
  const name = useName();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'post', id, clock });
  return data ? `${name(data.organisation.name)} ${name(data.title)}` : null;
}

function WorkstreamName({ id }: { id: string }) {
  const title = useTitle();
  const { clock } = useAsOf();
  const { data } = useAnswer({ query: 'workstream', id, clock });
  return data ? title(data) : null;
}
