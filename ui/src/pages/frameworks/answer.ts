/** One framework as plain words: what is next, who stands behind it, which workstreams, as of which day. */
import type { ComingDate, FrameworkDetail } from '@/ipc/contract';
import { useName } from '@/parts/name';
import { useText } from '@/text/text';
import { weightOf } from './layout';
import { useDateName } from './next';

export function useFrameworkText(): (found: FrameworkDetail) => string {
  const { t, day, listed } = useText();
  const name = useName();
  const dateName = useDateName();
  return (found) => {
    const line = (label: string, text: string) => t('screen-answer-line', { label: t(label), text });
    const gap = t('screen-answer-gap');
    const date = (one: ComingDate) =>
      [
        day(one.on),
        dateName(one),
        one.verification && t('screen-basis-mark', { mark: t(`verification-${one.verification}`) }),
      ]
        .filter(Boolean)
        .join(' ');
    const parts = ({
      cell,
      tie,
    }: {
      cell: Parameters<typeof weightOf>[0];
      tie: FrameworkDetail['bodies'][number]['tie'];
    }) => {
      const weight = weightOf(cell, tie);
      return !weight || weight === 'named'
        ? t(`tie-${tie ?? 'involves'}`)
        : `${t(`coverage-${weight}`)}${cell.parts[weight]}`;
    };
    return [
      t('screen-frameworks-answer-head', {
        title: [found.code, name(found.name)].filter(Boolean).join(' '),
        day: day(found.day),
      }),
      line('framework-next', found.next ? date(found.next) : t('framework-next-none')),
      found.bodies.length > 0 &&
        line(
          'noun-organisation',
          listed(found.bodies.map((body) => `${name(body.name)}（${parts({ cell: body, tie: body.tie })}）`)),
        ),
      line('coverage-workstreams', String(found.sum.workstreams)),
      ...found.linked.items.map((row) =>
        [
          [row.code, name(row.title)].filter(Boolean).join(' '),
          row.ownership === 'settled'
            ? listed(row.lead.map((lead) => name(lead.name)))
            : t(`assignment-${row.ownership}`),
          t(`health-${row.health ?? 'none'}`),
          row.as_of
            ? t('screen-status-as-of', { day: day(row.as_of), days: row.age_days ?? 0 })
            : t('screen-status-never'),
        ].join(gap),
      ),
      ...found.promised.map((one) =>
        line(
          'framework-commitments',
          [name(one.name), t(one.is_led ? 'framework-led' : 'finding-commitment-unowned')].join(gap),
        ),
      ),
      found.reference &&
        line(
          'noun-source',
          [found.reference, found.verification && t(`verification-${found.verification}`)]
            .filter(Boolean)
            .join(gap),
        ),
    ]
      .filter(Boolean)
      .join('\n');
  };
}
