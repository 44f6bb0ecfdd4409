/** One finding, wherever it stands: what, of what, since when, what was seen, who settles it. */
import type { About, EvidenceRow, FindingRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { useName } from './name';
import { useOpenRecord } from './open-record';

/** The finding's own name: by which rule, of what. The command line takes the same. */
export const keyOf = ({ rule, about }: FindingRow): string => [rule, ...about.map(({ id }) => id)].join(':');

/** The screen that shows what a finding is about; an import and a goal have none of their own. */
const screens = { workstream: 'workstreams', topic: 'topics', organisation: 'organisations' } as const;

function screenOf({ noun }: About): string | null {
  return noun !== null && noun in screens ? screens[noun as keyof typeof screens] : null;
}

export function useEvidence(): (seen: EvidenceRow) => string[] {
  const { t, day, listed } = useText();
  const name = useName();
  return (seen) => {
    const called = listed(seen.names.map(name));
    switch (seen.evidence) {
      case 'lead': {
        const since = seen.from ? '-since' : '';
        return [
          t(`finding-seen-${seen.agreed ? 'lead' : 'claim'}${since}`, {
            name: called,
            from: seen.from ? day(seen.from) : '',
          }),
        ];
      }
      case 'lead-ended':
        return [t('finding-seen-lead-ended', { on: day(seen.on) })];
      case 'workstreams':
        return [t('finding-seen-workstreams', { count: seen.count })];
      case 'topics':
        return [called];
      case 'alike':
        return [t('finding-seen-alike', { name: called, percent: seen.percent })];
      case 'lacks':
        return (['indicator', 'target', 'due'] as const)
          .filter((lacking) => seen[lacking])
          .map((lacking) => t(`finding-lacks-${lacking}`));
      case 'goals':
        return [t('finding-seen-goals', { count: seen.count })];
      case 'due':
        return [t('finding-seen-due', { on: day(seen.on) })];
    }
  };
}

/** What it is about, each part a way to it. */
export function AboutLinks({ finding }: { finding: FindingRow }) {
  const name = useName();
  const open = useOpenRecord();
  return finding.about.map((about) => {
    const screen = screenOf(about);
    const called = [about.code, name(about.name)].filter(Boolean).join(' ');
    return screen ? (
      <Button key={about.id} rank="tertiary" onPress={() => open({ screen, record: about.id })}>
        {called}
      </Button>
    ) : (
      <span key={about.id}>{called}</span>
    );
  });
}

export function FindingLine({ finding }: { finding: FindingRow }) {
  const { t, day, listed } = useText();
  const name = useName();
  const { go } = usePlace();
  const evidence = useEvidence();
  const seen = listed(finding.evidence.flatMap(evidence));
  return (
    <li className="finding-line">
      <div className="finding-head">
        <Tag tone="warn">{t(`finding-${finding.kind}`)}</Tag>
        <AboutLinks finding={finding} />
      </div>
      <p>{[t(`rule-${finding.rule}`), seen].filter(Boolean).join(' ')}</p>
      <p className="finding-foot">
        {finding.since && (
          <span>{t('screen-findings-since', { day: day(finding.since), days: finding.age_days ?? 0 })}</span>
        )}
        {finding.settled_by && (
          <span>{t('screen-dispute-settled-by', { name: name(finding.settled_by.name) })}</span>
        )}
        <Button rank="tertiary" onPress={() => go({ screen: 'findings', record: keyOf(finding) })}>
          {t('screen-findings-look')}
        </Button>
      </p>
    </li>
  );
}
