/** The pack of one handover: its sides, what is passed on, the workstreams to confirm, promises, contacts and terms. */
import { ArrowLeft, Check, FileDown, Handshake, PencilLine } from 'lucide-react';
import type { ContactRow, HandoverPack, Promise as Promised, TopicRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Contacts } from '@/parts/contacts';
import { type Door, useDoors } from '@/parts/doors';
import { useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { ReviseStrip } from './begin';
import { CompleteStrip } from './complete';
import { ExportStrip } from './files';
import { Items } from './items';
import { Note } from './note';
import { Counted, useSides } from './sides';

export function Pack({ pack }: { pack: HandoverPack }) {
  const { t, day } = useText();
  const name = useName();
  const { go } = usePlace();
  const { isToday } = useAsOf();
  const { whose, who } = useSides();
  const isOpen = pack.completed === null;
  const canWrite = isToday && isOpen;
  const doors: Door[] = [
    ...(canWrite
      ? [
          {
            id: 'complete',
            label: t('screen-handover-complete'),
            icon: <Handshake size={16} aria-hidden />,
            look: 'button' as const,
            strip: (close: () => void) => <CompleteStrip pack={pack} onDone={close} />,
          },
        ]
      : []),
    {
      id: 'files',
      label: t('screen-handover-export'),
      icon: <FileDown size={16} aria-hidden />,
      look: 'button',
      strip: (close) => <ExportStrip pack={pack} onDone={close} />,
    },
    ...(canWrite
      ? [
          {
            id: 'revise',
            label: t('screen-handover-revise'),
            icon: <PencilLine size={16} aria-hidden />,
            strip: (close: () => void) => <ReviseStrip row={pack} onDone={close} />,
          },
        ]
      : []),
  ];
  const { buttons, strip } = useDoors(doors);
  const group = t('screen-handover');
  useShortcuts([
    { keys: '↑ ↓', label: t('screen-handover-key-move'), group },
    { keys: 'Enter', label: t('screen-handover-key-confirm'), group },
    { keys: 'Q', label: t('screen-handover-key-question'), group },
    { keys: 'N', label: t('screen-handover-key-note'), group },
  ]);
  return (
    <div className="page-plain page-wide handover">
      <p>
        <Button rank="tertiary" onPress={() => go({ record: null, search: {} })}>
          <ArrowLeft size={16} aria-hidden />
          {t('screen-handover-all')}
        </Button>
      </p>
      <h1>{t('screen-handover-of', { whose: whose(pack) })}</h1>
      <dl className="handover-sides">
        <div>
          <dt>{t('handover-predecessor')}</dt>
          <dd>{who(pack.predecessor)}</dd>
        </div>
        <div>
          <dt>{t('handover-successor')}</dt>
          <dd>{who(pack.successor)}</dd>
        </div>
        <div>
          <dt>{t('handover-day')}</dt>
          <dd>{day(pack.on)}</dd>
        </div>
        {pack.into && (
          <div>
            <dt>{t('handover-into')}</dt>
            <dd>
              {[name(pack.into.name), pack.into_post && name(pack.into_post.title)].filter(Boolean).join(' ')}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('noun-marking')}</dt>
          <dd>{t(`marking-${pack.marking}`)}</dd>
        </div>
        <div>
          <dt>{t('handover-progress-label')}</dt>
          <dd>
            <Counted row={pack} />
          </dd>
        </div>
        {pack.completed && (
          <div>
            <dt>{t('screen-handover-completed')}</dt>
            <dd>
              <Check size={16} aria-hidden className="inline" />{' '}
              {t('screen-handover-completed-from', { day: day(pack.completed.on) })}
            </dd>
          </div>
        )}
      </dl>
      <div className="doors">{buttons}</div>
      {strip}
      <section aria-labelledby="handover-notes">
        <h2 id="handover-notes">{t('handover-sheet-notes')}</h2>
        <Note handover={pack.id} item={null} note={pack.note} canWrite={canWrite} />
      </section>
      <Items pack={pack} canWrite={canWrite} />
      {pack.promises.length > 0 && <Promises promises={pack.promises} />}
      {pack.contacts.length > 0 && <PackContacts contacts={pack.contacts} />}
      {pack.topics.length > 0 && <Terms topics={pack.topics} />}
    </div>
  );
}

function Promises({ promises }: { promises: readonly Promised[] }) {
  const { t, day } = useText();
  const name = useName();
  const openRecord = useOpenRecord();
  const due = (days: number | null) => {
    if (days === null) {
      return t('handover-due-open');
    }
    return days === 0
      ? t('handover-due-today')
      : t(days < 0 ? 'handover-due-past' : 'handover-due-in', { days: Math.abs(days) });
  };
  return (
    <section aria-labelledby="handover-promises">
      <h2 id="handover-promises">{t('handover-sheet-promises')}</h2>
      <table className="plain-table">
        <caption className="sr-only">{t('handover-sheet-promises')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('handover-column-due')}</th>
            <th scope="col">{t('handover-column-days')}</th>
            <th scope="col">{t('handover-column-kind')}</th>
            <th scope="col">{t('handover-column-promise')}</th>
            <th scope="col">{t('noun-workstream')}</th>
          </tr>
        </thead>
        <tbody>
          {promises.map((one) => (
            <tr key={`${one.workstream} ${one.kind} ${one.on} ${one.what}`}>
              <th scope="row">{one.on ? day(one.on) : ''}</th>
              <td>{(one.in_days ?? 0) < 0 ? <strong>{due(one.in_days)}</strong> : due(one.in_days)}</td>
              <td>{t(`noun-${one.kind}`)}</td>
              <td>{one.what}</td>
              <td>
                {one.workstream && one.title && (
                  <Button
                    rank="tertiary"
                    onPress={() => openRecord({ screen: 'workstreams', record: one.workstream ?? '' })}
                  >
                    {[one.code, name(one.title)].filter(Boolean).join(' ')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PackContacts({ contacts }: { contacts: readonly ContactRow[] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="handover-contacts">
      <h2 id="handover-contacts">{t('noun-contact')}</h2>
      <Contacts contacts={contacts} />
    </section>
  );
}

function Terms({ topics }: { topics: readonly TopicRow[] }) {
  const { t } = useText();
  const name = useName();
  return (
    <section aria-labelledby="handover-terms">
      <h2 id="handover-terms">{t('handover-sheet-glossary')}</h2>
      <dl className="plain-list">
        {topics.map((topic) => (
          <div key={topic.id}>
            <dt>{[topic.code, name(topic.name)].filter(Boolean).join(' ')}</dt>
            <dd>{topic.summary ? name(topic.summary) : t(`topic-kind-${topic.kind}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
