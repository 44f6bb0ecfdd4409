/** 組織: bodies in protocol order, opened downwards; beside them what one is called and was called, and leads. */
import { ReferencePage, useSought } from '@/parts/reference-page';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { FoundStrip } from './found';
import { OrganisationRecord } from './record';
import { OrganisationTree } from './tree';

export default function OrganisationsPage() {
  const { t } = useText();
  const { record, go } = usePlace();
  const sought = useSought();
  return (
    <ReferencePage
      title="screen-organisations"
      share={56}
      add={{
        label: t('screen-organisations-add'),
        strip: (close) => (
          <FoundStrip
            onDone={(id) => {
              close();
              if (id) go({ record: id });
            }}
          />
        ),
      }}
      filter={{ label: 'screen-organisations-filter', hint: 'screen-organisations-filter-hint' }}
      list={
        <OrganisationTree
          sought={sought}
          selected={record}
          onSelect={(id) => go({ record: id, replace: record !== null })}
        />
      }
      record={record && <OrganisationRecord key={record} id={record} />}
    />
  );
}
